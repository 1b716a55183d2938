/** One line of text as it was judged by weights that never saw its voice. */
export interface Judged {
	voice: string;
	blame: boolean;
	/** Log-odds of blame. */
	score: number;
	/** The kind it was taken for, and the kinds that are marked in it, as numbers in the order of BLAME. */
	kind: number;
	kinds: readonly number[];
}

export interface Figures {
	/** Of what is flagged, the share that is blame. */
	precision: number;
	/** Of the blame, the share that is flagged. */
	recall: number;
	/** Of the rest, the share that is flagged. */
	falseFlags: number;
}

export function figuresAt(judged: readonly Judged[], least: number): Figures {
	let right = 0;
	let said = 0;
	let blame = 0;
	for (const one of judged) {
		if (one.blame) blame++;
		if (one.score <= least) continue;
		said++;
		if (one.blame) right++;
	}
	return {
		precision: right / said,
		recall: right / blame,
		falseFlags: (said - right) / (judged.length - blame)
	};
}

const draws = 400;

/**
 * A 95 % interval by drawing voices with replacement (Efron and Tibshirani, An Introduction to the
 * Bootstrap, chapter 13): voices, not lines, because lines of one hand are alike.
 */
export function interval(
	judged: readonly Judged[],
	figure: (some: readonly Judged[]) => number
): [number, number] {
	const byVoice = [...Map.groupBy(judged, ({ voice }) => voice).values()];
	const next = drawing(20261124);
	const values = Array.from({ length: draws }, () =>
		figure(byVoice.flatMap(() => byVoice[Math.floor(next() * byVoice.length)] ?? []))
	)
		.filter((value) => !Number.isNaN(value))
		.sort((one, two) => one - two);
	return [at(values, 0.025), at(values, 0.975)];
}

const at = (sorted: readonly number[], share: number) =>
	sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;

/** Numbers from 0 to 1, always the same for a seed (a linear congruential generator modulo 2^32). */
function drawing(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
