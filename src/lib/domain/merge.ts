import { stretches, type Stretch } from './three-way.ts';

/**
 * A place where both hands changed the same paragraph: what stood there before, and both ways it
 * reads now. `mine` stands in the merged text, from line `line` on for `lines` lines; an empty
 * side means that the paragraph was taken out there.
 */
export type Alternative = {
	base: string;
	mine: string;
	theirs: string;
	line: number;
	lines: number;
};

export type Merged = { text: string; alternatives: Alternative[] };

export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
const textOf = (lines: string[]): string => lines.join('\n');

/**
 * Brings two versions of one text together (decision 11): by paragraph, a line of the text
 * being a paragraph, then by word. Where the words cannot be told apart either, `mine` stays in the
 * text and both are kept as an alternative. Two new paragraphs at one place are both kept, `theirs`
 * first. No word that either side added is lost.
 */
export function merge(base: string, mine: string, theirs: string): Merged {
	if (mine === theirs || theirs === base) return { text: mine, alternatives: [] };
	if (mine === base) return { text: theirs, alternatives: [] };
	const lines: string[] = [];
	const alternatives: Alternative[] = [];
	const sides = [base, mine, theirs].map(marked) as Sides;
	const found = stretches(...sides, { apart: false }).map(unmarked);
	for (const here of found.flatMap(byParagraph)) {
		if ('settled' in here) {
			for (const line of here.settled) lines.push(line);
			continue;
		}
		const gap = gapAfter(here);
		const without = (side: string[]) => side.slice(0, side.length - gap.length);
		const mine = without(here.mine);
		alternatives.push({
			base: textOf(without(here.base)),
			mine: textOf(mine),
			theirs: textOf(without(here.theirs)),
			line: lines.length,
			lines: mine.length
		});
		for (const line of [...mine, ...gap]) lines.push(line);
	}
	return { text: textOf(lines), alternatives };
}

/**
 * Lines to line up by. An empty line carries the paragraph above it: it is no landmark of its own,
 * else two texts would be lined up by their gaps.
 */
function marked(text: string): string[] {
	let above = '';
	let gap = 0;
	return linesOf(text).map((line) => {
		if (line === '') return `\n${++gap}\n${above}`;
		gap = 0;
		return (above = line);
	});
}

function unmarked(found: Stretch): Stretch {
	const plain = (lines: string[]) => lines.map((line) => (line.startsWith('\n') ? '' : line));
	if ('settled' in found) return { settled: plain(found.settled) };
	return { base: plain(found.base), mine: plain(found.mine), theirs: plain(found.theirs) };
}

/**
 * What can be settled of a stretch that both sides changed. Paragraphs that are still recognisable
 * are taken one by one, so that what was added below one of them is no part of the question.
 */
function byParagraph(here: Stretch): Stretch[] {
	if ('settled' in here) return [here];
	const whole = settled(here);
	if (whole) return [{ settled: whole }];
	const pieces: Stretch[] = [];
	const most = Math.min(here.base.length, here.mine.length, here.theirs.length);
	let taken = 0;
	for (; taken < most; taken++) {
		const [base, mine, theirs] = sidesOf(here).map((side) => [side[taken] as string]) as Sides;
		if (!isLike(base[0], mine[0]) || !isLike(base[0], theirs[0])) break;
		pieces.push(settledOr({ base, mine, theirs }));
	}
	if (taken === 0) return [here];
	const [base, mine, theirs] = sidesOf(here).map((side) => side.slice(taken)) as Sides;
	return [...pieces, settledOr({ base, mine, theirs })];
}

type Sides = [base: string[], mine: string[], theirs: string[]];
const sidesOf = ({ base, mine, theirs }: Changed): Sides => [base, mine, theirs];

function settledOr(here: Changed): Stretch {
	const found = settled(here);
	return found ? { settled: found } : here;
}

const settled = (here: Changed) => bothAdded(here) ?? byWord(here);

/** True where at least half of all words of two paragraphs are the same. */
function isLike(one = '', other = ''): boolean {
	if (one === other) return true;
	const words = (text: string): string[] => text.match(/\S+/g) ?? [];
	const [ours, others] = [words(one), words(other)];
	const left = new Map<string, number>();
	for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1);
	const shared = others.filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count > 0;
	}).length;
	return shared > 0 && shared * 4 >= ours.length + others.length;
}

/** The empty lines that end all three sides: they belong to none of them. */
function gapAfter(changed: Changed): string[] {
	const sides = sidesOf(changed);
	const full = sides.map((side) => side.findLastIndex((line) => line !== '') + 1);
	const gaps = sides.map((side, index) => side.length - (full[index] as number));
	return Array.from({ length: Math.min(...gaps) }, () => '');
}

type Changed = { base: string[]; mine: string[]; theirs: string[] };

/** Paragraphs added by both at one place: once if one holds the other, else one after the other. */
function bothAdded({ base, mine, theirs }: Changed): string[] | null {
	if (startsWith(mine, theirs)) return base.length === 0 || same(mine, theirs) ? mine : null;
	if (base.length > 0) return null;
	if (startsWith(theirs, mine)) return theirs;
	const gap = theirs.at(-1) === '' || mine[0] === '' ? [] : [''];
	return [...theirs, ...gap, ...mine];
}

/** The merged lines, or null where one word was changed by both. */
function byWord(changed: Changed): string[] | null {
	const tokens = (lines: string[]): string[] => textOf(lines).match(/\S+\s*|\s+/g) ?? [];
	const sides = sidesOf(changed).map(tokens) as Sides;
	const words: string[] = [];
	for (const here of stretches(...sides, { apart: true })) {
		const settled = 'settled' in here ? here.settled : longer(here);
		if (!settled) return null;
		for (const word of settled) words.push(word);
	}
	return linesOf(words.join(''));
}

function longer({ base, mine, theirs }: Changed): string[] | null {
	if (same(mine, theirs)) return mine;
	if (base.length > 0) return null;
	if (startsWith(mine, theirs)) return mine;
	return startsWith(theirs, mine) ? theirs : null;
}

const startsWith = (whole: string[], part: string[]) =>
	part.every((token, index) => whole[index] === token);
const same = (one: string[], other: string[]) =>
	one.length === other.length && startsWith(one, other);
