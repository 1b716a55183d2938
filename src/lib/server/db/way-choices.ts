import { idOf, type Facilitator } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { gentlerPage, type WayChoice, type WayForm } from '#lib/domain/way-choice.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'wayChoice';

/** When who asks last said that they read the page on gentler ways. */
export async function gentlerReadAt(scope: Scope<Facilitator>): Promise<Instant | null> {
	const row = await scope.db
		.selectFrom('guideReading')
		.select('at')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('accountId', '=', scope.actor.accountId)
		.where('page', '=', gentlerPage)
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.at ?? null;
}

export async function insertGuideReading(scope: Scope<Facilitator>, now: Instant): Promise<void> {
	const { organizationId, accountId } = scope.actor;
	await scope.db
		.insertInto('guideReading')
		.values({ organizationId, id: newId(), accountId, page: gentlerPage, at: at(now) })
		.execute();
}

/** Every choice ever made, the oldest first. */
export async function wayChoices(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<WayChoice[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('wayChoice')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map(({ id, way, readAt, at: chosenAt, by, words }) => ({
		...openWords<Pick<WayChoice, 'said' | 'why'>>(key, { table: TABLE, id }, words),
		way,
		readAt,
		at: chosenAt,
		by
	}));
}

export async function insertWayChoice(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ way, said, why, readAt }: WayForm & { readAt: Instant },
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('wayChoice')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			way,
			readAt: at(readAt),
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table: TABLE, id }, { said, why })
		})
		.execute();
}
