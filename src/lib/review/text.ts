/** One word in its normal form, with the place of what was typed (UTF-16 units of the whole text). */
export interface Word {
	is: string;
	start: number;
	end: number;
	/** Its number among the words that phrases name, or 0 (lexicon/numbers.ts). */
	number: number;
	/** What stands between the word before and this one: '' for space only, else the marks. */
	mark: string;
	/** Of PAUSES, STOPS and JOINS, as bits. */
	signs: number;
	quoted: boolean;
	/** Typed in capitals only, two letters or more. */
	loud: boolean;
	/** Typed with a capital first letter. */
	capital: boolean;
}

/** A mark before the word ends a phrase; it also ends what a comma would join; the word joins clauses. */
export const PAUSES = 1;
export const STOPS = 2;
export const JOINS = 4;

export interface Sentence {
	/** Words [from, to). */
	from: number;
	to: number;
	/** The closing marks: '?', '!', '.', '…' or ''. */
	ending: string;
}

export interface Paragraph {
	start: number;
	text: string;
}

const shortened = new Set(
	'mr mrs ms dr st prof jr sr vs etc eg ie no approx am pm aug sept sep oct nov dec jan feb'.split(
		' '
	)
);

/** Paragraphs: stretches between blank lines. */
export function paragraphsOf(text: string): Paragraph[] {
	const found: Paragraph[] = [];
	let start = 0;
	let at = 0;
	while (at <= text.length) {
		const line = text.indexOf('\n', at);
		const end = line < 0 ? text.length : line;
		if (text.slice(at, end).trim() === '' || line < 0) {
			const stop = line < 0 ? text.length : at;
			const body = text.slice(start, stop);
			if (body.trim() !== '') found.push({ start, text: body });
			start = end + 1;
		}
		if (line < 0) break;
		at = end + 1;
	}
	return found;
}

/** Sentences of one paragraph's words. `tail` is what follows the last word. */
export function sentencesOf(words: readonly Word[], tail: string): Sentence[] {
	const found: Sentence[] = [];
	let from = 0;
	for (let at = 1; at <= words.length; at++) {
		const mark = at < words.length ? (words[at] as Word).mark : tail;
		if (at < words.length && !ends(mark, words[at - 1] as Word, words[at] as Word)) continue;
		found.push({ from, to: at, ending: endingOf(mark) });
		from = at;
	}
	return found;
}

function endingOf(mark: string): string {
	if (mark === '' || mark === '.') return mark;
	if (/[?？؟]/.test(mark)) return '?';
	if (/[!！]/.test(mark)) return '!';
	return /[.。…]/.test(mark) ? '.' : '';
}

function ends(mark: string, before: Word, after: Word): boolean {
	if (mark === '' || mark === ',') return false;
	if (/[?!？！؟。]/.test(mark)) return true;
	if (mark.includes('\n')) return /[.:…]/.test(mark) || (after.capital && after.is !== 'i');
	if (mark.startsWith('.') && !mark.startsWith('..')) {
		// "Dr. Osei", "J. and I", "3 p.m." do not end a sentence by themselves.
		if (shortened.has(before.is)) return false;
		return !(before.is.length === 1 && before.capital && before.is !== 'i');
	}
	return /^["”’')]*(?:\.\.|…)/.test(mark) ? after.capital : /[.]/.test(mark);
}
