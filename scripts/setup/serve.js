import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOf, becomesReady, portIsFree, settingsOf, whyNot } from './address.js';
import { CannotStart, sayWhy } from './cannot-start.js';
import { inRoot } from './places.js';

const PATIENCE = 60_000;
const LAST_WORDS = 10_000;

/** Data that is gone when this process ends, also when it ends badly. */
function throwAwayData() {
	const folder = mkdtempSync(join(tmpdir(), 'kinward-demo-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	process.env.KINWARD_DATA = join(folder, 'data');
	process.env.KINWARD_DEMO = '1';
	delete process.env.DATABASE_URL;
	delete process.env.DATABASE_OWNER_URL;
	delete process.env.KINWARD_KEY;
	delete process.env.KINWARD_KEY_FILE;
}

/**
 * Runs the built app in this process, so that a signal meets it directly and nothing is left behind.
 * @param {{ demo: boolean }} how
 * @throws {CannotStart}
 */
export async function serve({ demo }) {
	if (demo) throwAwayData();
	const address = addressOf(process.env);
	Object.assign(process.env, settingsOf(process.env));
	await portIsFree(address.host, address.port);
	/** @param {NodeJS.ErrnoException} error */
	const stop = (error) => {
		const taken = error.syscall === 'listen';
		sayWhy(taken ? new CannotStart(whyNot(error.code, address.host, address.port)) : error);
		process.exit(1);
	};
	process.on('uncaughtException', stop);
	const leaving = new AbortController();
	process.on(/** @type {'exit'} */ ('sveltekit:shutdown'), () => {
		leaving.abort();
		// The database and the queue close by themselves; what still holds the process is cut off.
		setTimeout(() => process.exit(0), LAST_WORDS).unref();
	});
	await import(pathToFileURL(inRoot('build', 'index.js')).href);
	const patience = AbortSignal.timeout(PATIENCE);
	const ready = await becomesReady(address, AbortSignal.any([leaving.signal, patience]));
	process.off('uncaughtException', stop);
	if (ready) console.log(`Kinward is ready: ${address.origin}`);
	else if (!leaving.signal.aborted) {
		throw new CannotStart(`Kinward did not become ready within ${PATIENCE / 1000} seconds.`);
	}
}
