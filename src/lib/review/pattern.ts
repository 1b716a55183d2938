import { wordClass, wordOrVerb, type WordClass } from './lexicon/classes.ts';

/**
 * The notation of a phrase, read word by word over normal forms:
 *   word   a|b   ~verb (every form)   @class   x? (may be missing)   x* (up to three, commas between)
 *   ..n (up to n words, no pause)   ,,n (up to n words, commas allowed)   !x (the next word is not x)
 *   ^ sentence start   < clause start   > clause end   $ sentence end   [ ] the words to mark
 */
export interface Step {
	kind: 'word' | 'gap' | 'not' | 'start' | 'clause' | 'end' | 'close' | 'open' | 'shut';
	classes: readonly WordClass[];
	optional: boolean;
	many: boolean;
	/** Longest gap in words; `loose` gaps pass commas. */
	most: number;
	loose: boolean;
}

const signs: Record<string, Step['kind']> = {
	'^': 'start',
	'<': 'clause',
	'>': 'end',
	$: 'close',
	'[': 'open',
	']': 'shut'
};

export function compile(phrase: string): Step[] {
	return phrase
		.split(' ')
		.filter(Boolean)
		.map((item) => {
			const step: Step = {
				kind: signs[item] ?? 'word',
				classes: [],
				optional: false,
				many: false,
				most: 0,
				loose: false
			};
			if (signs[item]) return step;
			const gap = /^(\.\.|,,)(\d)$/.exec(item);
			if (gap) return { ...step, kind: 'gap', most: Number(gap[2]), loose: gap[1] === ',,' };
			const tail = item.at(-1) ?? '';
			const body = item.replace(/^!/, '').replace(/[?*]$/, '');
			return {
				...step,
				kind: item.startsWith('!') ? 'not' : 'word',
				optional: tail === '?' || tail === '*',
				many: tail === '*',
				classes: body
					.split('|')
					.map((one) => (one.startsWith('@') ? wordClass(one.slice(1)) : wordOrVerb(one)))
			};
		});
}

/** Words one of which must stand first where the phrase matches. */
export function openers(steps: readonly Step[]): Set<string> {
	const found = new Set<string>();
	for (const step of steps) {
		if (step.kind !== 'word') {
			if (step.kind === 'gap') throw new Error('a phrase cannot start with a gap');
			continue;
		}
		for (const { single, longer } of step.classes) {
			for (const word of single) found.add(word);
			for (const word of longer.keys()) found.add(word);
		}
		if (!step.optional) return found;
	}
	throw new Error('a phrase needs one word that must be there');
}

/** The words of the step that fewest words can fill: without one of them the phrase cannot match. */
export function keysOf(steps: readonly Step[]): Set<string> {
	let best: Set<string> | null = null;
	for (const { kind, optional, classes } of steps) {
		if (kind !== 'word' || optional) continue;
		const words = new Set<string>();
		for (const { single, longer } of classes) {
			for (const word of single) words.add(word);
			for (const word of longer.keys()) words.add(word);
		}
		if (!best || cost(words) < cost(best)) best = words;
	}
	return best ?? new Set();
}

const everyday = new Set(
	'you i we it that this is are was were be do did not to of a an the and or in on at for with have has had will me us my your if so'.split(
		' '
	)
);

/** Everyday words are in nearly every sentence: a step that takes one wakes nearly always. */
function cost(words: ReadonlySet<string>): number {
	let sum = 0;
	for (const word of words) sum += everyday.has(word) ? 100 : 1;
	return sum;
}
