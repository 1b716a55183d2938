import { matchAt, type Work } from './match.ts';
import { compile, keysOf, openers, type Step } from './pattern.ts';
import type { Span } from './rule.ts';
import type { Sentence, Word } from './text.ts';

interface Entry<Owner> {
	steps: readonly Step[];
	owner: Owner;
	/** Its number: the place in `last` below. */
	nth: number;
}

/**
 * Phrases of many owners, read in one walk over the words. `byWord` holds what a word can open;
 * `byKey` what it wakes: a phrase is only tried in a sentence that holds its rarest word.
 */
export interface Index<Owner> {
	readonly byWord: ReadonlyMap<string, readonly Entry<Owner>[]>;
	readonly byKey: ReadonlyMap<string, readonly number[]>;
	readonly size: number;
}

export function indexOf<Owner>(
	owners: Iterable<readonly [owner: Owner, phrases: readonly string[]]>
): Index<Owner> {
	const byWord = new Map<string, Entry<Owner>[]>();
	const byKey = new Map<string, number[]>();
	let size = 0;
	for (const [owner, phrases] of owners)
		for (const phrase of phrases) {
			const steps = compile(phrase);
			const entry = { steps, owner, nth: size++ };
			for (const word of openers(steps)) add(byWord, word, entry);
			for (const word of keysOf(steps)) add(byKey, word, entry.nth);
		}
	return { byWord, byKey, size };
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
	const list = map.get(key);
	if (list) list.push(item);
	else map.set(key, [item]);
}

export interface Hit<Owner> {
	owner: Owner;
	sentence: Sentence;
	/** Where the phrase began and what it marks. */
	at: number;
	span: Span;
}

/** Every phrase of the index in every sentence. */
export function notice<Owner>(
	index: Index<Owner>,
	words: readonly Word[],
	sentences: readonly Sentence[],
	work: Work
): Hit<Owner>[] {
	const hits: Hit<Owner>[] = [];
	// Where a phrase's rarest word was seen last; it must stand at or after the phrase's first word.
	const last = new Int32Array(index.size);
	for (const sentence of sentences) {
		for (let at = sentence.from; at < sentence.to; at++)
			for (const nth of index.byKey.get((words[at] as Word).is) ?? []) last[nth] = at + 1;
		for (let at = sentence.from; at < sentence.to; at++) {
			const list = index.byWord.get((words[at] as Word).is);
			if (!list) continue;
			for (const { steps, owner, nth } of list) {
				if ((last[nth] ?? 0) <= at) continue;
				const span = matchAt(steps, words, at, sentence.from, sentence.to, work);
				if (span) hits.push({ owner, sentence, at, span });
			}
		}
	}
	return hits;
}
