import { always, blame, kinds, least } from './weights-data.ts';

/** All that is seen in a sentence is brought to this length, so that long and short ones compare. */
export const LENGTH = 12;

/** Traits fall into 2^18 places for "is it blame", and into 2^12 for "which kind". */
export const WEIGHT_BITS = 18;
export const KIND_BITS = 12;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/**
 * A weight is one letter: 32 steps down, nothing, 31 steps up, fine near nothing and coarse far from it.
 * In thousandths, and whole, so that sums are the same everywhere.
 */
export const steps: readonly number[] = Array.from(letters, (_, nth) => {
	const step = nth - 32;
	return Math.sign(step) * Math.round(20 * Math.abs(step) + 1.5 * step * step);
});

/** Weights nearer to nothing than this are dropped: they say little and are many. */
const little = 30;

/** The letter whose weight is nearest. */
export function letterOf(weight: number): string {
	const thousandths = Math.abs(weight * 1000) < little ? 0 : weight * 1000;
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
/** What is there before anything is seen: log-odds. */
export const start: number = always;
/** What a score must pass before anything is said: where a named rule speaks, and where nothing else does. */
export const threshold: Readonly<{ named: number; alone: number }> = least;
