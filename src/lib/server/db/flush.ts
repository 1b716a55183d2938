import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Forces one file to the disk. A file that is gone needs no force. */
async function sync(file: string): Promise<void> {
	try {
		const handle = await open(file, 'r+');
		try {
			await handle.datasync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}

async function changedSince(folder: string, since: number): Promise<string[]> {
	const names = await readdir(folder, { withFileTypes: true });
	const files = names
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(folder, entry.name));
	const times = await Promise.all(
		files.map(async (file) => (await stat(file).catch(() => null))?.mtimeMs)
	);
	return files.filter((_, index) => (times[index] ?? 0) >= since);
}

async function everyFolder(root: string): Promise<string[]> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	return [
		root,
		...entries.filter((e) => e.isDirectory()).map((e) => path.join(e.parentPath, e.name))
	];
}

/**
 * PGlite never calls fsync (decision 5). Its files are ordinary files, so the host forces
 * them: the write-ahead log before a commit is acknowledged, everything after a checkpoint.
 * Calls that arrive while one runs share the next one.
 */
export function flusher(folder: string): () => Promise<void> {
	const log = path.join(folder, 'pg_wal');
	const control = path.join(folder, 'global', 'pg_control');
	let logSynced = 0;
	let checkpoint = 0;
	let running: Promise<void> | undefined;
	let next: Promise<void> | undefined;

	async function flush(): Promise<void> {
		const begun = Date.now();
		const time = (await stat(control)).mtimeMs;
		if (time !== checkpoint) {
			for (const place of await everyFolder(folder)) {
				await Promise.all((await changedSince(place, checkpoint - 1000)).map(sync));
			}
			checkpoint = time;
		}
		// File times are coarse; a second of overlap syncs a segment once too often, never too seldom.
		await Promise.all((await changedSince(log, logSynced - 1000)).map(sync));
		logSynced = begun;
	}

	return function enqueue(): Promise<void> {
		if (!running) {
			running = flush().finally(() => (running = undefined));
			return running;
		}
		next ??= running
			.catch(() => undefined)
			.then(() => {
				next = undefined;
				return enqueue();
			});
		return next;
	};
}
