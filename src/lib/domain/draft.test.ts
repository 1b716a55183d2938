import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growDraft, isInDraft, type Answer } from './draft.ts';

const hello: Answer = { part: 0, text: 'Dear J,' };
const love: Answer = { part: 1, text: 'I love how you sing.' };
const lake: Answer = { part: 2, text: 'I keep thinking of the lake.\n\nYou had the red hat on.' };
const ask: Answer = { part: 7, text: 'Will you go with us today?' };

describe('a draft that grows from answers', () => {
	test('begins with the first one', () => {
		expect(growDraft('', [], { part: 1, text: '  I love how you sing. \n' })).toBe(love.text);
		expect(growDraft(' \n', [], love)).toBe(love.text);
	});

	test('keeps the order of the parts, whatever the order of the answers', () => {
		const drafts = [
			[hello, love, lake, ask],
			[ask, lake, love, hello],
			[lake, ask, hello, love]
		].map((order) =>
			order.reduce((text, answer, index) => growDraft(text, order.slice(0, index), answer), '')
		);
		expect(drafts[0]).toBe([hello, love, lake, ask].map(({ text }) => text).join('\n\n'));
		expect(new Set(drafts).size).toBe(1);
	});

	test('puts two answers of one part one below the other', () => {
		const second = { part: 1, text: 'I love your pancakes.' };
		const text = growDraft(`${love.text}\n\n${ask.text}`, [love, ask], second);
		expect(text).toBe(`${love.text}\n\n${second.text}\n\n${ask.text}`);
	});

	test('adds at the end of words that grew some other way', () => {
		expect(growDraft('My own words.\n', [], love)).toBe(`My own words.\n\n${love.text}\n`);
		expect(growDraft('My own words.', [lake], love)).toBe(`My own words.\n\n${love.text}`);
	});

	test('puts a greeting above all that is there', () => {
		expect(growDraft('My own words.', [], hello)).toBe(`${hello.text}\n\nMy own words.`);
	});

	test('does not look inside a sentence for an earlier answer', () => {
		const yes = { part: 1, text: 'you' };
		expect(growDraft('I miss you\nand the lake', [yes], ask)).toBe(
			`I miss you\nand the lake\n\n${ask.text}`
		);
	});

	test('stays as it is for an empty answer', () => {
		expect(growDraft('As it is. ', [], { part: 1, text: ' ' })).toBe('As it is. ');
	});
});

test('an answer is in the draft while it stands there word for word', () => {
	expect(isInDraft(`${hello.text}\n\n${love.text}`, `${love.text}\n`)).toBe(true);
	expect(isInDraft(`${hello.text}\n\n${love.text} A lot.`, love.text)).toBe(false);
	expect(isInDraft('', '')).toBe(false);
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.') });
const answers = fc.array(fc.record({ part: fc.nat(8), text: words }), { maxLength: 4 });

test('nothing of the draft is taken away, and the answer is in it', () => {
	fc.assert(
		fc.property(
			words,
			answers,
			fc.record({ part: fc.nat(8), text: words }),
			(text, before, answer) => {
				const grown = growDraft(text, before, answer);
				const added = answer.text.trim();
				if (added === '') {
					expect(grown).toBe(text);
					return;
				}
				expect(isInDraft(grown, added)).toBe(true);
				// The draft before is the draft after, less one stretch.
				const from = [...text].findIndex((unit, index) => unit !== grown[index]);
				const head = from < 0 ? text.length : from;
				const rest = text.trim() === '' ? '' : text.slice(head);
				expect(grown.endsWith(rest)).toBe(true);
			}
		)
	);
});
