import { expect, test } from 'vitest';
import { isKept, parseKeptWords, sentenceAround, wordsAt } from './kept-words.ts';

const text = 'Dear J.\nYou never call. I miss you! You never call.';
const first = { rule: 'you-never', start: 8, end: 17 };
const again = { rule: 'you-never', start: text.lastIndexOf('You never'), end: text.length - 6 };

test('a sentence ends at its full stop and at the end of its line', () => {
	expect(sentenceAround(text, first.start, first.end)).toBe('You never call');
	expect(sentenceAround('one\ntwo three\nfour', 8, 13)).toBe('two three');
	expect(sentenceAround('all of it', 0, 3)).toBe('all of it');
});

test('words are kept at one place, for one remark', () => {
	const kept = [wordsAt(text, first)];
	expect(isKept(text, first, kept)).toBe(true);
	expect(isKept(text, { ...first, rule: 'other' }, kept)).toBe(false);
	expect(isKept(text, { ...first, end: 22 }, kept)).toBe(false);
	expect(isKept(text, first, [])).toBe(false);
});

test('they stay kept when they move, and not when their sentence changes', () => {
	const kept = [wordsAt(text, first)];
	const moved = `Hello. ${text}`;
	expect(isKept(moved, { ...first, start: first.start + 7, end: first.end + 7 }, kept)).toBe(true);
	const changed = text.replace('You never call. I', 'You never call us. I');
	expect(isKept(changed, first, kept)).toBe(false);
	// The same sentence word for word is the same words.
	expect(isKept(text, again, kept)).toBe(true);
});

test('a form is read with its line ends put right', () => {
	expect(parseKeptWords({ rule: 'you-never', phrase: 'a\r\nb', sentence: 'a\r\nb c' })).toEqual({
		ok: true,
		value: { rule: 'you-never', phrase: 'a\nb', sentence: 'a\nb c' }
	});
	for (const typed of [{}, { rule: 'X Y', phrase: 'a', sentence: 'a' }, { rule: 'x', phrase: '' }])
		expect(parseKeptWords(typed).ok).toBe(false);
});
