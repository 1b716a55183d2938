import type { Generated } from 'kysely';
import type { Instant } from '#lib/domain/time.ts';

export interface InterventionTable {
	organizationId: string;
	id: string;
	/** Data key of every word in this intervention, wrapped by the instance key. */
	dataKey: Uint8Array;
	createdAt: Instant;
	createdBy: string;
	model: string;
	meetingsPlanned: number;
	revision: Generated<number>;
	changedAt: Instant;
	changedBy: string;
	/** The person and who must not know. */
	words: Uint8Array;
}

/** A facilitator is assigned while there is no end. */
export interface AssignmentTable {
	organizationId: string;
	interventionId: string;
	id: string;
	accountId: string;
	assignedAt: Instant;
	assignedBy: string;
	endedAt: Instant | null;
	endedBy: string | null;
}

/** One of the planned meetings. */
export interface MeetingTable {
	organizationId: string;
	interventionId: string;
	id: string;
	number: number;
	startsAt: Instant | null;
	zone: string;
	minutes: number;
	revision: Generated<number>;
	changedAt: Instant;
	changedBy: string;
	/** Place and how to find it. */
	words: Uint8Array;
}

/** One answer to one question of the safety gate. The newest of a question counts. */
export interface SafetyAnswerTable {
	organizationId: string;
	interventionId: string;
	id: string;
	question: string;
	answer: string;
	answeredAt: Instant;
	answeredBy: string;
	/** What the plan is, in words. */
	words: Uint8Array;
}

/** The work is over; words are purged `retentionDays` later. */
export interface ClosureTable {
	organizationId: string;
	interventionId: string;
	id: string;
	closedAt: Instant;
	closedBy: string;
	retentionDays: number;
	reopenedAt: Instant | null;
	reopenedBy: string | null;
}

/** All that is left of a purged intervention: a date and an opaque id (R40). */
export interface TombstoneTable {
	organizationId: string;
	id: string;
	purgedAt: Instant;
	purgedBy: string;
}

/** Outside row-level security: when what is closed is removed. Ids and a date. */
export interface PurgeDueTable {
	organizationId: string;
	interventionId: string;
	dueAt: Instant;
}
