import { sql } from 'kysely';
import type { Instant } from '#lib/domain/time.ts';
import { CannotStart, config } from '#lib/server/config.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { loadInstanceKey } from '#lib/server/crypto/instance-key.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { hasData, openEmbedded, openServer, useDatabase, type Database } from './client.ts';
import { at } from './instants.ts';
import { theInstanceKey, useInstanceKey } from './keys.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the database that the settings name, checks that the key belongs to it, and brings it up to
 * date. Nothing is changed before key and database are known to fit.
 * @throws {CannotStart} one plain sentence
 */
export async function startDatabase(now: Instant): Promise<Database> {
	const { DATABASE_URL, KINWARD_DATA } = config();
	const opened = DATABASE_URL ? await reachServer(DATABASE_URL) : await startEmbedded(KINWARD_DATA);
	try {
		await migrate(opened);
		useDatabase(opened);
		await knowInstance(opened, now);
		return opened;
	} catch (error) {
		useDatabase(undefined);
		await opened.close();
		throw error;
	}
}

async function startEmbedded(folder: string): Promise<Database> {
	useInstanceKey(loadInstanceKey(hasData(folder)));
	return openEmbedded(folder);
}

async function reachServer(url: string): Promise<Database> {
	const { DATABASE_OWNER_URL, DATABASE_POOL } = config();
	const opened = openServer(url, DATABASE_OWNER_URL, DATABASE_POOL);
	try {
		const found = await sql<{ known: boolean }>`select to_regclass('public.instance') is not null
			as known`.execute(opened.owner);
		useInstanceKey(loadInstanceKey(found.rows[0]?.known ?? false));
		return opened;
	} catch (error) {
		await opened.close();
		if (error instanceof CannotStart) throw error;
		const { host } = new URL(url);
		throw new CannotStart(`The database at ${host} cannot be reached. Is it running?`, {
			cause: error
		});
	}
}

/** The first start leaves a digest that only this key makes; later starts must make the same. */
async function knowInstance(opened: Database, now: Instant): Promise<void> {
	const keyCheck = keyedDigest(theInstanceKey(), 'instance', 'check');
	const known = await opened.owner.selectFrom('instance').select('keyCheck').executeTakeFirst();
	if (known && known.keyCheck !== keyCheck) {
		throw new CannotStart('The key does not belong to this data. Put the right key back.');
	}
	if (!known) {
		const row = { id: newId(), keyCheck, createdAt: at(now) };
		await opened.owner.insertInto('instance').values(row).execute();
		await opened.flush();
	}
}
