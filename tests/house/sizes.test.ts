import { expect, test } from 'vitest';
import { filesBelow, textOf } from './tree.ts';

const LIMIT = 250;
const TEST_LIMIT = 400;
/** We aim at 60; from here on files have grown, not by one noun but as a habit. */
const MEDIAN = 70;

// Put together, so that this file does not hold what it looks for.
const disable = ['eslint', 'disable'].join('-');

const isTest = (path: string) => path.startsWith('tests/') || path.endsWith('.test.ts');
const lines = (path: string) => textOf(path).split('\n').length - 1;

const files = ['src', 'scripts', 'migrations', 'tests']
	.flatMap(filesBelow)
	.filter((path) => /\.(ts|js|svelte|css)$/.test(path))
	.map((path) => ({ path, lines: lines(path) }));

test('no file is longer than where it is split by noun', () => {
	const long = files.filter(({ path, lines }) => lines > (isTest(path) ? TEST_LIMIT : LIMIT));
	expect(long).toEqual([]);
});

test('the median file is short', () => {
	const sizes = files
		.filter(({ path }) => !isTest(path) && !path.endsWith('.css'))
		.map(({ lines }) => lines)
		.sort((a, b) => a - b);
	expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});

test('lint is not told to look away from a size or a layer', () => {
	const away = new RegExp(`${disable}(?!.*--)|${disable}.*(max-lines|no-restricted)`);
	expect(files.filter(({ path }) => away.test(textOf(path))).map(({ path }) => path)).toEqual([]);
});

test('in domain, review and server lint is never told to look away', () => {
	const hush = new RegExp(`${disable}|@ts-(ignore|nocheck)`);
	const strict = /^src\/lib\/(domain|review|server)\//;
	const found = files.filter(({ path }) => strict.test(path) && hush.test(textOf(path)));
	expect(found.map(({ path }) => path)).toEqual([]);
});
