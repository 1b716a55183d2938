import type { DeliveryOutcome } from '#lib/domain/delivery.ts';
import type { OfferAnswerKind } from '#lib/domain/offer-agreement.ts';
import type { Instant } from '#lib/domain/time.ts';

interface OfIntervention {
	organizationId: string;
	interventionId: string;
	id: string;
	at: Instant;
}

/** The offer, shown to one member by name. */
export interface OfferReleaseTable extends OfIntervention {
	memberId: string;
	by: string;
	takenBackAt: Instant | null;
	takenBackBy: string | null;
}

/** A yes or a doubt about one exact offer. Only added to. Words: what they said with it. */
export interface OfferAnswerTable extends OfIntervention {
	memberId: string;
	by: string;
	kind: OfferAnswerKind;
	digest: string;
	words: Uint8Array;
}

/** A mail to a facilitator that something has to be asked again. */
export interface RecheckNoticeTable extends OfIntervention {
	accountId: string;
	outcome: DeliveryOutcome | null;
}

export interface OfferAgreements {
	offerRelease: OfferReleaseTable;
	offerAnswer: OfferAnswerTable;
	recheckNotice: RecheckNoticeTable;
}
