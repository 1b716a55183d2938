import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, merge, type Merged } from './merge.ts';

describe('paragraph by paragraph', () => {
	test('changes of different paragraphs come together', () => {
		const base = 'Dear J,\n\nI love you.\n\nPlease come.';
		const phone = base.replace('I love you.', 'I love you, and I miss you.');
		const laptop = base.replace('Please come.', 'Please come with us today.');
		expect(merge(base, phone, laptop)).toEqual({
			text: 'Dear J,\n\nI love you, and I miss you.\n\nPlease come with us today.',
			alternatives: []
		});
	});

	test('a last paragraph may be changed by one hand while the other adds to the end', () => {
		expect(merge('One.', 'One.\n\nTwo.', 'One, or so.').text).toBe('One, or so.\n\nTwo.');
		expect(merge('One.', 'One, or so.', 'One.\n\nTwo.').text).toBe('One, or so.\n\nTwo.');
	});

	test('two new paragraphs at one place are both kept', () => {
		expect(merge('One.', 'One.\n\nMine.', 'One.\n\nTheirs.')).toEqual({
			text: 'One.\n\nTheirs.\n\nMine.',
			alternatives: []
		});
		expect(merge('', 'Mine.', 'Theirs.').text).toBe('Theirs.\n\nMine.');
	});

	test('the same new paragraph is kept once, and the longer one if one goes on', () => {
		expect(merge('One.', 'One.\nTwo.', 'One.\nTwo.').text).toBe('One.\nTwo.');
		expect(merge('One.', 'One.\nTwo.', 'One.\nTwo.\nThree.').text).toBe('One.\nTwo.\nThree.');
		expect(merge('One.', 'One.\nTwo.\nThree.', 'One.\nTwo.').text).toBe('One.\nTwo.\nThree.');
	});
});

describe('word by word inside a paragraph', () => {
	const base = 'On Sunday we drove to the lake and you sang.';

	test('words that do not touch come together', () => {
		const mine = base.replace('Sunday', 'a cold Sunday');
		const theirs = base.replace('sang', 'sang all the way');
		expect(merge(base, mine, theirs)).toEqual({
			text: 'On a cold Sunday we drove to the lake and you sang all the way.',
			alternatives: []
		});
	});

	test('the same words changed twice stay in both ways, and mine stands in the text', () => {
		const mine = base.replace('the lake', 'the big lake');
		const theirs = base.replace('the lake', 'the river');
		expect(
			merge(`Dear J,\n${base}\nBen`, `Dear J,\n${mine}\nBen`, `Dear J,\n${theirs}\nBen`)
		).toEqual({
			text: `Dear J,\n${mine}\nBen`,
			alternatives: [{ base, mine, theirs, line: 1, lines: 1 }]
		});
	});

	test('only the paragraph itself is asked about, not what was added below it', () => {
		const mine = `${base.replace('sang', 'laughed')}\n\nI miss that.`;
		const theirs = `${base.replace('sang', 'danced')}\n\nI love you.`;
		const { text, alternatives } = merge(
			`Dear J,\n\n${base}`,
			`Dear J,\n\n${mine}`,
			`Dear J,\n\n${theirs}`
		);
		expect(alternatives).toEqual([
			{
				base,
				mine: base.replace('sang', 'laughed'),
				theirs: base.replace('sang', 'danced'),
				line: 2,
				lines: 1
			}
		]);
		expect(text).toBe(
			`Dear J,\n\n${base.replace('sang', 'laughed')}\n\nI love you.\n\nI miss that.`
		);
	});

	test('a paragraph taken out by one and changed by the other is asked about', () => {
		const { text, alternatives } = merge(`A\n${base}\nB`, 'A\nB', `A\n${base} Still.\nB`);
		expect(text).toBe('A\nB');
		expect(alternatives).toEqual([{ base, mine: '', theirs: `${base} Still.`, line: 1, lines: 0 }]);
	});
});

