import type { Word } from './text.ts';

/** Marks that end a phrase, and marks that also end what a comma would join. */
export const pause = /[,;:()[\]–—.…/-]/;
export const stop = /[;:–—.…]|--/;

const set = (line: string) => new Set(line.split(' '));

/** Words before which a sentence may be said to start anyway ("And you …", "Look, you …"). */
const fillers = set(
	'and but so well honestly look listen hey oh ok okay yes no yeah now then because like please dear also or see frankly seriously really just that plus still anyway god jesus christ lol lmao wow ha haha hmm ugh man mate love son brother sister dad mum gosh right what'
);
export const joins = set(
	'and but so or because when while if then until although though yet which who where that after before since unless'
);

/** True at a sentence's first word, fillers and a vocative ("Sam, …") before it allowed. */
export function isStart(words: readonly Word[], here: number, from: number): boolean {
	for (let at = here - 1; at >= from; at--) {
		if (here - at > 3) return false;
		const { is, capital } = words[at] as Word;
		const vocative = at === from && capital && /[,:–—!]/.test((words[at + 1] as Word).mark);
		if (!fillers.has(is) && !vocative) return false;
	}
	return true;
}

/** True where a clause begins: after a pause, a joining word, or at the sentence's start. */
export function isClauseStart(words: readonly Word[], here: number, from: number): boolean {
	if (isStart(words, here, from)) return true;
	if (here >= words.length) return false;
	return pause.test((words[here] as Word).mark) || joins.has((words[here - 1] as Word).is);
}
