import { accepted, problem, type Parsed } from './problem.ts';

declare const joinMark: unique symbol;
declare const spokenMark: unique symbol;

/** Sixteen digits without spaces: fifteen at random (49.8 bits) and a check digit. */
export type JoinCode = string & { readonly [joinMark]: true };
/** Six digits, read out by the facilitator. */
export type SpokenCode = string & { readonly [spokenMark]: true };

const spokenDigits = 6;
const joinDigits = 16;

// The quasigroup of H. M. Damm's dissertation (Marburg, 2004): it catches every single mistyped
// digit and every swap of neighbours, so that a slip is told from a code that opens nothing.
const damm = [
	'0317598642',
	'7092154863',
	'4206871359',
	'1750983426',
	'6123045978',
	'3674209581',
	'5869720134',
	'8945362017',
	'9438617205',
	'2581436790'
].map((row) => [...row].map(Number));

function checkOf(digits: string): number {
	return [...digits].reduce((interim, digit) => damm[interim]?.[Number(digit)] ?? 0, 0);
}

/** @throws RangeError unless `random` is fifteen digits. */
export function joinCodeFrom(random: string): JoinCode {
	if (!/^\d{15}$/.test(random)) throw new RangeError('A long code is made from fifteen digits');
	return `${random}${checkOf(random)}` as JoinCode;
}

/** @throws RangeError unless `random` is six digits. */
export function spokenCodeFrom(random: string): SpokenCode {
	if (!/^\d{6}$/.test(random)) throw new RangeError('A short code is six digits');
	return random as SpokenCode;
}

/** `4821 9037 1150 6642`: four groups, as one reads it out. */
export function inGroups(code: JoinCode): string {
	return code.match(/\d{4}/g)?.join(' ') ?? code;
}

/** `482 190`. */
export function inHalves(code: SpokenCode): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Digits of any script and width, with spaces, dots and dashes between; O and l are taken for 0 and 1. */
function digitsOf(typed: string): string | null {
	const plain = typed
		.normalize('NFKC')
		.replace(/[\s\p{Dash}._·]/gu, '')
		.replace(/[oO]/g, '0')
		.replace(/[lI|]/g, '1');
	if (!/^\p{Nd}*$/u.test(plain)) return null;
	return [...plain].map(digitValue).join('');
}

// Decimal digits of every script stand ten in a row, so their value is the distance to the zero.
function digitValue(digit: string): number {
	let zero = digit.codePointAt(0) ?? 48;
	const start = zero;
	while (start - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return start - zero;
}

/**
 * Reads a typed long code. The check digit is not judged here: the server answers a slip of the
 * finger as it answers a code that never was (R05). The page itself points it out, with `slipped`.
 */
export function parseJoinCode(typed: string, field = 'code'): Parsed<JoinCode> {
	const digits = digitsOf(typed.slice(0, 200));
	if (digits === '') return problem(field, 'Type the sixteen numbers you were given.');
	if (digits === null) return problem(field, 'Use numbers only. There are sixteen of them.');
	if (digits.length !== joinDigits) {
		return problem(field, `That is ${digits.length} numbers. There should be sixteen.`);
	}
	return accepted(digits as JoinCode);
}

/** Whether a single number was mistyped or two neighbours were swapped: no code issued looks so. */
export function slipped(code: JoinCode): boolean {
	return checkOf(code) !== 0;
}

/** Reads a typed short code. */
export function parseSpokenCode(typed: string, field = 'code'): Parsed<SpokenCode> {
	const digits = digitsOf(typed.slice(0, 200));
	if (digits === null || digits.length !== spokenDigits) {
		return problem(field, 'Type the six numbers you heard on the phone.');
	}
	return accepted(digits as SpokenCode);
}
