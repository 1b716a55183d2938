import type { Member } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { agreementOf, type AgreementStanding } from '#lib/domain/offer-agreement.ts';
import { offerOf } from '#lib/domain/offer.ts';
import type { Instant } from '#lib/domain/time.ts';
import { plansAlone } from './admission-plans.ts';
import { memberIn } from './members.ts';
import { answersIn, offerDigest, offerShownTo } from './offer-agreements.ts';
import type { Scope } from './scope.ts';

/** The offer as a member reads it, and their own answer. Of other members there is nothing in it (R28). */
export interface OfferToRead {
	/** Null while its words are being settled again. */
	offer: { destination: string; text: string; digest: string } | null;
	own: { standing: AgreementStanding; at: Instant | null; note: string };
}

/** Null where the offer is not shown to this member, or they stepped back. */
export async function offerToRead(scope: Scope<Member>): Promise<OfferToRead | null> {
	const { interventionId, memberId } = scope.actor;
	const shown = await offerShownTo(scope, interventionId);
	const member = await memberIn(scope, interventionId, memberId);
	if (!member || !shown.has(memberId) || member.standing?.kind === 'stepped-back') return null;
	const plans = await plansAlone(scope, interventionId);
	const first = plans.find(({ place, ended }) => place === 'first' && !ended);
	const offer = first && offerOf(planFrom(first));
	const digest = offer ? await offerDigest(scope, interventionId, offer) : '';
	const answers = (await answersIn(scope, interventionId)).filter(
		(answer) => answer.memberId === memberId
	);
	const [own] = agreementOf([{ ...member, attendance: 'reads' }], shown, answers, digest);
	return {
		offer: offer ? { destination: offer.destination, text: offer.text, digest } : null,
		own: { standing: own?.standing ?? 'silent', at: own?.at ?? null, note: own?.note ?? '' }
	};
}

/** Whether there is an offer on this member's page. */
export async function hasOffer(scope: Scope<Member>): Promise<boolean> {
	return (await offerShownTo(scope, scope.actor.interventionId)).has(scope.actor.memberId);
}
