import type { Facilitator } from '#lib/domain/actor.ts';
import type { Remark } from '#lib/domain/hsds-directory.ts';
import type { Tables } from '#lib/domain/hsds.ts';
import type { Instant } from '#lib/domain/time.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const IMPORT = 'programImport';
const SOURCE = 'programSource';

/** Files that were taken in: by whom and when, what came new, and what belongs to no program. */
export interface ProgramImport {
	importedAt: Instant;
	importedBy: string;
	added: number;
	loose: Tables;
	remarks: Remark[];
}

/** What has been taken in so far, the latest first. */
export async function programImports(scope: Scope<Facilitator>): Promise<ProgramImport[]> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('programImport')
		.select(['id', 'importedAt', 'importedBy', 'added', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.orderBy('importedAt', 'desc')
		.orderBy('id')
		.limit(50)
		.execute();
	return rows.map(({ id, words, ...row }) => ({
		...row,
		...openWords<Pick<ProgramImport, 'loose' | 'remarks'>>(key, { table: IMPORT, id }, words)
	}));
}

export async function insertImport(
	scope: Scope<Facilitator>,
	{ importedAt, added, loose, remarks }: Omit<ProgramImport, 'importedBy'>
): Promise<string> {
	const id = newId();
	const { organizationId, accountId } = scope.actor;
	const words = sealWords(
		await scope.keys.organization(),
		{ table: IMPORT, id },
		{ loose, remarks }
	);
	await scope.db
		.insertInto('programImport')
		.values({ organizationId, id, importedAt: at(importedAt), importedBy: accountId, added, words })
		.execute();
	return id;
}

/** The rows that programs came with, by program. */
export async function programSources(
	scope: Scope<Facilitator>
): Promise<Readonly<Record<string, Tables>>> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('programSource')
		.distinctOn('programId')
		.select(['id', 'programId', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.orderBy('programId')
		.orderBy('number', 'desc')
		.execute();
	return Object.fromEntries(
		rows.map(({ id, programId, words }) => [
			programId,
			openWords<Tables>(key, { table: SOURCE, id }, words)
		])
	);
}

/** The rows one program came with; null where it was written down here. */
export async function programSource(
	scope: Scope<Facilitator>,
	programId: string
): Promise<Tables | null> {
	const key = await scope.keys.organization();
	const row = await scope.db
		.selectFrom('programSource')
		.select(['id', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('programId', '=', programId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? openWords<Tables>(key, { table: SOURCE, id: row.id }, row.words) : null;
}

/** Keeps the rows of a program that was just added from a file. */
export async function insertSource(
	scope: Scope<Facilitator>,
	{ programId, importId }: { programId: string; importId: string },
	rows: Tables,
	now: Instant
): Promise<void> {
	const id = newId();
	const { organizationId, accountId } = scope.actor;
	const words = sealWords(await scope.keys.organization(), { table: SOURCE, id }, rows);
	const recorded = { recordedAt: at(now), recordedBy: accountId };
	await scope.db
		.insertInto('programSource')
		.values({ organizationId, programId, id, importId, number: 1, ...recorded, words })
		.execute();
}

/** The id of ours for an id of theirs that is no UUID: always the same within the practice. */
export async function idForForeign(scope: Scope<Facilitator>, id: string): Promise<string> {
	const key = await scope.keys.organization();
	return keyedDigest(key, 'service of a directory', id).slice(0, 22);
}
