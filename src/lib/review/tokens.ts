/** What a token is made of, as bits. */
export const UPPER = 1;
export const LOWER = 2;
/** An apostrophe, a hyphen or a slash inside. */
export const JOINED = 4;
export const STARRED = 8;
/** Anything beyond ASCII. */
export const FOREIGN = 16;
const DIGIT = 32;
const inside = UPPER | LOWER | STARRED | FOREIGN | DIGIT;

const ascii = new Uint8Array(128);
const give = (from: string, to: string, kind: number) =>
	ascii.fill(kind, from.charCodeAt(0), to.charCodeAt(0) + 1);
give('A', 'Z', UPPER);
give('a', 'z', LOWER);
give('0', '9', DIGIT);
give('*', '*', STARRED);
for (const joiner of "'`-/") give(joiner, joiner, JOINED);

const letter = /[\p{L}\p{M}\p{N}]/u;
const joiners = /['’ʼ‘`´‐‑/-]/u;
/** What units beyond ASCII are, once they were met. */
const met = new Uint8Array(2 ** 16);
const OTHER = 64;

/** The kind of the unit at `at`; halves of a pair are of the kind of the whole. */
function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (unit < 128) return ascii[unit] as number;
	if (unit >= 0xd800 && unit < 0xe000) {
		// The second half of a letter is met only after the first was taken as one.
		const start = unit >= 0xdc00 && at > 0 ? at - 1 : at;
		const whole = String.fromCodePoint(text.codePointAt(start) as number);
		return whole.length === 2 && letter.test(whole) ? FOREIGN : OTHER;
	}
	const known = met[unit] as number;
	if (known) return known;
	const mark = String.fromCharCode(unit);
	return (met[unit] = letter.test(mark) ? FOREIGN : joiners.test(mark) ? FOREIGN | JOINED : OTHER);
}

const isInside = (kind: number) => (kind & inside) !== 0 && (kind & JOINED) === 0;

/**
 * Walks over the words of a text as they were typed: letters, marks upon letters, digits and asterisks,
 * joined by single apostrophes, hyphens or slashes. Each unit is looked at once.
 */
export class Tokens {
	start = 0;
	end = 0;
	/** UPPER, LOWER, JOINED, STARRED and FOREIGN, as bits. */
	kinds = 0;
	private text: string;

	constructor(text: string) {
		this.text = text;
	}

	next(): boolean {
		const { text } = this;
		let at = this.end;
		while (at < text.length && !isInside(kindAt(text, at))) at++;
		this.start = at;
		let kinds = 0;
		while (at < text.length) {
			const kind = kindAt(text, at);
			if (kind & JOINED) {
				if (at + 1 >= text.length || !isInside(kindAt(text, at + 1))) break;
			} else if ((kind & inside) === 0) break;
			kinds |= kind;
			at++;
		}
		this.end = at;
		this.kinds = kinds;
		return at > this.start;
	}
}

/** How many words a reader counts. */
export function countWords(text: string): number {
	const tokens = new Tokens(text);
	let count = 0;
	while (tokens.next()) count++;
	return count;
}
