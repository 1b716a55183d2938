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

/** Can a transaction of the running app become the role? Servers differ in what membership allows. */
function canTakeRole(database: Database): Promise<boolean> {
	const taken = database.kysely
		.transaction()
		.execute((db) => sql`set local role ${sql.raw(RUNTIME_ROLE)}`.execute(db));
	return taken.then(
		() => true,
		() => false
	);
}

/**
 * Makes the role that the app runs as, and lets the running connection take it. An administrator may
 * have done any part of it before.
 * @throws {CannotStart} with the SQL to run where the server refuses
 */
async function ensureRuntimeRole(database: Database): Promise<void> {
	const runner = await sql<{ name: string }>`select current_user as name`.execute(database.kysely);
	const name = `"${(runner.rows[0]?.name ?? '').replaceAll('"', '""')}"`;
	const make = `create role ${RUNTIME_ROLE} nologin`;
	const lend = `grant ${RUNTIME_ROLE} to ${name}`;
	const admit = `grant usage on schema public to ${RUNTIME_ROLE}`;
	try {
		const there = await sql`select from pg_roles where rolname = ${RUNTIME_ROLE}`.execute(
			database.owner
		);
		if (there.rows.length === 0) {
			// Another process may be starting at the same moment.
			await sql`do $$ begin
				${sql.raw(make)};
			exception when duplicate_object or unique_violation then null; end $$`.execute(database.owner);
		}
		if (!(await canTakeRole(database))) await sql.raw(lend).execute(database.owner);
		await sql.raw(admit).execute(database.owner);
	} catch (error) {
		throw new CannotStart(
			`The database refused to make the role it is to run as. Run this as its administrator: ${[make, lend, admit].join('; ')};`,
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
