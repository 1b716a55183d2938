import { isClauseStart, isStart } from './clause.ts';
import type { WordClass } from './lexicon/classes.ts';
import { isIn } from './lexicon/numbers.ts';
import type { Step } from './pattern.ts';
import { JOINS, PAUSES, STOPS, type Word } from './text.ts';

export interface Work {
	/** Steps tried so far: the measure of the growth test. */
	steps: number;
}

/** Where the longest entry of a class that begins at this word ends, or -1. */
export function longest(
	{ single, longer }: WordClass,
	words: readonly Word[],
	at: number,
	to: number,
	work: Work
): number {
	const { number } = words[at] as Word;
	let best = isIn(single, number) ? at + 1 : -1;
	const entries = longer?.get(number);
	if (!entries) return best;
	for (const entry of entries) {
		work.steps++;
		if (at + entry.length > to || at + entry.length <= best) continue;
		let nth = 1;
		while (nth < entry.length) {
			if (!isIn(entry[nth] as (typeof entry)[number], (words[at + nth] as Word).number)) break;
			nth++;
		}
		if (nth === entry.length) best = at + entry.length;
	}
	return best;
}

/** Tries phrases in one sentence [from, to) after another. */
export class Matcher {
	/** The words that the last match marks. */
	opened = -1;
	shut = -1;
	private words: readonly Word[];
	private work: Work;
	private steps: readonly Step[] = [];
	private at = 0;
	private from = 0;
	private to = 0;
	/** The word before which a comma is allowed, because a loose gap ends there. */
	private eased = -1;

	constructor(words: readonly Word[], work: Work) {
		this.words = words;
		this.work = work;
	}

	enter(from: number, to: number): void {
		this.from = from;
		this.to = to;
	}

	/** True where the phrase matches with its first word at `at`; `opened` and `shut` say what it marks. */
	tries(steps: readonly Step[], at: number): boolean {
		this.steps = steps;
		this.at = at;
		this.opened = this.shut = this.eased = -1;
		const end = this.walk(0, at);
		if (end < 0) return false;
		if (this.opened < 0) this.opened = at;
		if (this.shut < 0) this.shut = end;
		return true;
	}

	private walk(step: number, here: number): number {
		this.work.steps++;
		if (step === this.steps.length) return here;
		const wanted = this.steps[step] as Step;
		switch (wanted.kind) {
			case 'word':
				return wanted.many ? this.many(wanted, step, here, 0) : this.one(wanted, step, here);
			case 'gap':
				return this.gap(wanted, step, here);
			case 'not':
				return here < this.to && this.taken(wanted, here) > here ? -1 : this.walk(step + 1, here);
			case 'open':
				this.opened = here;
				return this.walk(step + 1, here);
			case 'shut':
				this.shut = here;
				return this.walk(step + 1, here);
			default:
				return this.stands(wanted.kind, here) ? this.walk(step + 1, here) : -1;
		}
	}

	private stands(sign: Step['kind'], here: number): boolean {
		if (sign === 'start') return isStart(this.words, here, this.from);
		if (sign === 'clause') return isClauseStart(this.words, here, this.from);
		if (here >= this.to) return true;
		return sign === 'end' && ((this.words[here] as Word).signs & (PAUSES | JOINS)) !== 0;
	}

	private gap({ most, loose }: Step, step: number, here: number): number {
		for (let next = here; next - here <= most && next <= this.to; next++) {
			if (next > here && next - 1 > this.at) {
				if ((this.words[next - 1] as Word).signs & (loose ? STOPS : PAUSES)) return -1;
			}
			this.eased = loose ? next : -1;
			const end = this.walk(step + 1, next);
			if (end >= 0) return end;
		}
		return -1;
	}

	private one(wanted: Step, step: number, here: number): number {
		const next = this.taken(wanted, here);
		if (next > here) {
			const end = this.walk(step + 1, next);
			if (end >= 0) return end;
		}
		return wanted.optional ? this.walk(step + 1, here) : -1;
	}

	/** As many as there are, three at most, then fewer. */
	private many(wanted: Step, step: number, here: number, used: number): number {
		this.eased = here;
		const next = used < 3 ? this.taken(wanted, here) : -1;
		if (next > here) {
			const end = this.many(wanted, step, next, used + 1);
			if (end >= 0) return end;
		}
		if (used > 0) this.eased = here;
		return this.walk(step + 1, here);
	}

	/** Where the words of one step end, or -1. */
	private taken({ takes }: Step, here: number): number {
		if (here >= this.to) return -1;
		const { signs } = this.words[here] as Word;
		if (here > this.at && signs & (here === this.eased ? STOPS : PAUSES)) return -1;
		return longest(takes, this.words, here, this.to, this.work);
	}
}
