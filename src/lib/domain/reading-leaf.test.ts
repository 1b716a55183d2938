import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLetters } from './example-letters.ts';
import { emsOf, printLines } from './print-lines.ts';
import { leavesOf, readingSizes } from './reading-leaf.ts';

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('pages a text is read from', () => {
	test('no letter is lost or doubled, whatever the text', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 400 }),
			fc.array(fc.constantFrom('I love you. ', 'word ', 'x'.repeat(90), '\n\n', '\n', '。', '.'), {
				maxLength: 400
			})
		);
		fc.assert(
			fc.property(text, fc.constantFrom(...readingSizes), (given, size) => {
				const all = Array.isArray(given) ? given.join('') : given;
				const leaves = leavesOf(all, size);
				expect(squeezed(leaves.flatMap(({ paragraphs }) => paragraphs).join(''))).toBe(
					squeezed(all)
				);
				expect(leaves.map(({ number }) => number)).toEqual(leaves.map((_, index) => index + 1));
				expect(new Set(leaves.map(({ of }) => of)).size).toBeLessThanOrEqual(1);
			})
		);
	});

	test('a paragraph that fits on a page is never cut', () => {
		const paragraphs = exampleLetters.ben.split('\n\n');
		for (const size of readingSizes) {
			const leaves = leavesOf(exampleLetters.ben, size);
			expect(leaves.flatMap((leaf) => leaf.paragraphs)).toEqual(paragraphs);
			expect(leaves.length).toBe(size === 18 ? 2 : 3);
		}
	});

	test('a name does not stand alone on the last page', () => {
		const last = leavesOf(exampleLetters.priya, 18).at(-1)?.paragraphs ?? [];
		expect(last.at(-1)).toBe('Your friend,\nPriya');
		expect(last).toHaveLength(2);
	});

	test('one that does not is cut after a sentence', () => {
		const long = 'I remember the pier at low tide and the radio. '.repeat(60);
		const leaves = leavesOf(long, 18);
		expect(leaves.length).toBeGreaterThan(1);
		for (const { paragraphs } of leaves) for (const part of paragraphs) expect(part).toMatch(/\.$/);
	});

	test('nothing written is no page', () => {
		expect(leavesOf(' \n\n ', 18)).toEqual([]);
	});
});

test('words of any script take room', () => {
	expect(emsOf('爱')).toBeGreaterThan(1);
	expect(emsOf('i')).toBeLessThan(emsOf('W'));
	expect(printLines('one\ntwo\n\nthree', 20)).toBe(4);
	expect(printLines('a'.repeat(100), 10)).toBe(6);
});
