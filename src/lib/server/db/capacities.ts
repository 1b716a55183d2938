import type { Facilitator } from '#lib/domain/actor.ts';
import type { CapacityRecord } from '#lib/domain/capacity.ts';
import { at } from './instants.ts';
import { newId } from '#lib/server/crypto/random.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'programCapacity';

type Words = Pick<CapacityRecord, 'typed' | 'zone'>;

/** The latest word about free places, by program. Every facilitator of the practice may read it. */
export async function capacities(
	scope: Scope<Facilitator>
): Promise<Readonly<Record<string, CapacityRecord>>> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('programCapacity')
		.distinctOn('programId')
		.select(['id', 'programId', 'recordedAt', 'recordedBy', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.orderBy('programId')
		.orderBy('number', 'desc')
		.execute();
	return Object.fromEntries(
		rows.map(({ id, programId, recordedAt, recordedBy, words }) => {
			const opened = openWords<Words>(key, { table: TABLE, id }, words);
			return [programId, { ...opened, recordedAt, recordedBy }];
		})
	);
}

/** The latest words about one program, the newest first. */
export async function capacitiesOf(
	scope: Scope<Facilitator>,
	programId: string
): Promise<CapacityRecord[]> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('programCapacity')
		.select(['id', 'recordedAt', 'recordedBy', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('programId', '=', programId)
		.orderBy('number', 'desc')
		.limit(10)
		.execute();
	return rows.map(({ id, words, ...row }) => ({
		...row,
		...openWords<Words>(key, { table: TABLE, id }, words)
	}));
}

/** The caller holds the program, so that no two reports get one number. */
export async function insertCapacity(
	scope: Scope<Facilitator>,
	programId: string,
	{ typed, zone, recordedAt, recordedBy }: CapacityRecord
): Promise<void> {
	const { organizationId } = scope.actor;
	const last = await scope.db
		.selectFrom('programCapacity')
		.select(({ fn }) => fn.max('number').as('number'))
		.where('organizationId', '=', organizationId)
		.where('programId', '=', programId)
		.executeTakeFirst();
	const id = newId();
	const key = await scope.keys.organization();
	await scope.db
		.insertInto('programCapacity')
		.values({
			organizationId,
			programId,
			id,
			number: (last?.number ?? 0) + 1,
			recordedAt: at(recordedAt),
			recordedBy,
			words: sealWords(key, { table: TABLE, id }, { typed, zone } satisfies Words)
		})
		.execute();
}
