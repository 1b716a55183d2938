import type { Facilitator } from '#lib/domain/actor.ts';
import type { FollowUp, FollowUpKind } from '#lib/domain/follow-up.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

/** All tasks that follow one outcome, each with its newest mark. */
export async function followUpsOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	outcomeId: string
): Promise<FollowUp[]> {
	const key = await scope.keys.intervention(interventionId);
	const { organizationId } = scope.actor;
	const tasks = await scope.db
		.selectFrom('followUp')
		.select(['id', 'kind', 'dueAt', 'words'])
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('outcomeId', '=', outcomeId)
		.orderBy('dueAt')
		.orderBy('id')
		.execute();
	const marks = await scope.db
		.selectFrom('followUpMark')
		.select(['id', 'followUpId', 'kind', 'markedAt', 'markedBy', 'words'])
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('markedAt')
		.orderBy('id')
		.execute();
	const newest = new Map(marks.map((mark) => [mark.followUpId, mark]));
	return tasks.map(({ id, kind, dueAt, words }) => {
		const mark = newest.get(id);
		const { text } = openWords<{ text: string }>(key, { table: 'followUp', id }, words);
		const done =
			mark?.kind === 'done'
				? {
						at: mark.markedAt,
						by: mark.markedBy,
						...openWords<{ note: string }>(key, { table: 'followUpMark', id: mark.id }, mark.words)
					}
				: undefined;
		return { id, outcomeId, kind, dueAt, text, done };
	});
}

export async function insertFollowUps(
	scope: Scope<Facilitator>,
	interventionId: string,
	outcomeId: string,
	tasks: readonly { kind: FollowUpKind; dueAt: Instant; text?: string }[],
	now: Instant
): Promise<void> {
	const key = await scope.keys.intervention(interventionId);
	const rows = tasks.map(({ kind, dueAt, text = '' }) => {
		const id = newId();
		return {
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			outcomeId,
			kind,
			dueAt: at(dueAt),
			madeAt: at(now),
			madeBy: scope.actor.accountId,
			words: sealWords(key, { table: 'followUp', id }, { text })
		};
	});
	await scope.db.insertInto('followUp').values(rows).execute();
}

export async function insertMark(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ followUpId, kind, note }: { followUpId: string; kind: 'done' | 'open-again'; note: string },
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('followUpMark')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			followUpId,
			kind,
			markedAt: at(now),
			markedBy: scope.actor.accountId,
			words: sealWords(key, { table: 'followUpMark', id }, { note })
		})
		.execute();
}
