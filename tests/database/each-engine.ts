import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { fromEmbedded, openServer, useDatabase, type Database } from '#lib/server/db/client.ts';
import { parsers } from '#lib/server/db/instants.ts';
import { useInstanceKey } from '#lib/server/db/keys.ts';
import { makeDatabase } from './server-database.ts';

/** The engine that a test runs on just now. */
export interface Engine {
	readonly name: Database['engine'];
	/** Migrated, empty, and the database of this process while the tests of this engine run. */
	readonly database: Database;
}

const CONNECTIONS = 4;

async function openDump(): Promise<Database> {
	const embedded = await PGlite.create({
		loadDataDir: await openAsBlob(inject('dump')),
		parsers,
		startParams: [...PGlite.defaultStartParams, '-c', 'TimeZone=UTC']
	});
	return fromEmbedded(embedded);
}

async function openCopy(): Promise<Database> {
	const name = `test_${randomBytes(8).toString('hex')}`;
	const { url, ownerUrl, drop } = await makeDatabase(inject('server'), name, inject('template'));
	const database = openServer(url, ownerUrl, CONNECTIONS);
	return {
		...database,
		async close() {
			await database.close();
			await drop();
		}
	};
}

/**
 * Runs the same tests on the embedded engine and on a PostgreSQL server, each with a fresh database
 * and a new instance key. Register tests inside, as in a `describe`.
 */
export function eachEngine(register: (engine: Engine) => void): void {
	const open = { pglite: openDump, postgres: openCopy };
	for (const name of ['pglite', 'postgres'] as const) {
		describe(`on ${name}`, () => {
			let database: Database | undefined;
			beforeAll(async () => {
				database = await open[name]();
				useInstanceKey(randomBytes(32));
				useDatabase(database);
			});
			afterAll(async () => {
				useDatabase(undefined);
				await database?.close();
			});
			register({
				name,
				get database() {
					if (!database) throw new Error('The database is open inside tests and hooks only.');
					return database;
				}
			});
		});
	}
}
