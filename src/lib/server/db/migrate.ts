import { promises as fs } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Migrator, type Migration } from 'kysely/migration';
import { sql } from 'kysely';
import { CannotStart } from '#lib/server/config.ts';
import type { Database } from './client.ts';
import { RUNTIME_ROLE } from './scope.ts';

/** Where the dated migrations lie, seen from the folder Kinward is started in. */
const FOLDER = path.resolve('migrations');

async function listed(): Promise<Record<string, Migration>> {
	const names = (await fs.readdir(FOLDER))
		.filter((name) => /^\d{8}T\d{4}Z-.*\.ts$/.test(name))
		.sort();
	const loaded = names.map(async (name) => {
		const module = (await import(
			/* @vite-ignore */ pathToFileURL(path.join(FOLDER, name)).href
		)) as Migration;
		return [name.replace(/\.ts$/, ''), module] as const;
	});
	return Object.fromEntries(await Promise.all(loaded));
}

/**
 * Makes the role that the app runs as, and lets the running connection take it.
 * @throws {CannotStart} with the SQL to run where the server refuses
 */
async function ensureRuntimeRole(database: Database): Promise<void> {
	const runner = await sql<{ name: string }>`select current_user as name`.execute(database.kysely);
	const name = runner.rows[0]?.name ?? '';
	const statements = [
		`create role ${RUNTIME_ROLE} nologin`,
		`grant ${RUNTIME_ROLE} to "${name.replaceAll('"', '""')}"`,
		`grant usage on schema public to ${RUNTIME_ROLE}`
	];
	try {
		await sql`do $$ begin
			create role ${sql.raw(RUNTIME_ROLE)} nologin;
		exception when duplicate_object or unique_violation then null; end $$`.execute(database.owner);
		const held = await sql<{
			held: boolean;
		}>`select pg_has_role(${name}, ${RUNTIME_ROLE}, 'member') as held`.execute(database.owner);
		if (!held.rows[0]?.held) await sql.raw(statements[1]!).execute(database.owner);
		await sql.raw(statements[2]!).execute(database.owner);
	} catch (error) {
		throw new CannotStart(
			`The database refused to make the role it is to run as. Run this as its administrator: ${statements.join('; ')};`,
			{ cause: error }
		);
	}
}

/**
 * Brings the database to the newest migration. Kysely takes an advisory lock, so that of several
 * processes one migrates and the others wait.
 * @throws {CannotStart}
 */
export async function migrate(database: Database): Promise<void> {
	await ensureRuntimeRole(database);
	const migrator = new Migrator({ db: database.owner, provider: { getMigrations: listed } });
	const { error, results } = await migrator.migrateToLatest();
	const failed = results?.find((result) => result.status === 'Error');
	if (error) {
		throw new CannotStart(
			`The database could not be brought up to date (${failed?.migrationName ?? 'start'}).`,
			{ cause: error }
		);
	}
	await database.flush();
}

/** Is every migration done? */
export async function isMigrated(database: Database): Promise<boolean> {
	const migrator = new Migrator({ db: database.owner, provider: { getMigrations: listed } });
	return (await migrator.getMigrations()).every((migration) => migration.executedAt);
}
