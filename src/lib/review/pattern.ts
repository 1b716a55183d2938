import { wordClass, type WordClass } from './lexicon/classes.ts';

/**
 * The notation of a phrase, read word by word over normal forms:
 *   word   a|b   ~verb (every form)   @class   x? (may be missing)   x* (up to three, commas between)
 *   ..n (up to n words, no pause)   ,,n (up to n words, commas allowed)   !x (the next word is not x)
 *   ^ sentence start   < clause start   > clause end   $ sentence end   [ ] the words to mark
 */
export interface Step {
	kind: 'word' | 'gap' | 'not' | 'start' | 'clause' | 'end' | 'close' | 'open' | 'shut';
	takes: WordClass;
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
const nothing: WordClass = {
	single: { least: 1, span: 0, bits: new Int32Array(0) },
	longer: null,
	firsts: []
};
const plain = { takes: nothing, optional: false, many: false, most: 0, loose: false };
const met = new Map<string, Step>();

export function compile(phrase: string): Step[] {
	const steps: Step[] = [];
	for (const item of phrase.split(' ')) {
		if (item === '') continue;
		let step = met.get(item);
		if (!step) met.set(item, (step = stepOf(item)));
		steps.push(step);
	}
	return steps;
}

function stepOf(item: string): Step {
	const sign = signs[item];
	if (sign) return { ...plain, kind: sign };
	const gap = /^(\.\.|,,)(\d)$/.exec(item);
	if (gap) return { ...plain, kind: 'gap', most: Number(gap[2]), loose: gap[1] === ',,' };
	const not = item.startsWith('!');
	const many = item.endsWith('*');
	const optional = many || item.endsWith('?');
	const takes = wordClass(item.slice(not ? 1 : 0, optional ? -1 : undefined));
	return { ...plain, kind: not ? 'not' : 'word', takes, optional, many };
}

/** The steps of which one must stand first where the phrase matches. */
export function openers(steps: readonly Step[]): Step[] {
	const found: Step[] = [];
	for (const step of steps) {
		if (step.kind === 'gap') throw new Error('a phrase cannot start with a gap');
		if (step.kind !== 'word') continue;
		found.push(step);
		if (!step.optional) return found;
	}
	throw new Error('a phrase needs one word that must be there');
}

/** The steps that every match takes a word for, in their order. */
export function required(steps: readonly Step[]): Step[] {
	return steps.filter(({ kind, optional }) => kind === 'word' && !optional);
}
