import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.js';

const folder = mkdtempSync(join(tmpdir(), 'kw-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
	const file = join(folder, 'report.json');
	writeFileSync(file, JSON.stringify(content));
	return file;
}

const vitest = (passed: number, failed: number, ...unread: object[]) =>
	reportOf({ numPassedTests: passed, numFailedTests: failed, testResults: unread });

test('tests are counted', () => {
	expect(countVitest(vitest(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
	expect(countVitest(vitest(12, 3), 1)).toEqual({ passed: 12, failed: 3 });
});

test('a file that could not be read counts as one that failed', () => {
	const unread = { status: 'failed', assertionResults: [] };
	expect(countVitest(vitest(12, 0, unread), 1)).toEqual({ passed: 12, failed: 1 });
});

test('a run that ends badly never counts as a good one', () => {
	expect(countVitest(vitest(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
	expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
	expect(countPlaywright(reportOf({}), 0)).toEqual({ passed: 0, failed: 1 });
});

test('journeys are counted; one that came through at its second try has passed', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
	expect(countPlaywright(reportOf({ stats }), 1)).toEqual({ passed: 6, failed: 1 });
});
