import { idOf, type Facilitator, type Member } from '#lib/domain/actor.ts';
import type { FlagMark, FlagReceipt, PrivateFlag, PrivateWord } from '#lib/domain/private-flag.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'privateFlag';
const MARK = 'privateFlagMark';

/** Adds what a member tells. @returns its id */
export async function insertFlag(
	scope: Scope<Member>,
	word: PrivateWord,
	now: Instant
): Promise<string> {
	const id = newId();
	const { organizationId, interventionId, memberId } = scope.actor;
	const key = await scope.keys.intervention(interventionId);
	const words = sealWords(key, { table: TABLE, id }, word);
	await scope.db
		.insertInto('privateFlag')
		.values({ organizationId, interventionId, id, memberId, at: at(now), by: memberId, words })
		.execute();
	return id;
}

/** That they told something, and when it was read. The words stay where they are. */
export async function receiptsOf(scope: Scope<Member>): Promise<FlagReceipt[]> {
	const { organizationId, interventionId, memberId } = scope.actor;
	return scope.db
		.selectFrom('privateFlag')
		.select(['id', 'at'])
		.select((eb) =>
			eb
				.selectFrom('privateFlagMark')
				.select((mark) => mark.fn.min('privateFlagMark.at').as('at'))
				.whereRef('privateFlagMark.organizationId', '=', 'privateFlag.organizationId')
				.whereRef('privateFlagMark.interventionId', '=', 'privateFlag.interventionId')
				.whereRef('privateFlagMark.privateFlagId', '=', 'privateFlag.id')
				.as('readAt')
		)
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.orderBy('at', 'desc')
		.orderBy('id')
		.execute();
}

/** Every flag of an intervention. Who may see them is decided by the caller. */
export async function flagsIn(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<PrivateFlag[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('privateFlag')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.execute();
	const marks = await marksIn(scope, interventionId);
	return rows.map(({ id, memberId, at: toldAt, words }) => {
		const own = marks.filter((mark) => mark.flag === id);
		return {
			id,
			memberId,
			at: toldAt,
			word: own.length > 0 ? openWords<PrivateWord>(key, { table: TABLE, id }, words) : null,
			readAt: own[0]?.at ?? null,
			settled: own.findLast(({ kind }) => kind === 'settled') ?? null
		};
	});
}

async function marksIn(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<(FlagMark & { flag: string })[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('privateFlagMark')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map(({ id, privateFlagId, kind, at: when, by, words }) => ({
		flag: privateFlagId,
		kind,
		at: when,
		by,
		note: openWords<{ note: string }>(key, { table: MARK, id }, words).note
	}));
}

/** How many nobody has read. */
export async function unreadFlags(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<number> {
	const row = await scope.db
		.selectFrom('privateFlag')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', 'not in', (eb) =>
			eb
				.selectFrom('privateFlagMark')
				.select('privateFlagMark.privateFlagId')
				.where('privateFlagMark.organizationId', '=', scope.actor.organizationId)
				.where('privateFlagMark.interventionId', '=', interventionId)
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** @returns false where there is no such flag in this intervention */
export async function insertFlagMark(
	scope: Scope<Facilitator>,
	{ interventionId, flagId }: { interventionId: string; flagId: string },
	mark: Pick<FlagMark, 'kind' | 'note'>,
	now: Instant
): Promise<boolean> {
	const { organizationId } = scope.actor;
	const flag = await scope.db
		.selectFrom('privateFlag')
		.select('id')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', flagId)
		.executeTakeFirst();
	if (!flag) return false;
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('privateFlagMark')
		.values({
			organizationId,
			interventionId,
			id,
			privateFlagId: flagId,
			kind: mark.kind,
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table: MARK, id }, { note: mark.note })
		})
		.execute();
	return true;
}
