import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openServer, useDatabase, type Database } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { lookUp, RUNTIME_ROLE } from '#lib/server/db/scope.ts';
import { startPostgres } from '../../scripts/setup/postgres.js';

// A server for each test: roles belong to a server as a whole, and these tests start without any.
let server: Awaited<ReturnType<typeof startPostgres>>;
beforeEach(async () => {
	server = await startPostgres();
});
afterEach(() => server.stop());

const urlOf = (role: string, database: string) =>
	`postgres://${role}@${server.host}:${server.port}/${database}`;

async function asSuperuser(database: string, ...statements: string[]): Promise<void> {
	const client = new pg.Client(urlOf('postgres', database));
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}

/** Runs work on a database that has one role for everything. */
async function withOneRole(role: string, work: (database: Database) => Promise<void>) {
	const database = openServer(urlOf(role, role), undefined, 2);
	useDatabase(database);
	try {
		await work(database);
	} finally {
		useDatabase(undefined);
		await database.close();
	}
}

const whoRuns = () =>
	lookUp(async (db) => {
		const found = await sql<{ name: string }>`select current_user as name`.execute(db);
		return found.rows[0]?.name;
	});

test('a role that may not make roles is refused, and the SQL that is said mends it', async () => {
	await asSuperuser('postgres', 'create role plain login', 'create database plain owner plain');
	await withOneRole('plain', async (database) => {
		const refusal = await migrate(database).then(
			() => null,
			(error: Error) => error
		);
		expect(refusal).toMatchObject({ name: 'CannotStart' });
		const [, said = ''] = /administrator: (.*)$/.exec(refusal?.message ?? '') ?? [];
		await asSuperuser('plain', ...said.split(';').filter((part) => part.trim()));
		await migrate(database);
		expect(await whoRuns()).toBe(RUNTIME_ROLE);
	});
});

test('one role that may make roles migrates, and each transaction runs as another', async () => {
	await asSuperuser(
		'postgres',
		'create role maker login createrole',
		'create database maker owner maker'
	);
	await withOneRole('maker', async (database) => {
		await migrate(database);
		expect(await whoRuns()).toBe(RUNTIME_ROLE);
	});
});
