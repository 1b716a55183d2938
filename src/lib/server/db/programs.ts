import type { Facilitator } from '#lib/domain/actor.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import type { Program } from '#lib/domain/program.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'program';

/** The programs of the practice, by name. Every facilitator of it may read and change them. */
export async function programs(scope: Scope<Facilitator>): Promise<Program[]> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('program')
		.select(['id', 'revision', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.orderBy('createdAt')
		.orderBy('id')
		.limit(500)
		.execute();
	return rows
		.map(({ id, revision, words }) => ({
			id,
			revision,
			typed: openWords<Typed>(key, { table: TABLE, id, revision }, words)
		}))
		.sort((a, b) => (a.typed.name ?? '').localeCompare(b.typed.name ?? '', 'en'));
}

/** One program, or nothing where this practice has none of that id. */
export async function programFor(scope: Scope<Facilitator>, id: string): Promise<Program | null> {
	const key = await scope.keys.organization();
	const row = await scope.db
		.selectFrom('program')
		.select(['revision', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	const place = { table: TABLE, id, revision: row.revision };
	return { id, revision: row.revision, typed: openWords<Typed>(key, place, row.words) };
}

/** Adds a program; one that came from another directory keeps the id it has there. */
export async function insertProgram(
	scope: Scope<Facilitator>,
	typed: Typed,
	now: Instant,
	id = newId()
): Promise<string> {
	const { organizationId, accountId } = scope.actor;
	const words = sealWords(await scope.keys.organization(), { table: TABLE, id }, typed);
	const by = { createdBy: accountId, changedBy: accountId };
	await scope.db
		.insertInto('program')
		.values({ organizationId, id, createdAt: at(now), changedAt: at(now), ...by, words })
		.execute();
	return id;
}

/** Holds a program until the transaction ends. @throws {NotVisible} */
export async function holdProgram(scope: Scope<Facilitator>, id: string): Promise<void> {
	const held = await scope.db
		.selectFrom('program')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!held) throw new NotVisible();
}

/**
 * Writes a program anew, as the next revision.
 * @returns false when it is no longer at the revision that was read
 * @throws {NotVisible}
 */
export async function updateProgram(
	scope: Scope<Facilitator>,
	{ id, revision, typed }: Program,
	now: Instant
): Promise<boolean> {
	const { organizationId, accountId } = scope.actor;
	const held = await scope.db
		.selectFrom('program')
		.select('revision')
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!held) throw new NotVisible();
	if (held.revision !== revision) return false;
	const place = { table: TABLE, id, revision: revision + 1 };
	const words = sealWords(await scope.keys.organization(), place, typed);
	await scope.db
		.updateTable('program')
		.set({ revision: revision + 1, changedAt: at(now), changedBy: accountId, words })
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.execute();
	return true;
}
