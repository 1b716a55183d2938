import type { PersonAnswer } from '#lib/domain/person-invitation.ts';
import type { Instant } from '#lib/domain/time.ts';

interface Row {
	organizationId: string;
	interventionId: string;
	id: string;
}

/** A version of something an intervention has one of. Only added to; the highest number counts. */
export interface VersionTable extends Row {
	number: number;
	savedAt: Instant;
	savedBy: string;
	words: Uint8Array;
}

/** A yes by name to one version of what was agreed ahead; the person's own has no member. */
export interface CareAgreementYesTable extends Row {
	careAgreementId: string;
	memberId: string | null;
	at: Instant;
	by: string;
	takenBackAt: Instant | null;
	takenBackBy: string | null;
}

/** The person was asked to come to a meeting. Words: who asks, and how. The newest counts. */
export interface PersonInvitationTable extends Row {
	meetingId: string;
	answer: PersonAnswer;
	notedAt: Instant;
	notedBy: string;
	words: Uint8Array;
}

/** What is prepared and agreed before it is needed. */
export interface Agreements {
	objectionDeck: VersionTable;
	careAgreement: VersionTable;
	careAgreementYes: CareAgreementYesTable;
	personInvitation: PersonInvitationTable;
}
