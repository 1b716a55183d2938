import { isIn } from './lexicon/numbers.ts';
import { Matcher, type Work } from './match.ts';
import type { Phrase, Phrases } from './phrases.ts';
import type { Span } from './rule.ts';
import type { Sentence, Word } from './text.ts';

export interface Hit<Owner> {
	owner: Owner;
	sentence: Sentence;
	/** Where the phrase began and what it marks. */
	at: number;
	span: Span;
}

/** Every phrase in every sentence: by place, and in the order of the phrases at one place. */
export function notice<Owner>(
	phrases: Phrases<Owner>,
	words: readonly Word[],
	sentences: readonly Sentence[],
	work: Work
): Hit<Owner>[] {
	const hits: Hit<Owner>[] = [];
	const matcher = new Matcher(words, work);
	for (const sentence of sentences) noticeIn(phrases, words, sentence, matcher, work, hits);
	return hits;
}

function noticeIn<Owner>(
	phrases: Phrases<Owner>,
	words: readonly Word[],
	sentence: Sentence,
	matcher: Matcher,
	work: Work,
	hits: Hit<Owner>[]
): void {
	const { first, last, woken, list } = phrases;
	const { from, to } = sentence;
	const start = begin(phrases, to - from);
	const found: { nth: number; hit: Hit<Owner> }[] = [];
	matcher.enter(from, to);
	for (const place of placed(phrases, words, sentence, start))
		for (const nth of woken[place] as Int32Array) {
			const { owner, steps, opening, needs } = list[nth] as Phrase<Owner>;
			work.steps++;
			if (!inOrder(needs, first, last, start)) continue;
			const end = (last[needs[0] as number] as number) - start + from;
			work.steps += end - from;
			for (let at = from; at <= end; at++) {
				if (!isIn(opening, (words[at] as Word).number) || !matcher.tries(steps, at)) continue;
				found.push({ nth, hit: { owner, sentence, at, span: [matcher.opened, matcher.shut] } });
			}
		}
	if (found.length > 1) found.sort((one, two) => one.hit.at - two.hit.at || one.nth - two.nth);
	for (const { hit } of found) hits.push(hit);
}

/** Where the clock's hand stands at a sentence's first word. */
function begin<Owner>(phrases: Phrases<Owner>, length: number): number {
	if (phrases.clock > 2 ** 30) {
		phrases.first.fill(0);
		phrases.clock = 1;
	}
	const start = phrases.clock;
	phrases.clock += length;
	return start;
}

/** Notes where words of each class stand; answers with the classes that wake phrases. */
function placed<Owner>(
	{ classesOf, first, last, woken }: Phrases<Owner>,
	words: readonly Word[],
	{ from, to }: Sentence,
	start: number
): number[] {
	const waking: number[] = [];
	for (let at = from; at < to; at++) {
		const classes = classesOf[(words[at] as Word).number];
		if (!classes) continue;
		const hand = start + at - from;
		for (let nth = 0; nth < classes.length; nth++) {
			const place = classes[nth] as number;
			if ((first[place] as number) < start) {
				first[place] = hand;
				if ((woken[place] as Int32Array).length > 0) waking.push(place);
			}
			last[place] = hand;
		}
	}
	return waking;
}

/** True where the sentence can hold a word of each class, one after another. */
function inOrder(needs: Int32Array, first: Int32Array, last: Int32Array, start: number): boolean {
	let hand = start;
	for (let nth = 0; nth < needs.length; nth++) {
		const place = needs[nth] as number;
		const earliest = first[place] as number;
		if (earliest < start) return false;
		if (earliest > hand) hand = earliest;
		if ((last[place] as number) < hand) return false;
		hand++;
	}
	return true;
}
