import { isClauseStart } from './clause.ts';
import type { Work } from './match.ts';
import { notice } from './notice.ts';
import { phrasesOf } from './phrases.ts';
import { nearby, onward, turns, whole } from './scopes.ts';
import { STOPS, type Sentence, type Word } from './text.ts';

const openers = phrasesOf([
	['onward', onward],
	['nearby', nearby],
	['whole', whole]
] as const);

/** One mark per word of these sentences: 1 where it is quoted, told, denied, taken back or said by the illness. */
export function shieldsOf(
	words: readonly Word[],
	sentences: readonly Sentence[],
	work: Work,
	shields: Uint8Array = new Uint8Array(words.length)
): Uint8Array {
	for (const { from, to } of sentences)
		for (let at = from; at < to; at++) if ((words[at] as Word).quoted) shields[at] = 1;
	// Stretches of one kind that start inside an earlier one end where it ends: each word is met once.
	const reach = { onward: 0, nearby: 0 };
	const emptied = new Set<number>();
	for (const { owner, sentence, span } of notice(openers, words, sentences, work)) {
		if (owner === 'whole') {
			if (!emptied.has(sentence.from)) shields.fill(1, sentence.from, sentence.to);
			emptied.add(sentence.from);
			continue;
		}
		if (span[1] < reach[owner]) continue;
		let at = span[1];
		for (; at < sentence.to; at++) {
			work.steps++;
			const word = words[at] as Word;
			if (at > span[1] && (turns.has(word.is) || word.signs & STOPS)) break;
			if (owner === 'nearby' && at > span[1] && isClauseStart(words, at, sentence.from)) break;
			shields[at] = 1;
		}
		reach[owner] = at;
	}
	return shields;
}
