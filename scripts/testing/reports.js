import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} file */
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * A run that ended badly without naming a test counts as one that failed: a file that could not be
 * read, an error between two tests, no report at all.
 * @param {Count} count
 * @param {number} code exit code of the run
 */
const atLeastOne = ({ passed, failed }, code) => ({
	passed,
	failed: code !== 0 && failed === 0 ? 1 : failed
});

/**
 * Counts of Vitest's JSON report.
 * @param {string} file
 * @param {number} code
 * @returns {Count}
 */
export function countVitest(file, code) {
	const report = read(file);
	if (!report) return { passed: 0, failed: 1 };
	/** @type {{ status: string, assertionResults: unknown[] }[]} */
	const files = report.testResults;
	const unread = files.filter((one) => one.status === 'failed' && !one.assertionResults.length);
	const failed = report.numFailedTests + unread.length;
	return atLeastOne({ passed: report.numPassedTests, failed }, code);
}

/**
 * Counts of Playwright's JSON report. A journey that came through at its second try has passed, and
 * is told of: on a busy machine a browser can be late, but it should not be so twice.
 * @param {string} file
 * @param {number} code
 * @returns {Count}
 */
export function countPlaywright(file, code) {
	const stats = read(file)?.stats;
	if (!stats) return { passed: 0, failed: 1 };
	if (stats.flaky) console.log(`${stats.flaky} came through at the second try only. Look into it.`);
	return atLeastOne({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, code);
}
