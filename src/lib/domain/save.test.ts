import { expect, test } from 'vitest';
import { parseSave, readAnswer } from './save.ts';
import { longestText } from './statement.ts';

const operation = 'o'.repeat(22);
const statement = 's'.repeat(22);
const save = { statement, baseRevision: 3, operation, text: 'I miss you.' };

test('a save is read from JSON and from a form', () => {
	expect(parseSave(save)).toEqual({ ok: true, value: save });
	expect(parseSave({ ...save, baseRevision: '3' })).toEqual({ ok: true, value: save });
	expect(parseSave({ ...save, statement: '' })).toMatchObject({ ok: true });
});

test('what else a form brings is left behind (R34)', () => {
	const read = parseSave({ ...save, memberId: 'somebody', sharedAt: 1, revision: 9 });
	expect(read).toEqual({ ok: true, value: save });
});

test.each([
	null,
	'text',
	[],
	{},
	{ ...save, operation: 'short' },
	{ ...save, statement: 'x y' },
	{ ...save, baseRevision: -1 },
	{ ...save, baseRevision: 1.5 },
	{ ...save, baseRevision: '1e3' },
	{ ...save, text: 7 },
	{ ...save, text: 'x'.repeat(longestText + 1) }
])('%# is not a save', (input) => {
	expect(parseSave(input).ok).toBe(false);
});

test('the words of a save are cleaned the one way', () => {
	expect(parseSave({ ...save, text: 'a\r\nb\0\ud800' })).toMatchObject({
		value: { text: 'a\nb\uFFFD\uFFFD' }
	});
});

test('only a whole answer is an answer', () => {
	const whole = { operation, statement, revision: 4, text: null, open: [] };
	expect(readAnswer(whole)).toEqual(whole);
	expect(readAnswer({ ...whole, revision: '4' })).toBe(null);
	expect(readAnswer({ ...whole, open: undefined })).toBe(null);
	expect(readAnswer('<html>Welcome to the station Wi-Fi</html>')).toBe(null);
});
