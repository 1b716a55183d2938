import { blame, kinds, least } from './weights-data.ts';

/** Traits fall into 2^17 places for "is it blame", and into 2^12 for "which kind". */
export const WEIGHT_BITS = 17;
export const KIND_BITS = 12;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/**
 * A weight is one letter: 31 steps down, nothing, 31 steps up, fine near nothing and coarse far from it.
 * In thousandths, and whole, so that sums are the same everywhere.
 */
export const steps: readonly number[] = Array.from(letters, (_, nth) => {
	const step = nth - 32;
	return Math.sign(step) * Math.round(20 * Math.abs(step) + 1.5 * step * step);
});

/** The letter whose weight is nearest. */
export function letterOf(weight: number): string {
	const thousandths = weight * 1000;
	let best = 32;
	steps.forEach((step, nth) => {
		if (Math.abs(step - thousandths) < Math.abs((steps[best] as number) - thousandths)) best = nth;
	});
	return letters[best] as string;
}

function unpacked(text: string): Int16Array {
	const values = new Int16Array(text.length);
	const known = new Int16Array(128);
	steps.forEach((step, nth) => (known[letters.charCodeAt(nth)] = step));
	for (let at = 0; at < text.length; at++) values[at] = known[text.charCodeAt(at)] as number;
	return values;
}

let blameWeights: Int16Array | undefined;
let kindWeights: Int16Array | undefined;

/** Thousandths, by place. */
export const weightsOfBlame = (): Int16Array => (blameWeights ??= unpacked(blame));
/** Thousandths, kind after kind in the order of BLAME. */
export const weightsOfKinds = (): Int16Array => (kindWeights ??= unpacked(kinds));
/** What a sum must pass before anything is said, in ten-thousandths. */
export const threshold: number = least;
