import type { FollowUpKind } from '#lib/domain/follow-up.ts';
import type { OutcomeKind } from '#lib/domain/outcome.ts';
import type { Instant } from '#lib/domain/time.ts';

/** What came of a meeting. A correction is a new row; the newest stands. */
export interface OutcomeTable {
	organizationId: string;
	interventionId: string;
	id: string;
	meetingId: string;
	kind: OutcomeKind;
	happenedAt: Instant;
	offerUntil: Instant | null;
	recordedAt: Instant;
	recordedBy: string;
	/** Witnesses, note, and what was agreed instead. */
	words: Uint8Array;
}

/** A yes that was taken back. */
export interface OutcomeWithdrawalTable {
	organizationId: string;
	interventionId: string;
	id: string;
	outcomeId: string;
	withdrawnAt: Instant;
	recordedAt: Instant;
	recordedBy: string;
	/** How it came and where the way ended. */
	words: Uint8Array;
}

/** One thing to do after a meeting. */
export interface FollowUpTable {
	organizationId: string;
	interventionId: string;
	id: string;
	outcomeId: string;
	kind: FollowUpKind;
	dueAt: Instant;
	madeAt: Instant;
	madeBy: string;
	/** What is to be done, where the facilitator named it. */
	words: Uint8Array;
}

/** Done, or open again. The newest of a task counts. */
export interface FollowUpMarkTable {
	organizationId: string;
	interventionId: string;
	id: string;
	followUpId: string;
	kind: 'done' | 'open-again';
	markedAt: Instant;
	markedBy: string;
	/** A note about how it went. */
	words: Uint8Array;
}

/** All tables of what follows a meeting. */
export interface Outcomes {
	outcome: OutcomeTable;
	outcomeWithdrawal: OutcomeWithdrawalTable;
	followUp: FollowUpTable;
	followUpMark: FollowUpMarkTable;
}
