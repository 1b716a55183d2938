import { idOf } from '#lib/domain/actor.ts';
import {
	agreementOf,
	type MemberAgreement,
	type OfferAnswer
} from '#lib/domain/offer-agreement.ts';
import type { Offer } from '#lib/domain/offer.ts';
import type { Instant } from '#lib/domain/time.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { teamOf } from './members.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

type Of = { interventionId: string; memberId: string };
type AnswerWords = Pick<OfferAnswer, 'note'>;

const ANSWER = 'offerAnswer';

/** By what one exact offer is known: its words and where they lead. Asked again, it stays the same. */
export async function offerDigest(
	scope: Scope,
	interventionId: string,
	{ text, destination }: Pick<Offer, 'text' | 'destination'>
): Promise<string> {
	const key = await scope.keys.intervention(interventionId);
	return keyedDigest(key, 'offer', JSON.stringify([destination, text]));
}

/** How everybody on the team stands to this offer. Who may see it is decided by the caller. */
export async function teamAgreement(
	scope: Scope,
	interventionId: string,
	offer: Offer
): Promise<MemberAgreement[]> {
	return agreementOf(
		await teamOf(scope, interventionId),
		await offerShownTo(scope, interventionId),
		await answersIn(scope, interventionId),
		await offerDigest(scope, interventionId, offer)
	);
}

/** Ids of the members to whom the offer is shown now. */
export async function offerShownTo(scope: Scope, interventionId: string): Promise<Set<string>> {
	const rows = await scope.db
		.selectFrom('offerRelease')
		.select('memberId')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('takenBackAt', 'is', null)
		.execute();
	return new Set(rows.map(({ memberId }) => memberId));
}

/** The last answer of each member. */
export async function answersIn(scope: Scope, interventionId: string): Promise<OfferAnswer[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('offerAnswer')
		.distinctOn('memberId')
		.select(['id', 'memberId', 'kind', 'digest', 'at', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('memberId')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(({ id, words, ...answer }) => ({
		...answer,
		...openWords<AnswerWords>(key, { table: ANSWER, id }, words)
	}));
}

export async function insertOfferRelease(
	scope: Scope,
	{ interventionId, memberId }: Of,
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('offerRelease')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			memberId,
			at: at(now),
			by: idOf(scope.actor),
			takenBackAt: null,
			takenBackBy: null
		})
		.execute();
}

/** Takes the offer off a member's page. @returns false for nothing */
export async function endOfferRelease(
	scope: Scope,
	{ interventionId, memberId }: Of,
	now: Instant
): Promise<boolean> {
	const ended = await scope.db
		.updateTable('offerRelease')
		.set({ takenBackAt: at(now), takenBackBy: idOf(scope.actor) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.where('takenBackAt', 'is', null)
		.executeTakeFirst();
	return ended.numUpdatedRows > 0n;
}

export async function insertOfferAnswer(
	scope: Scope,
	interventionId: string,
	{ note, ...answer }: Omit<OfferAnswer, 'at'>,
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('offerAnswer')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			...answer,
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table: ANSWER, id }, { note })
		})
		.execute();
}
