import type { Reading } from '#lib/review/reading.ts';
import { BLAME, type BlameCategory, type Span } from '#lib/review/rule.ts';
import type { Sentence } from '#lib/review/text.ts';
import { scales, traitsOf } from './traits.ts';
import {
	KIND_BITS,
	LENGTH,
	start,
	WEIGHT_BITS,
	weightsOfBlame,
	weightsOfKinds
} from './weights.ts';

/** Which places were seen in the sentence at hand: a number per place, one higher for each sentence. */
const stamps = new Int32Array(2 ** WEIGHT_BITS);
const kindStamps = new Int32Array(2 ** KIND_BITS);
let stamp = 0;

function nextStamp(): number {
	if (stamp === 2 ** 31 - 1) {
		stamps.fill(0);
		kindStamps.fill(0);
		stamp = 0;
	}
	return ++stamp;
}

/**
 * How much a sentence sounds like blame, as log-odds; what the rules found counts. Whole numbers are summed,
 * and a root and a quotient are rounded alike by every engine: the answer is the same on every device.
 */
export function scoreOf(reading: Reading, sentence: Sentence, rules: readonly string[]): number {
	const weights = weightsOfBlame();
	const now = nextStamp();
	let sum = 0;
	let squares = 0;
	traitsOf(reading, sentence, rules, (trait, scale) => {
		const place = trait >>> (32 - WEIGHT_BITS);
		if (stamps[place] === now) return;
		stamps[place] = now;
		sum += (weights[place] as number) * scale;
		squares += scale * scale;
	});
	return (LENGTH * sum) / 1000 / Math.sqrt(squares || 1) + start;
}

/** The likeliest kind of blame in a sentence. */
export function kindOf(
	reading: Reading,
	sentence: Sentence,
	rules: readonly string[]
): BlameCategory {
	const weights = weightsOfKinds();
	const now = nextStamp();
	const sums = BLAME.map(() => 0);
	traitsOf(reading, sentence, rules, (trait, scale, from, to) => {
		if (to - from > 2 && scale !== scales.rule) return;
		const place = trait >>> (32 - KIND_BITS);
		if (kindStamps[place] === now) return;
		kindStamps[place] = now;
		for (let kind = 0; kind < sums.length; kind++)
			sums[kind] =
				(sums[kind] as number) + (weights[(kind << KIND_BITS) + place] as number) * scale;
	});
	return BLAME[sums.indexOf(Math.max(...sums))] as BlameCategory;
}

const shortest = 8;

/** The words of a sentence that weigh most toward blame: the whole of a short one, else its weightiest stretch. */
export function heaviest(reading: Reading, sentence: Sentence): Span {
	const { from, to } = sentence;
	if (to - from <= shortest) return [from, to];
	const weights = weightsOfBlame();
	const now = nextStamp();
	const shares = new Float64Array(to - from);
	traitsOf(reading, sentence, [], (trait, scale, first, last) => {
		const place = trait >>> (32 - WEIGHT_BITS);
		if (stamps[place] === now) return;
		stamps[place] = now;
		const share = ((weights[place] as number) * scale) / (last - first);
		for (let at = first; at < last; at++) shares[at - from] = (shares[at - from] as number) + share;
	});
	return stretch(shares, from);
}

/** The stretch of the highest sum. */
function stretch(shares: Float64Array, offset: number): Span {
	let best = -Infinity;
	let span: Span = [offset, offset + shares.length];
	let sum = 0;
	let first = 0;
	shares.forEach((share, at) => {
		if (sum <= 0) {
			sum = 0;
			first = at;
		}
		sum += share;
		if (sum > best) {
			best = sum;
			span = [offset + first, offset + at + 1];
		}
	});
	return span;
}
