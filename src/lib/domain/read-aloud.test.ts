import { expect, test } from 'vitest';
import { sayReadAloud } from './read-aloud.ts';

// 183 and 120 words a minute, as the reviewer counts.
const of = (words: number) =>
	sayReadAloud([Math.round((words / 183) * 60), Math.round((words / 120) * 60)]);

test.each([
	[0, 'Less than a minute read aloud'],
	[90, 'Less than a minute read aloud'],
	[110, 'About a minute read aloud'],
	[150, 'Up to 2 minutes read aloud'],
	[240, '1 to 2 minutes read aloud'],
	[300, '2 to 3 minutes read aloud'],
	[450, '2 to 4 minutes read aloud'],
	[1200, '7 to 10 minutes read aloud']
])('%i words: %s', (words, says) => {
	expect(of(words)).toBe(says);
});

test('one figure where both ends meet', () => {
	expect(sayReadAloud([118, 120])).toBe('About 2 minutes read aloud');
});
