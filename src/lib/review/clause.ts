import { JOINS, PAUSES, type Word } from './text.ts';

const set = (line: string) => new Set(line.split(' '));

/** Words before which a sentence may be said to start anyway ("And you …", "Look, you …"). */
const fillers = set(
	'and but so well honestly look listen hey oh ok okay yes no yeah now then because like please dear also or see frankly seriously really just that plus still anyway god jesus christ lol lmao wow ha haha hmm ugh man mate love son brother sister dad mum gosh right what'
);
/** True at a sentence's first word, fillers and a vocative ("Sam, …") before it allowed. */
export function isStart(words: readonly Word[], here: number, from: number): boolean {
	for (let at = here - 1; at >= from; at--) {
		if (here - at > 3) return false;
		const { is, capital } = words[at] as Word;
		const vocative = at === from && capital && /[,:–—!]/.test(words[at + 1]?.mark ?? '');
		if (!fillers.has(is) && !vocative) return false;
	}
	return true;
}

/** True where a clause begins: after a pause, a joining word, or at the sentence's start. */
export function isClauseStart(words: readonly Word[], here: number, from: number): boolean {
	if (isStart(words, here, from)) return true;
	if (here >= words.length) return false;
	if ((words[here] as Word).signs & PAUSES) return true;
	return ((words[here - 1] as Word).signs & JOINS) !== 0;
}
