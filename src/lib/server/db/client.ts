import { mkdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, CamelCasePlugin } from 'kysely';
import pg from 'pg';
import { CannotStart } from '#lib/server/config.ts';
import { flusher } from './flush.ts';
import { parsers } from './instants.ts';
import { lockFolder } from './lock.ts';
import type { Schema } from './schema/index.ts';

/** An open database: the embedded one or a server, the same to everything above. */
export interface Database {
	kysely: Kysely<Schema>;
	/** Connects as the role that owns the tables; the same as `kysely` where there is one role. */
	owner: Kysely<Schema>;
	engine: 'pglite' | 'postgres';
	/** The embedded engine itself, for the queue and for listening. */
	embedded?: PGlite;
	/** Folder of the embedded engine; none where it lives in memory. */
	folder?: string;
	/** Where a server is, for the queue and for listening. */
	url?: string;
	ownerUrl?: string;
	/** Forces acknowledged work to the disk, where the engine does not do it by itself. */
	flush(): Promise<void>;
	close(): Promise<void>;
}

const nothing = async () => undefined;
const options = { plugins: [new CamelCasePlugin()] };

/** A pool that outlives restarts of its server: without a listener an idle error ends the process. */
function pool(url: string, max: number): pg.Pool {
	const made = new pg.Pool({
		connectionString: url,
		max,
		connectionTimeoutMillis: 5000,
		options: '-c TimeZone=UTC',
		types: {
			getTypeParser: (type, format) => parsers[type] ?? pg.types.getTypeParser(type, format)
		}
	});
	made.on('error', () => undefined);
	return made;
}

/** Opens a PostgreSQL server. `ownerUrl` names the role that migrates, if it is another one. */
export function openServer(url: string, ownerUrl: string | undefined, max: number): Database {
	const kysely = new Kysely<Schema>({
		dialect: new PostgresDialect({ pool: pool(url, max) }),
		...options
	});
	const owner =
		ownerUrl && ownerUrl !== url
			? new Kysely<Schema>({
					dialect: new PostgresDialect({ pool: pool(ownerUrl, 2) }),
					...options
				})
			: kysely;
	return {
		kysely,
		owner,
		engine: 'postgres',
		url,
		ownerUrl: ownerUrl ?? url,
		flush: nothing,
		async close() {
			await kysely.destroy();
			if (owner !== kysely) await owner.destroy();
		}
	};
}

/** Has this folder been a database before? */
export function hasData(folder: string): boolean {
	return existsSync(path.join(folder, 'pg', 'PG_VERSION'));
}

/**
 * Opens the embedded PostgreSQL in a folder, for this process alone.
 * @throws {CannotStart} when another process holds the folder or it cannot be opened
 */
export async function openEmbedded(folder: string): Promise<Database> {
	const unlock = lockFolder(folder);
	const place = path.join(folder, 'pg');
	mkdirSync(place, { recursive: true, mode: 0o700 });
	try {
		const embedded = await PGlite.create({ dataDir: place, parsers, startParams: startParams() });
		return { ...fromEmbedded(embedded, flusher(place), unlock), folder };
	} catch (error) {
		unlock();
		throw new CannotStart(`The data in ${folder} could not be opened. Is the disk full?`, {
			cause: error
		});
	}
}

/** PGlite's own start parameters, with less shared memory than it takes by itself. */
function startParams(): string[] {
	return [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'TimeZone=UTC'];
}

/** Wraps an embedded engine that is already open (tests open theirs in memory). */
export function fromEmbedded(
	embedded: PGlite,
	flush = nothing as () => Promise<void>,
	unlock = () => {}
): Database {
	const kysely = new Kysely<Schema>({
		dialect: new PGliteDialect({ pglite: embedded }),
		...options
	});
	return {
		kysely,
		owner: kysely,
		engine: 'pglite',
		embedded,
		flush,
		async close() {
			await kysely.destroy();
			unlock();
		}
	};
}

const place = globalThis as { kinwardDatabase?: Database };

/** The database of this process. */
export function database(): Database {
	if (!place.kinwardDatabase) throw new Error('The database is not open yet.');
	return place.kinwardDatabase;
}

/** Names the database of this process: once at start, and by tests for each engine. */
export function useDatabase(opened: Database | undefined): void {
	place.kinwardDatabase = opened;
}
