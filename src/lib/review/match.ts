import { isClauseStart, isStart, joins, pause, stop } from './clause.ts';
import type { Step } from './pattern.ts';
import type { Span } from './rule.ts';
import type { Word } from './text.ts';

export interface Work {
	/** Steps tried so far: the measure of the growth test. */
	steps: number;
}

/**
 * Tries a phrase at one word of a sentence [from, to).
 * @returns the words to mark, or null
 */
export function matchAt(
	steps: readonly Step[],
	words: readonly Word[],
	at: number,
	from: number,
	to: number,
	work: Work
): Span | null {
	let opened = -1;
	let shut = -1;
	/** The word before which a comma is allowed, because a loose gap ends there. */
	let eased = -1;

	const word = (index: number) => words[index] as Word;

	function walk(step: number, here: number): number {
		work.steps++;
		const wanted = steps[step];
		if (!wanted) return here;
		switch (wanted.kind) {
			case 'open':
				opened = here;
				return walk(step + 1, here);
			case 'shut':
				shut = here;
				return walk(step + 1, here);
			case 'start':
				return isStart(words, here, from) ? walk(step + 1, here) : -1;
			case 'clause':
				return isClauseStart(words, here, from) ? walk(step + 1, here) : -1;
			case 'end':
				return here >= to || pause.test(word(here).mark) || joins.has(word(here).is)
					? walk(step + 1, here)
					: -1;
			case 'close':
				return here >= to ? walk(step + 1, here) : -1;
			case 'not':
				return here < to && taken(wanted, here) > here ? -1 : walk(step + 1, here);
			case 'gap':
				return gap(wanted, step, here);
			default:
				return wanted.many ? many(wanted, step, here) : one(wanted, step, here);
		}
	}

	function gap(wanted: Step, step: number, here: number): number {
		for (let next = here; next - here <= wanted.most && next <= to; next++) {
			if (next > here && next - 1 > at) {
				const { mark } = word(next - 1);
				if (wanted.loose ? stop.test(mark) : pause.test(mark)) return -1;
			}
			eased = wanted.loose ? next : -1;
			const end = walk(step + 1, next);
			if (end >= 0) return end;
		}
		return -1;
	}

	function one(wanted: Step, step: number, here: number): number {
		const next = taken(wanted, here);
		if (next > here) {
			const end = walk(step + 1, next);
			if (end >= 0) return end;
		}
		return wanted.optional ? walk(step + 1, here) : -1;
	}

	function many(wanted: Step, step: number, here: number): number {
		const stops = [here];
		for (let used = 0; used < 3; used++) {
			const last = stops.at(-1) as number;
			eased = last;
			const next = taken(wanted, last);
			if (next <= last) break;
			stops.push(next);
		}
		for (let used = stops.length - 1; used >= 0; used--) {
			const last = stops[used] as number;
			if (used > 0) eased = last;
			const end = walk(step + 1, last);
			if (end >= 0) return end;
		}
		return -1;
	}

	/** Where the words of one step end, or -1. */
	function taken(wanted: Step, here: number): number {
		if (here >= to) return -1;
		const { mark, is } = word(here);
		if (here > at && mark !== '' && (here === eased ? stop : pause).test(mark)) return -1;
		let best = -1;
		for (const { single, longer } of wanted.classes) {
			const entries = longer.get(is);
			if (entries)
				for (const entry of entries) {
					work.steps++;
					if (here + entry.length > to || here + entry.length <= best) continue;
					if (entry.every((part, nth) => part.has(word(here + nth).is))) best = here + entry.length;
				}
			if (best < 0 && single.has(is)) best = here + 1;
		}
		return best;
	}

	const end = walk(0, at);
	if (end < 0) return null;
	return [opened < 0 ? at : opened, shut < 0 ? end : shut];
}
