import { quotations } from './quotation.ts';
import { formsOf } from './spelling.ts';

/** One word in its normal form, with the place of what was typed (UTF-16 units of the whole text). */
export interface Word {
	is: string;
	start: number;
	end: number;
	/** What stands between the word before and this one: '' for space only, else the marks. */
	mark: string;
	quoted: boolean;
	/** Typed in capitals only, two letters or more. */
	loud: boolean;
	/** Typed with a capital first letter. */
	capital: boolean;
}

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

const wordAt = /[\p{L}\p{M}\p{N}*]+(?:['’ʼ‘`´‐‑/-][\p{L}\p{M}\p{N}*]+)*/gu;
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

/** How many words a reader counts. */
export function countWords(text: string): number {
	return text.match(wordAt)?.length ?? 0;
}

/** All words of one paragraph; `offset` is where it starts in the whole text. */
export function wordsOf(text: string, offset = 0): Word[] {
	const quotes = quotations(text);
	const words: Word[] = [];
	let quote = 0;
	let last = 0;
	for (const hit of text.matchAll(wordAt)) {
		const raw = hit[0];
		const at = hit.index;
		while (quote < quotes.length && (quotes[quote] as readonly [number, number])[1] <= at) quote++;
		const inside = quote < quotes.length && (quotes[quote] as readonly [number, number])[0] < at;
		const mark = text.slice(last, at).replace(/[ \t\r]+/g, '');
		last = at + raw.length;
		const clipped = /in$/i.test(raw) && /^['’](?!\p{L})/u.test(text.slice(last, last + 2));
		const lower = raw
			.toLowerCase()
			.replace(/[’ʼ‘`´]/g, "'")
			.replace(/[‐‑]/g, '-');
		const typed = lower.length === raw.length ? lower : raw;
		const forms = typed.includes('*')
			? [{ is: starred(typed), from: 0, to: raw.length }]
			: formsOf(clipped ? `${typed}g` : typed);
		const loud = raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
		const capital = /^\p{Lu}/u.test(raw);
		forms.forEach((form, nth) =>
			words.push({
				is: form.is,
				start: offset + at + form.from,
				end: offset + at + Math.min(form.to, raw.length),
				mark: nth === 0 ? mark : '',
				quoted: inside,
				loud,
				capital
			})
		);
	}
	return mended(words);
}

const afterAre = new Set(
	'a an so such just not being always never nothing the doing acting too really going lying constantly'.split(
		' '
	)
);
const afterIs = new Set(
	'a an so just not always never nothing the too really going all only your my like time ok hard'.split(
		' '
	)
);

/** "your a liar", "ur so mean", "its all you": spelled as an owner, meant as a verb. */
function mended(words: Word[]): Word[] {
	return words.flatMap((word, at) => {
		const owner = word.is === 'your' ? 'you' : word.is === 'its' ? 'it' : '';
		const next = words[at + 1];
		if (owner === '' || !next || next.mark !== '') return [word];
		if (!(owner === 'you' ? afterAre : afterIs).has(next.is)) return [word];
		if (next.is === 'so' && words[at + 2]?.is === 'called') return [word];
		return [
			{ ...word, is: owner },
			{ ...word, is: owner === 'you' ? 'are' : 'is', mark: '' }
		];
	});
}

/** "f***ing" and its kin are one word for the rules; asterisks around a word are emphasis. */
function starred(raw: string): string {
	const bare = raw.replace(/^\*+|\*+$/g, '');
	return bare.includes('*') ? 'fucking' : bare;
}

/** Sentences of one paragraph's words. `tail` is what follows the last word. */
export function sentencesOf(words: readonly Word[], tail: string): Sentence[] {
	const found: Sentence[] = [];
	let from = 0;
	for (let at = 1; at <= words.length; at++) {
		const mark = at < words.length ? (words[at] as Word).mark : tail;
		if (at < words.length && !ends(mark, words[at - 1] as Word, words[at] as Word)) continue;
		const ending = /[?？؟]/.test(mark)
			? '?'
			: /[!！]/.test(mark)
				? '!'
				: /[.。…]/.test(mark)
					? '.'
					: '';
		found.push({ from, to: at, ending });
		from = at;
	}
	return found;
}

function ends(mark: string, before: Word, after: Word): boolean {
	if (mark === '') return false;
	if (/[?!？！؟。]/.test(mark)) return true;
	if (mark.includes('\n')) return /[.:…]/.test(mark) || (after.capital && after.is !== 'i');
	if (mark.startsWith('.') && !mark.startsWith('..')) {
		// "Dr. Osei", "J. and I", "3 p.m." do not end a sentence by themselves.
		if (shortened.has(before.is)) return false;
		return !(before.is.length === 1 && before.capital && before.is !== 'i');
	}
	return /^["”’')]*(?:\.\.|…)/.test(mark) ? after.capital : /[.]/.test(mark);
}
