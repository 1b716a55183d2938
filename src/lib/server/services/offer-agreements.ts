import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { OfferAnswerKind } from '#lib/domain/offer-agreement.ts';
import { offerOf, type Offer } from '#lib/domain/offer.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { plansAlone } from '#lib/server/db/admission-plans.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { lockMember, memberIn } from '#lib/server/db/members.ts';
import {
	endOfferRelease,
	insertOfferAnswer,
	insertOfferRelease,
	offerDigest,
	offerShownTo
} from '#lib/server/db/offer-agreements.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { noteMember } from './members.ts';
import { mustBeTellable } from './releases.ts';

type Of = { interventionId: string; memberId: string };
type Answer = { kind: OfferAnswerKind; note: string };

/** The offer of the first choice as it stands confirmed. @throws {Refusal} 'no-offer' */
async function mustHaveOffer(scope: Scope, interventionId: string): Promise<Offer> {
	const plans = await plansAlone(scope, interventionId);
	const first = plans.find(({ place, ended }) => place === 'first' && !ended);
	const offer = first && offerOf(planFrom(first));
	if (!offer) throw new Refusal('no-offer');
	return offer;
}

/**
 * Shows the offer to one member, by name, on their own page. Nothing is sent.
 * @throws {NotVisible} @throws {Refusal} 'no-offer', and all of `mustBeTellable`
 */
export async function showOffer(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, of.interventionId);
		await mustHaveOffer(scope, of.interventionId);
		await mustBeTellable(scope, of);
		if ((await offerShownTo(scope, of.interventionId)).has(of.memberId)) return;
		await insertOfferRelease(scope, of, now);
		await noteMember(scope, of, 'offer-shown', now);
	});
}

/** Takes it off their page at once. What they answered stays on record. @throws {NotVisible} */
export async function takeBackOffer(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, of.interventionId);
		if (await endOfferRelease(scope, of, now)) await noteMember(scope, of, 'offer-hidden', now);
	});
}

/**
 * What a member said by phone, after the offer was read out to them word for word.
 * @throws {NotVisible} @throws {Refusal} 'no-offer', 'must-not-know' and the like
 */
export async function hearAnswer(
	actor: Facilitator,
	of: Of,
	answer: Answer,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { interventionId } = of;
		await mustBeAssigned(scope, interventionId);
		await holdIntervention(scope, interventionId);
		const offer = await mustHaveOffer(scope, interventionId);
		await mustBeTellable(scope, of);
		await keep(
			scope,
			of,
			{ ...answer, digest: await offerDigest(scope, interventionId, offer) },
			now
		);
	});
}

/**
 * A member's own answer to the offer they read.
 * @param answer `digest` is that of the offer their page showed
 * @throws {NotVisible} when it is not shown to them @throws {Refusal} 'offer-changed'
 */
export async function answerOffer(
	actor: Member,
	answer: Answer & { digest: string },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { interventionId, memberId } = actor;
		await mustHoldSeat(scope, now);
		await lockMember(scope, interventionId, memberId);
		const member = await memberIn(scope, interventionId, memberId);
		const isShown = (await offerShownTo(scope, interventionId)).has(memberId);
		if (!member || !isShown || member.standing?.kind === 'stepped-back') throw new NotVisible();
		const offer = await mustHaveOffer(scope, interventionId);
		const digest = await offerDigest(scope, interventionId, offer);
		if (digest !== answer.digest) throw new Refusal('offer-changed');
		await keep(scope, { interventionId, memberId }, answer, now);
	});
}

async function keep(
	scope: Scope,
	of: Of,
	{ kind, note, digest }: Answer & { digest: string },
	now: Instant
): Promise<void> {
	const answer = { memberId: of.memberId, kind, note: note.trim(), digest };
	await insertOfferAnswer(scope, of.interventionId, answer, now);
	await noteMember(scope, of, `offer-${kind}`, now);
}
