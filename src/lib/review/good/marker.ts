/** Something in a statement that is worth keeping, shown before anything else. */
export interface Marker {
	kind: GoodKind;
	/** What the writer reads beside it: one short, warm sentence. */
	says: string;
	/** In the notation of pattern.ts. */
	phrases: readonly string[];
	shows: readonly string[];
	passes: readonly string[];
}

export type GoodKind =
	'love' | 'memory' | 'fact' | 'feeling' | 'understanding' | 'hope' | 'ask' | 'boundary';

/** Offsets are UTF-16 units of the text as typed, end exclusive. */
export interface Good {
	start: number;
	end: number;
	kind: GoodKind;
	says: string;
}
