import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	inGroups,
	inHalves,
	joinCodeFrom,
	parseJoinCode,
	parseSpokenCode,
	slipped,
	spokenCodeFrom,
	type JoinCode
} from './join-code.ts';

const fifteen = fc
	.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 })
	.map((digits) => digits.join(''));

test('a code has sixteen digits in four groups and is read back as it was', () => {
	fc.assert(
		fc.property(fifteen, (random) => {
			const code = joinCodeFrom(random);
			expect(code).toMatch(/^\d{16}$/);
			expect(inGroups(code)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
			expect(parseJoinCode(inGroups(code))).toEqual({ ok: true, value: code });
			expect(slipped(code)).toBe(false);
		})
	);
});

test('any one digit mistyped is noticed', () => {
	fc.assert(
		fc.property(fifteen, fc.nat(15), fc.integer({ min: 1, max: 9 }), (random, at, by) => {
			const code = joinCodeFrom(random);
			const wrong = String((Number(code[at]) + by) % 10);
			expect(slipped((code.slice(0, at) + wrong + code.slice(at + 1)) as JoinCode)).toBe(true);
		})
	);
});

test('any two neighbours swapped are noticed', () => {
	fc.assert(
		fc.property(fifteen, fc.nat(14), (random, at) => {
			const code = joinCodeFrom(random);
			fc.pre(code[at] !== code[at + 1]);
			const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
			expect(slipped(swapped as JoinCode)).toBe(true);
		})
	);
});

test('spaces, dashes, other digits and letters that look like digits are taken', () => {
	const code = joinCodeFrom('482190371150664');
	for (const typed of [
		` ${code} `,
		code.replace(/(\d{4})(?=\d)/g, '$1-'),
		code.replace(/(\d{4})(?=\d)/g, '$1 – '),
		code.replaceAll('0', 'O').replaceAll('1', 'l'),
		[...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
		[...code].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join('')
	]) {
		expect(parseJoinCode(typed)).toEqual({ ok: true, value: code });
	}
});

test('what is no code is asked for again in plain words', () => {
	expect(parseJoinCode('')).toMatchObject({ ok: false });
	expect(parseJoinCode('1234 5678')).toMatchObject({
		problems: [{ field: 'code', says: 'That is 8 numbers. There should be sixteen.' }]
	});
	expect(parseJoinCode('hello there')).toMatchObject({
		problems: [{ says: 'Use numbers only. There are sixteen of them.' }]
	});
	expect(parseJoinCode('1'.repeat(100_000))).toMatchObject({ ok: false });
});

test('the short code is six digits, in halves when shown', () => {
	expect(inHalves(spokenCodeFrom('042910'))).toBe('042 910');
	expect(parseSpokenCode(' 042 910 ')).toEqual({ ok: true, value: '042910' });
	expect(parseSpokenCode('12345')).toMatchObject({ ok: false });
	expect(parseSpokenCode('')).toMatchObject({ ok: false });
	expect(() => spokenCodeFrom('12345')).toThrow(RangeError);
	expect(() => joinCodeFrom('123')).toThrow(RangeError);
});
