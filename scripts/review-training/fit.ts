import { lowest } from './descent.ts';
import type { Example, Sight } from './rows.ts';

/** How strongly weights are held near nothing. Chosen by voices left out (scripts/review-training/measure.ts). */
const hold = 8;
const holdKinds = 4;

/** Adds up the weights of what is seen; `from` shifts to the weights of one kind among several. */
export function sum(weights: Float64Array, { places, strengths }: Sight, from = 0): number {
	let total = 0;
	for (let nth = 0; nth < places.length; nth++)
		total += (weights[from + (places[nth] as number)] as number) * (strengths[nth] as number);
	return total;
}

function spread(slope: Float64Array, { places, strengths }: Sight, by: number, from = 0): void {
	for (let nth = 0; nth < places.length; nth++) {
		const place = from + (places[nth] as number);
		slope[place] = (slope[place] as number) + by * (strengths[nth] as number);
	}
}

/** Logistic regression: one weight for each place, and a last one that is always there. */
export function fitBlame(examples: readonly Example[], room: number): Float64Array {
	return lowest(
		room + 1,
		(at, slope) => {
			let value = held(at, slope, hold, room);
			for (const { seen, blame } of examples) {
				const side = blame ? 1 : -1;
				const score = (sum(at, seen) + (at[room] as number)) * side;
				value += score > 0 ? Math.log1p(Math.exp(-score)) : -score + Math.log1p(Math.exp(score));
				const pull = -side / (1 + Math.exp(score));
				spread(slope, seen, pull);
				slope[room] = (slope[room] as number) + pull;
			}
			return value;
		},
		60
	);
}

/** Which kind of blame: multinomial logistic regression over sentences that are blame, kinds one after another. */
export function fitKinds(examples: readonly Example[], room: number, kinds: number): Float64Array {
	const marked = examples.filter((one) => one.kinds.length > 0);
	return lowest(
		room * kinds,
		(at, slope) => {
			let value = held(at, slope, holdKinds, at.length);
			for (const { coarse, kinds: right } of marked) {
				const scores = Array.from({ length: kinds }, (_, kind) => sum(at, coarse, kind * room));
				const top = Math.max(...scores);
				const shares = scores.map((score) => Math.exp(score - top));
				const whole = shares.reduce((all, share) => all + share, 0);
				shares.forEach((share, kind) => {
					const wanted = right.includes(kind) ? 1 / right.length : 0;
					if (wanted > 0) value -= wanted * Math.log(share / whole);
					spread(slope, coarse, share / whole - wanted, kind * room);
				});
			}
			return value;
		},
		50
	);
}

function held(at: Float64Array, slope: Float64Array, by: number, upTo: number): number {
	let value = 0;
	for (let place = 0; place < at.length; place++) {
		const one = at[place] as number;
		slope[place] = place < upTo ? by * one : 0;
		if (place < upTo) value += 0.5 * by * one * one;
	}
	return value;
}
