import { fileURLToPath } from 'node:url';
import { sayWhy } from './setup/cannot-start.js';
import { handedOver } from './setup/node.js';
import { ensurePackages } from './setup/packages.js';
import { root } from './setup/places.js';
import { endWithNpm } from './setup/run.js';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs one stage and says how it went. What stops a stage counts as one failure, so that the others
 * still show theirs.
 * @param {string} name
 * @param {() => Promise<Count>} work
 * @returns {Promise<Count>}
 */
async function stage(name, work) {
	const begun = Date.now();
	console.log(`\n== ${name}`);
	/** @type {Count} */
	let count = { passed: 0, failed: 1 };
	try {
		count = await work();
	} catch (error) {
		sayWhy(error);
	}
	const seconds = Math.round((Date.now() - begun) / 1000);
	console.log(`== ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
	return count;
}

/** @returns {Promise<Count[]>} */
async function everything() {
	process.on('SIGTERM', () => process.exit(143));
	process.on('SIGINT', () => process.exit(130));
	const stages = await import('./testing/stages.js');
	const built = { failed: 0 };
	return [
		await stage('Checks', stages.checks),
		await stage('Unit and house tests', stages.unit),
		await stage('Database tests', stages.database),
		Object.assign(built, await stage('Build', stages.build)),
		...(built.failed ? [] : [await stage('Journeys', stages.journeys)])
	];
}

endWithNpm();
process.chdir(root);
/** @type {Count[] | null} */
let counts = [{ passed: 0, failed: 1 }];
try {
	await ensurePackages();
	counts = (await handedOver(fileURLToPath(import.meta.url))) ? null : await everything();
} catch (error) {
	sayWhy(error);
}
if (counts) {
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	process.exitCode = failed ? 1 : 0;
	console.log(`\n${passed} passed, ${failed} failed`);
}
