import { expect, test } from 'vitest';
import { figuresAt, interval, type Judged } from './figures.ts';

const judged = (voice: string, blame: boolean, score: number): Judged => ({
	voice,
	blame,
	score,
	kind: 0,
	kinds: []
});
const four = [
	judged('a', true, 2),
	judged('a', true, -1),
	judged('b', false, 1),
	judged('b', false, -2)
];

test('precision, recall and false flags are shares of what they say', () => {
	expect(figuresAt(four, 0)).toEqual({ precision: 0.5, recall: 0.5, falseFlags: 0.5 });
	expect(figuresAt(four, 1.5)).toEqual({ precision: 1, recall: 0.5, falseFlags: 0 });
});

test('an interval holds the figure and is the same each time', () => {
	const recall = (some: readonly Judged[]) => figuresAt(some, 0).recall;
	const [low, high] = interval(four, recall);
	expect(low).toBeLessThanOrEqual(0.5);
	expect(high).toBeGreaterThanOrEqual(0.5);
	expect(interval(four, recall)).toEqual([low, high]);
});
