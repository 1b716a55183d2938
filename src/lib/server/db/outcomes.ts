import type { Facilitator } from '#lib/domain/actor.ts';
import type { OutcomeFacts } from '#lib/domain/outcome-form.ts';
import type { Outcome, Withdrawal } from '#lib/domain/outcome.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at, atOrNull } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

type OutcomeWords = Pick<Outcome, 'witnesses' | 'note' | 'nextStep'>;

/** All outcomes of an intervention, of every meeting. */
export async function outcomesOf(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Outcome[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('outcome')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('recordedAt')
		.orderBy('id')
		.execute();
	return rows.map(
		({ id, meetingId, kind, happenedAt, offerUntil, recordedAt, recordedBy, words }) => ({
			id,
			meetingId,
			kind,
			at: happenedAt,
			offerUntil,
			recordedAt,
			recordedBy,
			...openWords<OutcomeWords>(key, { table: 'outcome', id }, words)
		})
	);
}

/** Every yes that was taken back. */
export async function withdrawalsOf(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Withdrawal[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('outcomeWithdrawal')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('recordedAt')
		.orderBy('id')
		.execute();
	return rows.map(({ id, outcomeId, withdrawnAt, recordedAt, recordedBy, words }) => ({
		id,
		outcomeId,
		at: withdrawnAt,
		recordedAt,
		recordedBy,
		where: '',
		...openWords<{ note: string; where?: string }>(key, { table: 'outcomeWithdrawal', id }, words)
	}));
}

/** @returns the id of the new outcome */
export async function insertOutcome(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string,
	{ kind, at: happened, offerUntil, ...words }: OutcomeFacts,
	now: Instant
): Promise<string> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('outcome')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			meetingId,
			kind,
			happenedAt: at(happened),
			offerUntil: atOrNull(offerUntil),
			recordedAt: at(now),
			recordedBy: scope.actor.accountId,
			words: sealWords(key, { table: 'outcome', id }, words satisfies OutcomeWords)
		})
		.execute();
	return id;
}

export async function insertWithdrawal(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ outcomeId, at: withdrawn, ...words }: Pick<Withdrawal, 'outcomeId' | 'at' | 'note' | 'where'>,
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('outcomeWithdrawal')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			outcomeId,
			withdrawnAt: at(withdrawn),
			recordedAt: at(now),
			recordedBy: scope.actor.accountId,
			words: sealWords(key, { table: 'outcomeWithdrawal', id }, words)
		})
		.execute();
}
