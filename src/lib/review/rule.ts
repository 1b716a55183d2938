import type { Reading } from './reading.ts';

/** The thirteen kinds of blame, worst first where it matters little, alphabetical order nowhere implied. */
export const BLAME = [
	'generalisation',
	'label',
	'accusation',
	'shaming',
	'threat',
	'contempt',
	'mind-reading',
	'demand',
	'comparison',
	'guilt-trip',
	'diagnosis',
	'interrogation',
	'minimising'
] as const;

/** Findings that are no blame: wording that weakens a statement, or that belongs elsewhere. */
export const OTHER = [
	'stigma',
	'hearsay',
	'but-love',
	'tone',
	'grievance',
	'bargain',
	'ask',
	'safety'
] as const;

export type BlameCategory = (typeof BLAME)[number];
export type OtherCategory = (typeof OTHER)[number];
export type Category = BlameCategory | OtherCategory;

/** stop = attacks; change = lands as blame; consider = worth a second look. Nothing blocks the writer. */
export type Severity = 'stop' | 'change' | 'consider';
export type DocumentKind = 'statement' | 'boundary-letter';

/** Words of a reading, end exclusive. */
export type Span = readonly [from: number, to: number];

export interface Rule {
	/** The file's name. */
	name: string;
	category: Category;
	severity: Severity;
	documents: readonly DocumentKind[];
	/** Phrases in the notation of pattern.ts. Shielded words (quoted, taken back …) do not count. */
	phrases?: readonly string[];
	/** A sentence that holds one of these raises nothing from `phrases`. */
	unless?: readonly string[];
	/** For what a phrase cannot say: looks at the shared reading and answers with spans of words. */
	find?: (reading: Reading) => Span[];
	/** Set where `find` looks beyond a sentence and the two words next to it. */
	wide?: boolean;
	/** Set where being quoted or taken back does not matter (safety). */
	unshielded?: boolean;
	message: string;
	/** Two or three ways to say it. None of them is ever flagged by any rule. */
	offers: readonly string[];
	/** Where a fact in the message comes from. */
	source?: string;
	flags: readonly string[];
	allows: readonly string[];
}

/** Offsets are UTF-16 units of the text as typed, end exclusive. */
export interface Finding {
	start: number;
	end: number;
	category: Category;
	severity: Severity;
	rule: string;
	message: string;
	offers: readonly string[];
}

export function isBlame(category: Category): category is BlameCategory {
	return (BLAME as readonly string[]).includes(category);
}
