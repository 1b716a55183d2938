import type { Member } from '#lib/domain/actor.ts';
import type { KeptWords } from '#lib/domain/kept-words.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'findingReply';

/** All remarks a writer turned down, the oldest first. Who may see them is decided by the caller. */
export async function keptWordsIn(
	scope: Scope,
	interventionId: string,
	statementId: string
): Promise<(KeptWords & { id: string })[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('findingReply')
		.select(['id', 'rule', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('statementId', '=', statementId)
		.orderBy('keptAt')
		.orderBy('id')
		.execute();
	return rows.map(({ id, rule, words }) => ({
		id,
		rule,
		...openWords<Omit<KeptWords, 'rule'>>(key, { table: TABLE, id }, words)
	}));
}

export async function insertKeptWords(
	scope: Scope<Member>,
	statementId: string,
	{ rule, phrase, sentence }: KeptWords,
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('findingReply')
		.values({
			organizationId,
			interventionId,
			id,
			statementId,
			rule,
			keptAt: at(now),
			keptBy: memberId,
			words: sealWords(key, { table: TABLE, id }, { phrase, sentence })
		})
		.execute();
}

/** The remark is shown again. */
export async function removeKeptWords(
	scope: Scope<Member>,
	statementId: string,
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await scope.db
		.deleteFrom('findingReply')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', scope.actor.interventionId)
		.where('statementId', '=', statementId)
		.where('id', 'in', ids)
		.execute();
}
