import type { Model } from '#lib/domain/intervention.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A facilitator says that they have read a page of the guide. */
export interface GuideReadingTable {
	organizationId: string;
	id: string;
	accountId: string;
	page: string;
	at: Instant;
}

/** How to go on, chosen after the gentler ways were named. The newest counts. */
export interface WayChoiceTable {
	organizationId: string;
	interventionId: string;
	id: string;
	way: Model;
	readAt: Instant;
	at: Instant;
	by: string;
	/** What the family said, and why this way. */
	words: Uint8Array;
}

export interface WayChoices {
	guideReading: GuideReadingTable;
	wayChoice: WayChoiceTable;
}
