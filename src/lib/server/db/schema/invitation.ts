import type { InvitationEventKind } from '#lib/domain/invitation.ts';
import type { DeliveryOutcome } from '#lib/domain/delivery.ts';
import type { MessageKind } from '#lib/domain/neutral-words.ts';
import type { Instant } from '#lib/domain/time.ts';

interface InIntervention {
	organizationId: string;
	interventionId: string;
	id: string;
}

/** One personal link. Its secret is sealed here, so that it can be copied again. */
export interface InvitationTable extends InIntervention {
	memberId: string;
	issuedAt: Instant;
	issuedBy: string;
	replacedAt: Instant | null;
	replacedBy: string | null;
	words: Uint8Array;
}

export interface InvitationEventTable extends InIntervention {
	invitationId: string;
	kind: InvitationEventKind;
	at: Instant;
	by: string;
	/** Only with `deadline`. */
	dueAt: Instant | null;
}

/** Six digits, for one device. Checked by the keyed digest; sealed for the facilitator who reads them out. */
export interface SpokenCodeTable extends InIntervention {
	invitationId: string;
	codeDigest: string;
	issuedAt: Instant;
	issuedBy: string;
	spentAt: Instant | null;
	words: Uint8Array;
}

/** Sixteen digits. Looked up by their keyed digest before the tenant is known. */
export interface JoinCodeTable extends InIntervention {
	invitationId: string;
	issuedAt: Instant;
	issuedBy: string;
	spentAt: Instant | null;
	words: Uint8Array;
}

/** Outside row-level security: digests and ids only. */
export interface LinkLookupTable {
	secretDigest: string;
	organizationId: string;
	interventionId: string;
	invitationId: string;
}

/** Outside row-level security: digests and ids only. */
export interface JoinCodeLookupTable {
	codeDigest: string;
	organizationId: string;
	interventionId: string;
	joinCodeId: string;
}

/** A mail that was asked for. */
export interface MailDeliveryTable extends InIntervention {
	invitationId: string;
	kind: MessageKind;
	askedAt: Instant;
	askedBy: string;
	/** Safe hours: not before this. */
	notBefore: Instant;
}

export interface MailAttemptTable extends InIntervention {
	mailDeliveryId: string;
	startedAt: Instant;
	endedAt: Instant | null;
	outcome: DeliveryOutcome | null;
}

export interface Invitations {
	invitation: InvitationTable;
	invitationEvent: InvitationEventTable;
	spokenCode: SpokenCodeTable;
	joinCode: JoinCodeTable;
	linkLookup: LinkLookupTable;
	joinCodeLookup: JoinCodeLookupTable;
	mailDelivery: MailDeliveryTable;
	mailAttempt: MailAttemptTable;
}
