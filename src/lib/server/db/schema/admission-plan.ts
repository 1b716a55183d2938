import type { Generated } from 'kysely';
import type { PlanEnding, PlanPlace } from '#lib/domain/admission-plan.ts';
import type { ItemKey } from '#lib/domain/plan-item.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A program of the practice, sealed with the key of the organization. */
export interface ProgramTable {
	organizationId: string;
	id: string;
	createdAt: Instant;
	createdBy: string;
	revision: Generated<number>;
	changedAt: Instant;
	changedBy: string;
	/** Everything about it, as typed. */
	words: Uint8Array;
}

/** One place an intervention may go to. */
export interface AdmissionPlanTable {
	organizationId: string;
	interventionId: string;
	id: string;
	programId: string;
	createdAt: Instant;
	createdBy: string;
}

interface InPlan {
	organizationId: string;
	interventionId: string;
	id: string;
	planId: string;
	/** Counts up from 1 within the plan. */
	number: number;
}

/** Which place it takes, or how it ended. The highest number counts. */
export interface AdmissionPlanStepTable extends InPlan {
	kind: PlanPlace | PlanEnding;
	steppedAt: Instant;
	steppedBy: string;
}

/** One entry about one item. Only added to; the highest number of an item counts. */
export interface PlanEntryTable extends InPlan {
	item: ItemKey;
	recordedAt: Instant;
	recordedBy: string;
	/** Set when the entry stands as confirmed. */
	confirmedAt: Instant | null;
	/** When a confirmed entry has to be checked again. */
	recheckBy: Instant | null;
	/** The fields as typed, and the zone they were typed in. */
	words: Uint8Array;
}

/** All tables of places and of what is arranged with them. */
export interface AdmissionPlans {
	program: ProgramTable;
	admissionPlan: AdmissionPlanTable;
	admissionPlanStep: AdmissionPlanStepTable;
	planEntry: PlanEntryTable;
}
