import type { EducationTick } from '#lib/domain/education.ts';
import type { Instant } from '#lib/domain/time.ts';

interface Added {
	organizationId: string;
	interventionId: string;
	id: string;
	at: Instant;
	by: string;
}

/** What was told about one topic. The newest of a topic counts. */
export interface IntakeEntryTable extends Added {
	topic: string;
	/** The fields of the topic, and who told it. */
	words: Uint8Array;
}

/** A member read a page, or it was talked through with them. */
export interface EducationTickTable extends Added {
	memberId: string;
	page: string;
	kind: EducationTick['kind'];
}

export interface Intakes {
	intakeEntry: IntakeEntryTable;
	educationTick: EducationTickTable;
}
