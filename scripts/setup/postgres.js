import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.js';
import { root } from './places.js';
import { isRoot, postgresBinaries } from './postgres-binaries.js';

/**
 * A private server of one test run. Everybody on loopback is let in under any role.
 * @typedef {{ host: string, port: number, data: string, log: string }} Server
 */

const keeper = fileURLToPath(new URL('postgres-keeper.js', import.meta.url));

/** PostgreSQL refuses to run as root: then it is run by its own user, or by nobody. */
function ordinaryUser() {
	for (const name of ['postgres', 'nobody']) {
		/** @param {string} which */
		const id = (which) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout);
		if (id('-u') > 0) return { uid: id('-u'), gid: id('-g') };
	}
	throw new CannotStart('There is no user that could run a PostgreSQL server for the tests.');
}

/** @returns {Promise<number>} a TCP port that nobody uses now */
export function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer().on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = address && typeof address === 'object' ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

/** @param {string} bin */
function place(bin) {
	// A folder that the other user can reach; a home of root is not one.
	const folder = mkdtempSync(join(isRoot() ? '/tmp' : tmpdir(), 'kw-pg-'));
	if (!isRoot()) return { folder, bin };
	const user = ordinaryUser();
	chownSync(folder, user.uid, user.gid);
	chmodSync(folder, 0o755);
	if (!bin.startsWith(root)) return { folder, bin, user };
	cpSync(dirname(bin), join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
	return { folder, bin: join(folder, 'programs', 'bin'), user };
}

/**
 * Starts a private PostgreSQL server in a temporary folder.
 * @returns {Promise<Server & { stop(): Promise<void> }>}
 * @throws {CannotStart}
 */
export async function startPostgres() {
	const where = place(await postgresBinaries());
	const port = await freePort();
	const child = spawn(process.execPath, [keeper, JSON.stringify({ ...where, port })], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const gone = new Promise((resolve) => child.once('exit', resolve));
	const ready = new Promise((resolve) => child.stdout.once('data', () => resolve('ready')));
	if ((await Promise.race([ready, gone])) !== 'ready') {
		throw new CannotStart('The PostgreSQL server for the tests did not start.');
	}
	// Neither the keeper nor its pipes keep this process alive.
	child.unref();
	for (const pipe of [child.stdin, child.stdout]) {
		/** @type {import('node:net').Socket} */ (/** @type {unknown} */ (pipe)).unref();
	}
	return {
		host: '127.0.0.1',
		port,
		data: join(where.folder, 'data'),
		log: join(where.folder, 'server.log'),
		async stop() {
			child.ref();
			child.stdin.end();
			await gone;
		}
	};
}
