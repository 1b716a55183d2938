import { wordClass } from './lexicon/classes.ts';
import { longest } from './match.ts';
import type { Reading } from './reading.ts';

type Read = Pick<Reading, 'words' | 'work'>;

/** True where any of the words [from, to) opens an entry of the class. */
export function holds({ words, work }: Read, name: string, from: number, to: number): boolean {
	const wanted = wordClass(`@${name}`);
	for (let at = from; at < to; at++) {
		work.steps++;
		if (longest(wanted, words, at, to, work) > at) return true;
	}
	return false;
}

/** The last of the words [from, to) that opens an entry of the class, or -1. */
export function lastOf({ words, work }: Read, name: string, from: number, to: number): number {
	const wanted = wordClass(`@${name}`);
	for (let at = to - 1; at >= from; at--) {
		work.steps++;
		if (longest(wanted, words, at, to, work) > at) return at;
	}
	return -1;
}

/** True where the word at `from` opens an entry of the class: what the predicate says first. */
export function opens({ words, work }: Read, name: string, from: number, to: number): boolean {
	return from < to && longest(wordClass(`@${name}`), words, from, to, work) > from;
}
