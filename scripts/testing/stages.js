import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.js';
import { findChromium } from '../setup/chromium.js';
import { cache, inRoot } from '../setup/places.js';
import { postgresBinaries } from '../setup/postgres-binaries.js';
import { withProgress } from '../setup/progress.js';
import { run } from '../setup/run.js';
import { withoutSettings } from '../setup/settings.js';
import { countPlaywright, countVitest } from './reports.js';

/** @typedef {import('./reports.js').Count} Count */

const env = { ...withoutSettings(process.env), NODE_ENV: 'test' };
const program = (/** @type {string[]} */ ...parts) => inRoot('node_modules', ...parts);

/** @param {string} name */
function report(name) {
	const file = join(cache, 'reports', `${name}.json`);
	mkdirSync(join(cache, 'reports'), { recursive: true });
	rmSync(file, { force: true });
	return file;
}

/**
 * A tool that looks at the source: it counts as one test, and speaks only when it fails.
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function check(name, script, ...args) {
	const { code, output } = await withProgress(name, () =>
		run(process.execPath, [script, ...args], { env, quiet: true })
	);
	if (code === 0) return { passed: 1, failed: 0 };
	console.log(`${name} has something to say:\n${output.trim()}`);
	return { passed: 0, failed: 1 };
}

/** Formatting, lint and types, side by side. */
export async function checks() {
	const sync = [program('@sveltejs', 'kit', 'svelte-kit.js'), 'sync'];
	await run(process.execPath, sync, { env, quiet: true });
	const counts = await Promise.all([
		check('Prettier', program('prettier', 'bin', 'prettier.cjs'), '--check', '.'),
		check('ESLint', program('eslint', 'bin', 'eslint.js'), '.'),
		check(
			'svelte-check',
			program('svelte-check', 'bin', 'svelte-check'),
			...['--tsconfig', './tsconfig.json', '--fail-on-warnings']
		)
	]);
	return {
		passed: counts.reduce((sum, { passed }) => sum + passed, 0),
		failed: counts.reduce((sum, { failed }) => sum + failed, 0)
	};
}

/**
 * @param {string} name
 * @param {string[]} projects of vite.config.ts
 * @returns {Promise<Count>}
 */
async function vitest(name, projects) {
	const file = report(name);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const chosen = projects.map((project) => `--project=${project}`);
	const args = [program('vitest', 'vitest.mjs'), 'run', ...chosen, ...reporters];
	const { code } = await run(process.execPath, args, { env });
	return countVitest(file, code);
}

/** Domain, review and everything else that needs no database, and the shape of the house. */
export const unit = () => vitest('unit', ['unit', 'house']);

/** Queries and services on the embedded engine and on a real PostgreSQL server. */
export async function database() {
	await postgresBinaries();
	return vitest('database', ['database']);
}

export async function build() {
	await ensureBuild();
	return { passed: 1, failed: 0 };
}

/** What people do, in a real browser, with the built app. */
export async function journeys() {
	const file = report('journeys');
	const browser = await findChromium();
	const args = [program('@playwright', 'test', 'cli.js'), 'test'];
	const told = { ...env, JOURNEY_BROWSER: JSON.stringify(browser) };
	const { code } = await run(process.execPath, args, { env: told });
	return countPlaywright(file, code);
}