/** A text whose every word is unlike any other, and an edit that only adds words unlike any other. */
const shape = fc.array(fc.array(fc.constantFrom(' ', '\n', '\n\n'), { maxLength: 8 }), {
	maxLength: 6
});
const written = shape.map((paragraphs) => {
	let word = 0;
	return paragraphs.map((gaps) => gaps.map((gap) => `base${word++}${gap}`).join('')).join('\n\n');
});
type Edit = { at: number; take: number; add: number; gap: string };
const edits = fc.array(
	fc.record({
		at: fc.nat(60),
		take: fc.nat(3),
		add: fc.nat(3),
		gap: fc.constantFrom(' ', '\n', '\n\n', '')
	}),
	{ maxLength: 5 }
);

function edited(text: string, changes: Edit[], hand: string): string {
	let word = 0;
	return changes.reduce((now, { at, take, add, gap }) => {
		const parts = now.match(/\S+|\s+/g) ?? [];
		const added = Array.from({ length: add }, () => `${gap}${hand}${word++}x${gap}`);
		parts.splice(Math.min(at, parts.length), take, ...added);
		return parts.join('');
	}, text);
}

const wordsIn = (text: string, hand: string): string[] =>
	text.match(new RegExp(`${hand}\\d+x?`, 'g')) ?? [];
const everything = ({ text, alternatives }: Merged) =>
	[text, ...alternatives.flatMap(({ mine, theirs }) => [mine, theirs])].join(' ');

describe('laws', () => {
	const law = (check: (base: string, mine: string, theirs: string) => void) =>
		fc.assert(
			fc.property(written, edits, edits, (base, one, other) =>
				check(base, edited(base, one, 'mine'), edited(base, other, 'theirs'))
			),
			{ numRuns: 2000 }
		);

	test('every word that either side added is in the text or in an alternative', () => {
		law((base, mine, theirs) => {
			const kept = everything(merge(base, mine, theirs));
			for (const word of wordsIn(mine, 'mine')) expect(kept).toContain(word);
			for (const word of wordsIn(theirs, 'theirs')) expect(kept).toContain(word);
		});
	});

	test('a word that nobody took out is still there, and no added word comes twice in the text', () => {
		law((base, mine, theirs) => {
			const merged = merge(base, mine, theirs);
			const untouched = wordsIn(base, 'base').filter((word) =>
				[mine, theirs].every((side) => wordsIn(side, 'base').includes(word))
			);
			expect(wordsIn(everything(merged), 'base')).toEqual(expect.arrayContaining(untouched));
			const all = ['mine', 'theirs'].flatMap((hand) => wordsIn(merged.text, hand));
			expect(new Set(all).size).toBe(all.length);
		});
	});

	test('nothing changes against an unchanged side, and the same twice is once', () => {
		law((base, mine) => {
			for (const merged of [
				merge(base, mine, base),
				merge(base, base, mine),
				merge(base, mine, mine)
			])
				expect(merged).toEqual({ text: mine, alternatives: [] });
		});
	});

	test('merging the same again adds no word and loses none', () => {
		law((base, mine, theirs) => {
			const once = merge(base, mine, theirs);
			expect(merge(base, mine, theirs)).toEqual(once);
			const again = merge(theirs, once.text, theirs);
			expect(again).toEqual({ text: once.text, alternatives: [] });
		});
	});

	test('an alternative names the lines where it stands', () => {
		law((base, mine, theirs) => {
			const { text, alternatives } = merge(base, mine, theirs);
			for (const at of alternatives) {
				expect(
					linesOf(text)
						.slice(at.line, at.line + at.lines)
						.join('\n')
				).toBe(at.mine);
			}
		});
	});
});

test('texts at the limit of length are brought together in good time', () => {
	const base = 'the lake '.repeat(22_000);
	const lines = '\n'.repeat(199_000);
	const start = performance.now();
	expect(everything(merge(base, `one ${base}two`, `three ${base}four`))).toMatch(/four/);
	expect(everything(merge(lines, `one${lines}two`, `${lines}three`))).toMatch(/three/);
	expect(
		everything(merge('a\n'.repeat(90_000), 'b\n'.repeat(90_000), 'c\n'.repeat(90_000)))
	).toMatch(/c/);
	const many = (word: string) => `we ${word} again\n`.repeat(14_000);
	expect(everything(merge(many('sing'), many('sang'), many('sung')))).toMatch(/sung/);
	expect(performance.now() - start).toBeLessThan(5000);
});
