import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { fromEmbedded, openServer } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { startPostgres, type Server } from '../../scripts/setup/postgres.js';
import { makeDatabase, makeRoles } from './server-database.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A real PostgreSQL server, alive for this run. */
		server: Server;
		/** Name of the migrated database on it that each test file copies. */
		template: string;
		/** A dump of a migrated embedded database that each test file opens. */
		dump: string;
	}
}

const TEMPLATE = 'migrated';

async function migrateTemplate(server: Server): Promise<void> {
	await makeRoles(server);
	const { url, ownerUrl } = await makeDatabase(server, TEMPLATE);
	const database = openServer(url, ownerUrl, 2);
	try {
		await migrate(database);
	} finally {
		await database.close();
	}
}

async function migrateDump(file: string): Promise<void> {
	const embedded = await PGlite.create();
	const database = fromEmbedded(embedded);
	await migrate(database);
	writeFileSync(file, await (await embedded.dumpDataDir('none')).bytes());
	await database.close();
}

/** Once for each run: both engines, migrated, for the test files to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startPostgres();
	const folder = mkdtempSync(join(tmpdir(), 'kw-dump-'));
	const tearDown = async () => {
		rmSync(folder, { recursive: true, force: true });
		await server.stop();
	};
	try {
		const dump = join(folder, 'migrated.tar');
		// One after the other: the embedded engine holds this thread, and a connection would time out.
		await migrateTemplate(server);
		await migrateDump(dump);
		const { host, port, data, log } = server;
		project.provide('server', { host, port, data, log });
		project.provide('template', TEMPLATE);
		project.provide('dump', dump);
	} catch (error) {
		await tearDown();
		throw error;
	}
	return tearDown;
}
