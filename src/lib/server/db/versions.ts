import type { Facilitator } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

/** What an intervention has one of, kept version by version: each change adds one. */
export type VersionedTable = 'objectionDeck' | 'careAgreement';

/** The newest version; nothing where none was kept yet. Who may see it is decided by the caller. */
export async function newestVersion<T>(
	scope: Scope<Facilitator>,
	table: VersionedTable,
	interventionId: string
): Promise<{ id: string; number: number; value: T } | null> {
	const row = await scope.db
		.selectFrom(table)
		.select(['id', 'number', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const { id, number, words } = row;
	const key = await scope.keys.intervention(interventionId);
	return { id, number, value: openWords<T & object>(key, { table, id }, words) };
}

/** Adds a version; earlier ones stay. The intervention must be held. */
export async function insertVersion(
	scope: Scope<Facilitator>,
	table: VersionedTable,
	interventionId: string,
	{ value, number }: { value: object; number: number },
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto(table)
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			number,
			savedAt: at(now),
			savedBy: scope.actor.accountId,
			words: sealWords(key, { table, id }, value)
		})
		.execute();
}
