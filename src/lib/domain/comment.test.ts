import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt, passagesOf, placeOf } from './comment.ts';

const letter =
	'Dear J.,\nYou always saved me the last slice. I miss our Sundays. I miss our Sundays at the pier!';

describe('a comment on a passage', () => {
	test('stands where it was made', () => {
		const anchor = anchorAt(letter, 9, 45)!;
		expect(anchor.quote).toBe('You always saved me the last slice.');
		expect(placeOf(letter, anchor)).toEqual({ start: 9, end: 44 });
	});

	test('moves along when something is written before it', () => {
		const anchor = anchorAt(letter, 9, 44)!;
		const longer = `One more line.\n${letter}`;
		const place = placeOf(longer, anchor)!;
		expect(longer.slice(place.start, place.end)).toBe(anchor.quote);
	});

	test('takes the nearest of two like passages', () => {
		const second = letter.lastIndexOf('I miss our Sundays');
		const anchor = anchorAt(letter, second, second + 18)!;
		const shorter = letter.replace('Dear J.,\n', 'J.\n');
		expect(placeOf(shorter, anchor)?.start).toBe(second - 6);
	});

	test('says when its words are gone', () => {
		const anchor = anchorAt(letter, 9, 44)!;
		expect(placeOf('Dear J., I miss you.', anchor)).toBeNull();
		expect(anchorAt(letter, 8, 9)).toBeNull();
	});

	test('is found again after any words are added around it', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (before, after) => {
				const anchor = anchorAt(letter, 9, 44)!;
				const text = before + letter + after;
				const place = placeOf(text, anchor);
				expect(place && text.slice(place.start, place.end)).toBe(anchor.quote);
			})
		);
	});
});

describe('passages', () => {
	test('are the sentences, with their places', () => {
		expect(passagesOf(letter).map(({ text }) => text)).toEqual([
			'Dear J.,',
			'You always saved me the last slice.',
			'I miss our Sundays.',
			'I miss our Sundays at the pier!'
		]);
	});

	test('lie in order, do not overlap, and quote the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				let end = 0;
				for (const passage of passagesOf(text)) {
					expect(passage.start).toBeGreaterThanOrEqual(end);
					expect(text.slice(passage.start, passage.end)).toBe(passage.text);
					end = passage.end;
				}
			})
		);
	});
});
