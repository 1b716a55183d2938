import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { inRoot, root } from './places.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package
 * @typedef {Record<string, Package>} Locked
 */

/**
 * @param {string} file
 * @returns {Locked | null} null when there is none that can be read
 */
function locked(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return null;
	}
}

/**
 * Is what package-lock.json names what node_modules holds? npm writes down what it has installed
 * when it has finished, so a broken installation does not fit either. Optional packages are those
 * for other kinds of machines.
 */
function packagesFit() {
	const wanted = locked(inRoot('package-lock.json'));
	const there = locked(inRoot('node_modules', '.package-lock.json'));
	if (!wanted || !there) return false;
	return Object.entries(wanted).every(
		([place, { version, optional }]) =>
			place === '' || there[place]?.version === version || (optional && !there[place])
	);
}

/** Packages that come to a machine like this one. */
function expected() {
	const wanted = Object.entries(locked(inRoot('package-lock.json')) ?? {});
	const { platform, arch } = process;
	const { header } = /** @type {{ header: object }} */ (process.report.getReport());
	const ours = 'glibcVersionRuntime' in header ? 'glibc' : 'musl';
	const fits = (/** @type {Package} */ { os, cpu, libc }) =>
		(!os || os.includes(platform)) &&
		(!cpu || cpu.includes(arch)) &&
		(!libc || libc.includes(ours));
	return wanted.filter(([place, one]) => place && fits(one)).map(([place]) => place);
}

/** Without the pinned Node in front: npm is about to replace it, and runs on the machine's own. */
function environment() {
	const path = (process.env.PATH ?? '').split(delimiter);
	const kept = path.filter((place) => !place.startsWith(inRoot('node_modules')));
	return { ...process.env, PATH: kept.join(delimiter), NODE_ENV: 'development' };
}

/** @param {string[]} args */
function npm(args) {
	const { npm_execpath: script, npm_node_execpath: node } = process.env;
	const ours = script && node && existsSync(script) && existsSync(node) && !node.startsWith(root);
	const options = { env: environment(), quiet: true };
	if (ours && script.endsWith('npm-cli.js')) return run(node, [script, ...args], options);
	return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Installs the packages when they are missing or stale. Asks nobody when they fit.
 * @throws {CannotStart}
 */
export async function ensurePackages() {
	if (packagesFit()) return;
	const places = expected();
	const isThere = (/** @type {string} */ place) => existsSync(inRoot(place, 'package.json'));
	const landed = () => `${places.filter(isThere).length} of ${places.length} packages`;
	const { code, output } = await withProgress(
		'Installing packages (a minute or two, only when they have changed)',
		() => npm(['ci', '--include=dev', '--include=optional']),
		landed
	);
	if (code === 0 && packagesFit()) return;
	console.error(output.trim());
	throw new CannotStart('The packages could not be installed. Is there a network connection?');
}
