import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '#lib/server/config.ts';

/**
 * Holds a folder for this process alone. PGlite has no lock of its own: two processes would both
 * succeed and lose rows. An exclusive SQLite transaction is a lock that the system releases by
 * itself when the process is killed.
 * @returns gives the folder free
 * @throws {CannotStart} when another process holds it
 */
export function lockFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const owner = path.join(folder, 'owner');
	const lock = new DatabaseSync(path.join(folder, 'lock'));
	try {
		lock.exec('pragma locking_mode = exclusive; pragma busy_timeout = 0; begin exclusive');
	} catch {
		lock.close();
		throw new CannotStart(
			`The data in ${folder} is in use by another process (${nameOf(owner)}). Stop that one first.`
		);
	}
	writeFileSync(owner, String(process.pid));
	return () => lock.close();
}

function nameOf(owner: string): string {
	try {
		return `number ${readFileSync(owner, 'utf8').trim()}`;
	} catch {
		return 'number unknown';
	}
}
