import { numberFor, numberOf } from './lexicon/numbers.ts';
import { quotations, type Stretch } from './quotation.ts';
import { formsOf, type Form } from './spelling.ts';
import { JOINS, PAUSES, STOPS, type Word } from './text.ts';
import { FOREIGN, JOINED, LOWER, STARRED, Tokens, UPPER } from './tokens.ts';

const set = (line: string) => new Set(line.split(' '));

/** Words that join clauses. */
export const joins: ReadonlySet<string> = set(
	'and but so or because when if while then until although though yet which who where that after before since unless'
);
for (const word of ['you', 'are', 'it', 'is', ...joins]) numberFor(word);

/** All words of one paragraph; `offset` is where it starts in the whole text. */
export function wordsOf(text: string, offset = 0): Word[] {
	const quotes = quotations(text);
	const words: Word[] = [];
	const tokens = new Tokens(text);
	let quote = 0;
	let last = 0;
	let owners = false;
	while (tokens.next()) {
		const { start: at, end, kinds } = tokens;
		while (quote < quotes.length && (quotes[quote] as Stretch)[1] <= at) quote++;
		const quoted = quote < quotes.length && (quotes[quote] as Stretch)[0] < at;
		const raw = text.slice(at, end);
		let mark = markOf(text, last, at);
		last = end;
		const loud = isLoud(raw, kinds);
		const capital = (kinds & (UPPER | FOREIGN)) !== 0 && /^\p{Lu}/u.test(raw);
		for (const { is, from, to } of formsAt(text, raw, kinds, end)) {
			owners ||= is === 'your' || is === 'its';
			words.push({
				is,
				number: numberOf(is),
				start: offset + at + from,
				end: offset + at + Math.min(to, raw.length),
				mark,
				signs: signsOf(mark) | (joins.has(is) ? JOINS : 0),
				quoted,
				loud,
				capital
			});
			mark = '';
		}
	}
	return owners ? mended(words) : words;
}

/** Forms of words that phrases name, by what was typed: few, and asked for again and again. */
const met = new Map<string, readonly Form[]>();

function formsAt(text: string, raw: string, kinds: number, end: number): readonly Form[] {
	const typed = typedAs(raw, kinds);
	if (kinds & STARRED) return [{ is: starred(typed), from: 0, to: raw.length }];
	const word = isClipped(text, end) ? `${typed}g` : typed;
	const known = met.get(word);
	if (known) return known;
	const forms = formsOf(word);
	if (met.size < 8000 && word.length < 20 && forms.every(({ is }) => numberOf(is) > 0))
		met.set(word, forms);
	return forms;
}

/** Lower case, straight apostrophes and hyphens; as long as it was typed. */
function typedAs(raw: string, kinds: number): string {
	const lower = kinds & (UPPER | FOREIGN) ? raw.toLowerCase() : raw;
	if ((kinds & (JOINED | FOREIGN)) === 0) return lower;
	const plain = lower.replace(/[’ʼ‘`´]/g, "'").replace(/[‐‑]/g, '-');
	return plain.length === raw.length ? plain : raw;
}

function isLoud(raw: string, kinds: number): boolean {
	if (raw.length < 2) return false;
	if ((kinds & FOREIGN) === 0) return (kinds & (UPPER | LOWER)) === UPPER;
	return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** "drinkin'": an apostrophe that stands for a letter, not for a quotation's end. */
function isClipped(text: string, end: number): boolean {
	const mark = text.charCodeAt(end);
	if (mark !== 0x27 && mark !== 0x2019) return false;
	return /in$/i.test(text.slice(end - 2, end)) && !/^\p{L}/u.test(text.slice(end + 1, end + 2));
}

function markOf(text: string, last: number, at: number): string {
	if (at === last) return '';
	const space = text.charCodeAt(at - 1) === 0x20;
	if (space && at === last + 1) return '';
	return text.slice(last, space ? at - 1 : at).replace(/[ \t\r]+/g, '');
}

/** What a lone mark means for phrases, by its unit; longer ones are looked at. */
const signsMet = new Map<string, number>();

function signsOf(mark: string): number {
	if (mark === '') return 0;
	const known = signsMet.get(mark);
	if (known !== undefined) return known;
	const pauses = /[,;:()[\]–—.…/-]/.test(mark) ? PAUSES : 0;
	const stops = /[;:–—.…]|--/.test(mark) ? STOPS : 0;
	if (mark.length < 3 && signsMet.size < 1000) signsMet.set(mark, pauses | stops);
	return pauses | stops;
}

const afterAre = set(
	'a an so such just not being always never nothing the doing acting too really going lying constantly'
);
const afterIs = set(
	'a an so just not always never nothing the too really going all only your my like time ok hard'
);

/** "your a liar", "ur so mean", "its all you": spelled as an owner, meant as a verb. */
function mended(words: Word[]): Word[] {
	return words.flatMap((word, at) => {
		const owner = word.is === 'your' ? 'you' : word.is === 'its' ? 'it' : '';
		const next = words[at + 1];
		if (owner === '' || !next || next.mark !== '') return [word];
		if (!(owner === 'you' ? afterAre : afterIs).has(next.is)) return [word];
		if (next.is === 'so' && words[at + 2]?.is === 'called') return [word];
		const verb = owner === 'you' ? 'are' : 'is';
		return [
			{ ...word, is: owner, number: numberOf(owner) },
			{ ...word, is: verb, number: numberOf(verb), mark: '', signs: 0 }
		];
	});
}

/** "f***ing" and its kin are one word for the rules; asterisks around a word are emphasis. */
function starred(raw: string): string {
	const bare = raw.replace(/^\*+|\*+$/g, '');
	return bare.includes('*') ? 'fucking' : bare;
}
