import { existsSync, realpathSync } from 'node:fs';
import { CannotStart } from './cannot-start.js';
import { inRoot } from './places.js';
import { become } from './run.js';

const pinned = inRoot(
	'node_modules',
	`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
	process.platform === 'win32' ? 'node.exe' : 'bin/node'
);

/** Can this Node run TypeScript files as they are? */
function isNewEnough() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major > 22 || (major === 22 && minor >= 17);
}

/**
 * The Node that Kinward runs on: the one locked in package-lock.json, or the machine's own where no
 * such package exists (macOS).
 * @throws {CannotStart}
 */
export function kinwardNode() {
	if (existsSync(pinned)) return pinned;
	if (isNewEnough()) return process.execPath;
	throw new CannotStart('Kinward needs Node 22.17 or newer on this kind of machine.');
}

/**
 * Goes on under Kinward's own Node when this process runs on another one.
 * @param {string} script the file to run again
 * @returns {Promise<boolean>} true when another process has done the work
 */
export async function handedOver(script) {
	const node = kinwardNode();
	if (realpathSync(node) === realpathSync(process.execPath)) return false;
	process.exitCode = await become(node, [script, ...process.argv.slice(2)]);
	return true;
}
