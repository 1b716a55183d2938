import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose } from './choice.ts';
import { merge, type Alternative } from './merge.ts';

const base = 'Dear J,\n\nYou sang at the lake.\n\nBen';
const laptop = base.replace('the lake', 'the big lake');
const phone = base.replace('the lake', 'the river');
const merged = merge(base, laptop, phone);
const open = merged.alternatives[0] as Alternative;

describe('a paragraph that is there in two ways', () => {
	test('stands in the draft as last written', () => {
		expect(merged.text).toBe(laptop);
		expect(choose(merged.text, merged.text, open, 'mine')).toBe(laptop);
	});

	test('can be the other one', () => {
		expect(choose(merged.text, merged.text, open, 'theirs')).toBe(phone);
	});

	test('can be both', () => {
		expect(choose(merged.text, merged.text, open, 'both')).toBe(
			'Dear J,\n\nYou sang at the big lake.\n\nYou sang at the river.\n\nBen'
		);
	});

	test('is chosen the same when other paragraphs were written on meanwhile', () => {
		const now = `${laptop}\n\nP.S. Soon.`.replace('Dear J', 'Dearest J');
		expect(choose(merged.text, now, open, 'theirs')).toBe(
			`${phone}\n\nP.S. Soon.`.replace('Dear J', 'Dearest J')
		);
	});

	test('keeps what was changed there since, with the chosen words below', () => {
		const now = laptop.replace('the big lake', 'the biggest lake');
		expect(choose(merged.text, now, open, 'theirs')).toBe(
			'Dear J,\n\nYou sang at the biggest lake.\n\nYou sang at the river.\n\nBen'
		);
	});
});

describe('a paragraph taken out in one of two ways', () => {
	const without = 'Dear J,\n\nBen';

	test('comes back when the other one is used', () => {
		const { text, alternatives } = merge(base, without, phone);
		expect(text).toBe(without);
		expect(choose(text, text, alternatives[0] as Alternative, 'theirs')).toContain('the river');
	});

	test('goes when the other one took it out', () => {
		const { text, alternatives } = merge(base, phone, without);
		expect(text).toBe(phone);
		expect(choose(text, text, alternatives[0] as Alternative, 'theirs')).not.toContain('river');
	});
});

test('keeping both loses no word of either', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '\n\n'))
		.map((bits) => bits.join(''));
	const count = (whole: string, word: string) => whole.split(word).length - 1;
	fc.assert(
		fc.property(text, text, text, text, (one, two, three, more) => {
			const { text: found, alternatives } = merge(one, `mine${two}`, `theirs${three}`);
			const now = `${found}\n${more}new`;
			for (const at of alternatives) {
				const kept = choose(found, now, at, 'both');
				for (const line of at.theirs.split('\n')) expect(kept).toContain(line);
				expect(count(kept, 'mine')).toBeGreaterThanOrEqual(count(now, 'mine'));
				expect(kept).toContain('new');
			}
		})
	);
});
