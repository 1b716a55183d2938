import type { Instant } from './time.ts';

/** What is read out about one place: word for word as it was confirmed, by whom and when (N23). */
export type Offer = {
	destination: string;
	text: string;
	by: string;
	at: Instant;
	/** When it has to be asked about again; null while nothing says so. */
	until: Instant | null;
};
