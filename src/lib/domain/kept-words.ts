import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';

/** "Keep my words": one remark turned down at one place, and there only. */
export type KeptWords = { rule: string; phrase: string; sentence: string };

type Place = { start: number; end: number; rule: string };

/** What a remark is about, in words: it holds while they stand, wherever they move. */
export function wordsAt(text: string, { start, end, rule }: Place): KeptWords {
	return { rule, phrase: text.slice(start, end), sentence: sentenceAround(text, start, end) };
}

/** Whether the writer has kept these very words in this very sentence. */
export function isKept(text: string, place: Place, kept: readonly KeptWords[]): boolean {
	if (kept.length === 0) return false;
	const here = wordsAt(text, place);
	return kept.some(
		({ rule, phrase, sentence }) =>
			rule === here.rule && phrase === here.phrase && sentence === here.sentence
	);
}

/** The sentence that holds these places, without the spaces around it. */
export function sentenceAround(text: string, start: number, end: number): string {
	let from = start;
	while (from > 0 && !/[.!?\n]/.test(text[from - 1] as string)) from--;
	let to = end;
	while (to < text.length && !/[.!?\n]/.test(text[to] as string)) to++;
	return text.slice(from, to).trim();
}

const says = 'Choose the words you want to keep.';
const form = v.object({
	rule: v.pipe(v.string(says), v.regex(/^[a-z0-9-]{1,80}$/, says)),
	phrase: v.pipe(v.string(says), v.minLength(1, says), v.maxLength(10_000, says)),
	sentence: v.pipe(v.string(says), v.maxLength(20_000, says))
});

/** Reads which words a writer keeps. */
export function parseKeptWords(typed: unknown): Parsed<KeptWords> {
	const read = parsedBy(form, typed);
	if (!read.ok) return read;
	// A form sends line ends as CRLF; the text has them as LF.
	const plain = (words: string) => words.replace(/\r\n?/g, '\n');
	const { rule, phrase, sentence } = read.value;
	return { ok: true, value: { rule, phrase: plain(phrase), sentence: plain(sentence) } };
}
