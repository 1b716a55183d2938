import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { kinwardNode } from './node.js';
import { inRoot } from './places.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

const folders = ['src', 'static'];
const files = ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const stamp = inRoot('build', '.made-from');

/**
 * @param {string} folder
 * @returns {string[]} files below it, tests left out
 */
function filesBelow(folder) {
	const entries = readdirSync(inRoot(folder), { withFileTypes: true });
	return entries.flatMap((entry) => {
		const place = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(place);
		return entry.name.endsWith('.test.ts') ? [] : [place];
	});
}

/** One digest of everything that goes into a build. */
function source() {
	const digest = createHash('sha256');
	for (const file of [...files, ...folders.flatMap(filesBelow)].sort()) {
		digest.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
	}
	return digest.digest('hex');
}

/** @param {string} made */
const fits = (made) => existsSync(stamp) && readFileSync(stamp, 'utf8') === made;

/**
 * Builds the app when its source has changed.
 * @throws {CannotStart}
 */
export async function ensureBuild() {
	const made = source();
	if (fits(made)) return;
	const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
	const env = { ...process.env, NODE_ENV: 'production' };
	const { code, output } = await withProgress('Building (only when the source has changed)', () =>
		run(kinwardNode(), [vite, 'build', '--logLevel', 'warn'], { env, quiet: true })
	);
	if (code !== 0) {
		console.error(output.trim());
		throw new CannotStart('The app could not be built.');
	}
	writeFileSync(stamp, made);
}
