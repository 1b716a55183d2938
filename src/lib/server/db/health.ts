import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { config } from '#lib/server/config.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { database } from './client.ts';
import { theInstanceKey } from './keys.ts';
import { isMigrated } from './migrate.ts';

type State = 'ok' | 'not ok';
export type Health = Record<'database' | 'migrations' | 'key' | 'disk', State>;

/** Below this many bytes free, saving may fail soon. */
const DISK_FLOOR = 64 * 1024 * 1024;

const state = (work: () => Promise<boolean>): Promise<State> =>
	work().then(
		(fine) => (fine ? 'ok' : 'not ok'),
		() => 'not ok'
	);

let migrated = false;

/** What must be right for a request to succeed, part by part. */
export async function healthOf(): Promise<Health> {
	const [answers, migrations, key, disk] = await Promise.all([
		state(async () => (await sql`select 1`.execute(database().kysely)).rows.length === 1),
		state(async () => (migrated ||= await isMigrated(database()))),
		state(keyFits),
		state(diskHasRoom)
	]);
	return { database: answers, migrations, key, disk };
}

async function keyFits(): Promise<boolean> {
	const row = await database().kysely.selectFrom('instance').select('keyCheck').executeTakeFirst();
	return row?.keyCheck === keyedDigest(theInstanceKey(), 'instance', 'check');
}

async function diskHasRoom(): Promise<boolean> {
	if (database().engine !== 'pglite' || !database().folder) return true;
	const { bavail, bsize } = await statfs(config().KINWARD_DATA);
	return bavail * bsize > DISK_FLOOR;
}
