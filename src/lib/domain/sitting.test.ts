import { expect, test } from 'vitest';
import { earlierVersions } from './sitting.ts';
import { instant, later } from './time.ts';

const start = instant(Date.UTC(2026, 10, 20, 18));
/** Saves at these minutes, numbered as they came. */
const saves = (...minutes: number[]) =>
	minutes.map((at, index) => ({ number: index + 1, savedAt: later(start, at) })).toReversed();
const numbers = (...minutes: number[]) =>
	earlierVersions(saves(...minutes)).map(({ number }) => number);

test('each sitting is remembered by its last save, the newest first', () => {
	expect(numbers(0, 1, 2, 60, 61, 300, 301)).toEqual([5, 3]);
});

test('a break shorter than ten minutes is no break', () => {
	expect(numbers(0, 9, 18, 28)).toEqual([3]);
});

test('one sitting can go back to where it began', () => {
	expect(numbers(0, 1, 2)).toEqual([1]);
});

test('nothing, or one save, has nothing earlier', () => {
	expect(numbers()).toEqual([]);
	expect(numbers(0)).toEqual([]);
});
