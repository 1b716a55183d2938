import type { Facilitator } from '#lib/domain/actor.ts';
import type { ActRecord } from '#lib/domain/asking-act.ts';
import type { AskingRecords } from '#lib/domain/asking.ts';
import type { LevelKey } from '#lib/domain/level-of-care.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at, atOrNull } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const ACT = 'askingAct';

type ActWords = Pick<ActRecord, 'typed' | 'zone' | 'problems'>;

/**
 * Every program asked for an intervention, with all that happened since, the first asked first.
 * Who may see them is decided by the caller. A constant number of queries.
 */
export async function askings(scope: Scope, interventionId: string): Promise<AskingRecords[]> {
	const { organizationId } = scope.actor;
	const organizationKey = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('asking')
		.innerJoin('program', (join) =>
			join
				.onRef('program.organizationId', '=', 'asking.organizationId')
				.onRef('program.id', '=', 'asking.programId')
		)
		.select(['asking.id', 'asking.level', 'asking.programId', 'program.revision', 'program.words'])
		.where('asking.organizationId', '=', organizationId)
		.where('asking.interventionId', '=', interventionId)
		.orderBy('asking.askedAt')
		.orderBy('asking.id')
		.execute();
	const acts = await actsOf(scope, interventionId);
	return rows.map(({ id, level, programId, revision, words }) => {
		const place = { table: 'program', id: programId, revision };
		const typed = openWords<Typed>(organizationKey, place, words);
		const own = acts.flatMap(({ askingId, record }) => (askingId === id ? record : []));
		return { id, level, program: { id: programId, revision, typed }, acts: own };
	});
}

async function actsOf(
	scope: Scope,
	interventionId: string
): Promise<{ askingId: string; record: ActRecord }[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('askingAct')
		.select(['id', 'askingId', 'number', 'kind', 'recordedAt', 'recordedBy', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('askingId')
		.orderBy('number')
		.execute();
	return rows.map(({ id, askingId, words, ...row }) => ({
		askingId,
		record: { ...row, ...openWords<ActWords>(key, { table: ACT, id }, words) }
	}));
}

/** Adds an asking without an act: `insertAct` begins it. The database keeps a second living one out. */
export async function insertAsking(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ programId, level }: { programId: string; level: LevelKey },
	now: Instant
): Promise<string> {
	const { organizationId, accountId } = scope.actor;
	const id = newId();
	const asked = { askedAt: at(now), askedBy: accountId, endedAt: null };
	await scope.db
		.insertInto('asking')
		.values({ organizationId, interventionId, id, programId, level, ...asked })
		.execute();
	return id;
}

/** Adds an act; the caller holds the intervention, so that no two get one number. */
export async function insertAct(
	scope: Scope<Facilitator>,
	{ interventionId, askingId }: { interventionId: string; askingId: string },
	record: ActRecord,
	heldUntil: Instant | null
): Promise<void> {
	const id = newId();
	const { number, kind, recordedAt, recordedBy, typed, zone, problems } = record;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('askingAct')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			askingId,
			number,
			kind,
			recordedAt: at(recordedAt),
			recordedBy,
			countedAt: atOrNull(problems.length > 0 ? null : recordedAt),
			heldUntil: atOrNull(heldUntil),
			words: sealWords(key, { table: ACT, id }, { typed, zone, problems } satisfies ActWords)
		})
		.execute();
}

/** The path is over, so that the program may be asked anew. */
export async function endAsking(
	scope: Scope<Facilitator>,
	{ interventionId, askingId }: { interventionId: string; askingId: string },
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('asking')
		.set({ endedAt: at(now) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', askingId)
		.execute();
}
