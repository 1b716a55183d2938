import type { Generated } from 'kysely';
import type { DeviceKind } from '#lib/domain/device-kind.ts';
import type { Age, Attendance, Language, Role, Standing } from '#lib/domain/member.ts';
import type { Instant } from '#lib/domain/time.ts';

export interface MemberTable {
	organizationId: string;
	interventionId: string;
	id: string;
	attendance: Attendance;
	roles: Role[];
	age: Age;
	language: Language;
	addedAt: Instant;
	addedBy: string;
	revision: Generated<number>;
	changedAt: Instant;
	changedBy: string;
	/** Name, relationship, e-mail address, phone number. */
	words: Uint8Array;
}

/** A row that belongs to one member. */
interface OfMember {
	organizationId: string;
	interventionId: string;
	id: string;
	memberId: string;
}

/** Removed, stepped back, frozen and back again. The newest counts. */
export interface MemberStandingTable extends OfMember {
	kind: Standing['kind'];
	at: Instant;
	by: string;
}

/** What somebody said on a day: a guardian's consent, answers about safe contact, a decision. */
export interface MemberRecordTable extends OfMember {
	at: Instant;
	by: string;
	words: Uint8Array;
}

export interface PledgeTable extends OfMember {
	version: number;
	at: Instant;
}

/** One device that came in. Its id is the id of its seat. */
export interface MemberDeviceTable extends OfMember {
	way: 'link' | 'join-code';
	kind: DeviceKind;
	enteredAt: Instant;
	leftAt: Instant | null;
}

/** Date and place of one meeting, told to one member by name. */
export interface MeetingReleaseTable extends OfMember {
	meetingId: string;
	at: Instant;
	by: string;
	takenBackAt: Instant | null;
	takenBackBy: string | null;
}

export interface Team {
	member: MemberTable;
	memberStanding: MemberStandingTable;
	guardianConsent: MemberRecordTable;
	safeContact: MemberRecordTable;
	safeContactDecision: MemberRecordTable;
	pledge: PledgeTable;
	memberDevice: MemberDeviceTable;
	meetingRelease: MeetingReleaseTable;
}
