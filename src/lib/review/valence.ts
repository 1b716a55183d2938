import { wordClass, type WordClass } from './lexicon/classes.ts';
import type { Word } from './text.ts';

/** True where the class has an entry at this word, not past `to`. */
export function holdsAt(name: WordClass, words: readonly Word[], at: number, to: number): boolean {
	const { is } = words[at] as Word;
	if (name.single.has(is)) return true;
	return (name.longer.get(is) ?? []).some(
		(entry) =>
			at + entry.length <= to && entry.every((part, nth) => part.has((words[at + nth] as Word).is))
	);
}

/** True where any of the words [from, to) opens an entry of the class. */
export function holds(name: string, words: readonly Word[], from: number, to: number): boolean {
	const wanted = wordClass(name);
	for (let at = from; at < to; at++) if (holdsAt(wanted, words, at, to)) return true;
	return false;
}

/** How many of the words [from, to) open an entry of the class. */
export function count(name: string, words: readonly Word[], from: number, to: number): number {
	const wanted = wordClass(name);
	let found = 0;
	for (let at = from; at < to; at++) if (holdsAt(wanted, words, at, to)) found++;
	return found;
}

/** True where the word at `from` opens an entry of the class: what the predicate says first. */
export function opens(name: string, words: readonly Word[], from: number, to: number): boolean {
	return from < to && holdsAt(wordClass(name), words, from, to);
}
