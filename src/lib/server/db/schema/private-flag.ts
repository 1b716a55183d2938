import type { LimitsTold } from '#lib/domain/confidentiality.ts';
import type { FlagMark } from '#lib/domain/private-flag.ts';
import type { Instant } from '#lib/domain/time.ts';

interface Added {
	organizationId: string;
	interventionId: string;
	id: string;
	at: Instant;
	by: string;
}

/** What a member told in private. It is added to, never changed. */
export interface PrivateFlagTable extends Added {
	memberId: string;
	words: Uint8Array;
}

/** It was read, or settled, and what was decided. */
export interface PrivateFlagMarkTable extends Added {
	privateFlagId: string;
	kind: FlagMark['kind'];
	words: Uint8Array;
}

/** A member knows what cannot stay private. */
export interface LimitsToldTable extends Added {
	memberId: string;
	version: number;
	how: LimitsTold['how'];
}

export interface PrivateFlags {
	privateFlag: PrivateFlagTable;
	privateFlagMark: PrivateFlagMarkTable;
	limitsTold: LimitsToldTable;
}
