import { claimsOf } from '#lib/review/claims.ts';
import type { Reading } from '#lib/review/reading.ts';
import type { Sentence } from '#lib/review/text.ts';
import { lineOf, signAt, type Placed } from './line.ts';
import { joined, symbol } from './symbols.ts';

/**
 * How much a trait of a kind weighs beside another before anything is learned, in tenths. Spelling is
 * many small hints of one word; a named rule is one hint that stands for many words.
 */
export const scales = { plain: 10, piece: 5, far: 6, rule: 30 } as const;

/** Told of each trait: its number, its scale, and the words [from, to) it was seen in. */
export type See = (trait: number, scale: number, from: number, to: number) => void;

const named = (name: string) => symbol(`<${name}>`);
const one = named('one');
const two = named('two');
const three = named('three');
const skip = named('skip');
const near = named('near');
const far = named('far');
const family = named('family');
const families = named('families');
const told = named('told');
const claim = named('claim');
const about = named('about');
const without = named('without');
const rule = named('rule');
const anyRule = joined(rule, named('any'));
const addressed = new Set([symbol('you'), symbol('your')]);

const pair = (kind: number, a: number, b: number) => joined(joined(kind, a), b);
const triple = (kind: number, a: number, b: number, c: number) => joined(pair(kind, a, b), c);

/** What is to be seen in one sentence: its words and families in their order, who is said to do what, and what the rules found. */
export function traitsOf(
	reading: Reading,
	sentence: Sentence,
	rules: readonly string[],
	see: See
): void {
	const line = lineOf(reading, sentence);
	reading.work.steps += line.length;
	inOrder(line, reading.shields, see);
	claims(reading, sentence, see);
	if (!line.some(({ word }) => addressed.has(word)))
		for (const { word, fine, at } of line) {
			see(joined(without, word), scales.plain, at, at + 1);
			see(joined(without, fine), scales.plain, at, at + 1);
		}
	for (const name of rules)
		see(joined(rule, symbol(name)), scales.rule, sentence.from, sentence.to);
	if (rules.length > 0) see(anyRule, scales.rule, sentence.from, sentence.to);
}

function inOrder(line: readonly Placed[], shields: Uint8Array, see: See): void {
	line.forEach((a, nth) => {
		const plain = (trait: number, last: Placed) => see(trait, scales.plain, a.at, last.at + 1);
		plain(joined(one, a.word), a);
		if (a.fine !== a.word) {
			plain(joined(family, a.fine), a);
			plain(joined(family, a.middle), a);
			plain(joined(family, a.broad), a);
		}
		if (shields[a.at]) plain(joined(told, a.word), a);
		for (const piece of a.pieces) see(piece, scales.piece, a.at, a.at + 1);
		const b = line[nth + 1];
		if (!b) return;
		plain(pair(two, a.word, b.word), b);
		plain(pair(families, a.fine, b.fine), b);
		plain(pair(families, a.middle, b.middle), b);
		plain(pair(families, a.broad, b.broad), b);
		const c = line[nth + 2];
		if (!c) return;
		plain(triple(three, a.word, b.word, c.word), c);
		plain(pair(skip, a.word, c.word), c);
		plain(triple(families, a.fine, b.fine, c.fine), c);
		plain(triple(families, a.middle, b.middle, c.middle), c);
		plain(triple(families, a.broad, b.broad, c.broad), c);
		plain(triple(skip, a.fine, c.fine, 1), c);
		plain(triple(skip, a.middle, c.middle, 1), c);
		plain(triple(skip, a.broad, c.broad, 1), c);
		const fourth = line[nth + 3];
		if (fourth) plain(pair(near, a.word, fourth.word), fourth);
		for (let further = 4; further <= 7; further++) {
			const d = line[nth + further];
			if (!d) return;
			see(pair(far, a.word, d.word), scales.far, a.at, d.at + 1);
		}
	});
}

/** Who is said to do, to be or to have what: how often, denied or not, then or now. */
function claims(reading: Reading, sentence: Sentence, see: See): void {
	const { words, work } = reading;
	for (const said of claimsOf({ words, sentences: [sentence], work })) {
		const tell = (trait: number) => see(trait, scales.plain, said.at, said.to);
		const who = symbol(said.who);
		const how = symbol(
			`${said.who} ${said.often} ${said.denied} ${said.modal} ${said.past ? 'then' : 'now'}`
		);
		const head = signAt(reading, said.from);
		tell(joined(claim, how));
		for (const sign of new Set([head.word, head.fine, head.middle, head.broad])) {
			tell(pair(claim, how, sign));
			tell(pair(claim, who, sign));
		}
		for (let at = said.from + 1; at < said.to; at++) {
			const { word, fine, middle, broad } = signAt(reading, at);
			for (const sign of new Set([word, fine, middle, broad])) tell(pair(about, who, sign));
			if (fine !== word) tell(triple(about, who, head.middle, middle));
		}
	}
}
