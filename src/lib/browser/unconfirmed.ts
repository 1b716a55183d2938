/** A save that was sent, or is about to be, and has no answer yet. It is sent again as it is. */
export type Flight = { operation: string; baseRevision: number; text: string };

/** What the journal keeps of one page: the words the server has not confirmed. */
export type Unconfirmed = {
	statement: string;
	baseRevision: number;
	text: string;
	flight: Flight | null;
};
