import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, countWords, keptText, longestText, parseText } from './statement.ts';

const units = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 10, 13, 0xd83d, 0xdc69));
const anything = fc.array(units).map((codes) => String.fromCharCode(...codes));

test('any text comes back as it was, but for line endings and what no text can hold', () => {
	fc.assert(
		fc.property(anything, (typed) => {
			const kept = keptText(typed);
			expect(kept).toBe(
				typed
					.toWellFormed()
					.replaceAll('\0', '\uFFFD')
					.replaceAll('\r\n', '\n')
					.replaceAll('\r', '\n')
			);
			expect(keptText(kept)).toBe(kept);
		})
	);
});

test('NUL and lone surrogates are replaced, whole pairs are left alone', () => {
	expect(keptText('a\0b\ud800c\udc00d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
	expect(keptText('👩‍👩‍👧 مرحبا नमस्ते e\u0301')).toBe('👩‍👩‍👧 مرحبا नमस्ते e\u0301');
});

test('length is counted in code points', () => {
	expect(codePoints('👩a')).toBe(2);
	expect(parseText('👩'.repeat(longestText)).ok).toBe(true);
	expect(parseText('👩'.repeat(longestText) + '.').ok).toBe(false);
});

test('a text that is too long, and what is no text, are told apart from empty', () => {
	expect(parseText('')).toEqual({ ok: true, value: '' });
	expect(parseText(undefined).ok).toBe(false);
	expect(parseText(new Blob(['x'])).ok).toBe(false);
	expect(parseText('x'.repeat(longestText + 1))).toMatchObject({ problems: [{ field: 'text' }] });
});

test.each([
	['', 0],
	[' \n ', 0],
	['I love you.', 3],
	["You didn't say well-known things — ever", 6],
	['नमस्ते दुनिया', 2],
	['¿Qué hora es? Son las 10', 6]
])('%j has %i words', (text, words) => {
	expect(countWords(text)).toBe(words);
});
