import { numberFor, setOf, type NumberSet } from './lexicon/numbers.ts';
import { compile, openers, required, type Step } from './pattern.ts';

/** One phrase, ready to be tried. Classes are places in `Phrases`. */
export interface Phrase<Owner> {
	steps: readonly Step[];
	owner: Owner;
	/** Its rarest classes of words: one of each must stand, in this order. */
	needs: Int32Array;
	/** The words it can begin with. */
	opening: NumberSet;
}

/** Phrases of many owners, arranged so that a sentence wakes only those it has the words for. */
export interface Phrases<Owner> {
	readonly list: readonly Phrase<Owner>[];
	/** Classes that a word is in, by its number. */
	readonly classesOf: readonly (Int32Array | undefined)[];
	/** Phrases to look at where a word of the class stands: each phrase once, by its rarest class. */
	readonly woken: readonly Int32Array[];
	/** Where words of a class stand first and last in the sentence at hand. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** Goes up by the words read, so that `first` and `last` need no clearing. */
	clock: number;
}

export function phrasesOf<Owner>(
	owners: Iterable<readonly [owner: Owner, phrases: readonly string[]]>
): Phrases<Owner> {
	const list: Phrase<Owner>[] = [];
	const classes = new Map<readonly number[], number>();
	const members: (readonly number[])[] = [];
	const costs: number[] = [];
	const woken: number[][] = [];

	function place(words: readonly number[]): number {
		const key = words;
		const known = classes.get(key);
		if (known !== undefined) return known;
		classes.set(key, members.length);
		costs.push(cost(words));
		woken.push([]);
		return members.push(words) - 1;
	}

	const placeOf = ({ takes: { firsts } }: Step) => place(firsts);

	for (const [owner, texts] of owners)
		for (const text of texts) {
			const steps = compile(text);
			const needs = rarest(required(steps)).map(placeOf);
			const opening = setOf(openers(steps).flatMap(({ takes }) => takes.firsts));
			const wakes = needs.reduce((one, two) => (costs[two]! < costs[one]! ? two : one));
			woken[wakes]?.push(list.length);
			list.push({ steps, owner, needs: Int32Array.from(needs), opening });
		}

	return {
		list,
		classesOf: byWord(members),
		woken: woken.map((some) => Int32Array.from(some)),
		first: new Int32Array(members.length),
		last: new Int32Array(members.length),
		clock: 1
	};
}

/** More would be looked for in every sentence, and seldom tell more. */
const enough = 2;

/** The steps that fewest words can fill, in their order. */
function rarest(steps: readonly Step[]): Step[] {
	const sorted = [...steps].sort((one, two) => cost(one.takes.firsts) - cost(two.takes.firsts));
	const few = new Set(sorted.slice(0, enough));
	return steps.filter((step) => few.delete(step));
}

function byWord(members: readonly (readonly number[])[]): (Int32Array | undefined)[] {
	const lists: number[][] = [];
	members.forEach((words, place) => {
		for (const word of words) (lists[word] ??= []).push(place);
	});
	return Array.from(lists, (places) => places && Int32Array.from(places));
}

const everyday = new Set(
	'you i we it that this is are was were be do did not to of a an the and or in on at for with have has had will me us my your if so'
		.split(' ')
		.map(numberFor)
);

/** Everyday words are in nearly every sentence: a step that takes one wakes nearly always. */
function cost(words: readonly number[]): number {
	let sum = 0;
	for (const word of words) sum += everyday.has(word) ? 100 : 1;
	return sum;
}
