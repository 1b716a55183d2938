import { isClauseStart } from './clause.ts';
import { wordClass } from './lexicon/classes.ts';
import { isIn } from './lexicon/numbers.ts';
import type { Reading } from './reading.ts';
import { PAUSES, type Sentence, type Word } from './text.ts';

/** What one clause says of somebody: who, how often, denied or not, and the words of what is said. */
export interface Claim {
	who: 'you' | 'i' | 'we';
	/** The subject's word. */
	at: number;
	/** The predicate's words [from, to): from its verb to the clause's end. */
	from: number;
	to: number;
	often: 'always' | 'never' | null;
	denied: boolean;
	/** must, should, will … or null */
	modal: string | null;
	/** The verb is in the past, as far as its form tells. */
	past: boolean;
	sentence: Sentence;
}

const subjects = new Set(['you', 'i', 'we']);
const helpers = new Set('do does did have has had am are is was were been being'.split(' '));
const modals = new Set('will would can could may might must should shall'.split(' '));
const absolute = new Set(
	'always constantly forever continually perpetually invariably endlessly permanently'.split(' ')
);
const degree = wordClass('@adv').single;
const longest = 14;

/** Every clause whose subject is you, I or we. Linear: a predicate is at most fourteen words. */
export function claimsOf({
	words,
	sentences,
	work
}: Pick<Reading, 'words' | 'sentences' | 'work'>): Claim[] {
	const claims: Claim[] = [];
	for (const sentence of sentences)
		for (let at = sentence.from; at < sentence.to; at++) {
			const { is } = words[at] as Word;
			if (subjects.has(is)) {
				const claim = claimAt(words, at, sentence);
				work.steps += claim.to - at;
				claims.push(claim);
			}
		}
	return claims;
}

function claimAt(words: readonly Word[], at: number, sentence: Sentence): Claim {
	const is = (index: number) => words[index]?.is ?? '';
	const claim: Claim = {
		who: is(at) as Claim['who'],
		at,
		from: at + 1,
		to: at + 1,
		often: null,
		denied: false,
		modal: null,
		past: false,
		sentence
	};
	// "Never have you …", "Have you ever …": the helper stands before.
	if (is(at - 1) === 'have' && is(at - 2) === 'never') claim.often = 'never';
	let from = at + 1;
	for (; from < sentence.to; from++) {
		const word = is(from);
		if (absolute.has(word)) claim.often = 'always';
		else if (word === 'never' || (word === 'not' && is(from + 1) === 'ever')) claim.often = 'never';
		else if (word === 'not' || word === 'no') claim.denied = true;
		else if (modals.has(word)) claim.modal = word;
		else if (word === 'once' && claim.often === 'never') continue;
		else if (word === 'did' || word === 'had' || word === 'was' || word === 'were')
			claim.past = true;
		else if (!helpers.has(word) && !isIn(degree, words[from]?.number ?? 0)) break;
	}
	claim.from = from;
	claim.past ||=
		/(?:ed|ght|came|gave|left|took|made|went|sang|kept|knew|found|held|stood|told|ran|was|were|saw|threw|drove|wrote|read|drew|got|had|did|said|put|let|brought)$/.test(
			is(from)
		);
	let to = from;
	while (to < sentence.to && to - from < longest) {
		if (to > from && (words[to] as Word).signs & PAUSES) break;
		if (to > from && isClauseStart(words, to, sentence.from) && subjects.has(is(to))) break;
		to++;
	}
	claim.to = to;
	return claim;
}
