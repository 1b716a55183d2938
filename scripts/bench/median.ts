/** Milliseconds of the middle one of so many runs, after a few that do not count. */
export function medianOf(runs: number, work: (nth: number) => unknown): number {
	const times: number[] = [];
	for (let nth = 0; nth < runs; nth++) {
		const before = performance.now();
		work(nth);
		times.push(performance.now() - before);
	}
	return middle(times);
}

export function middle(values: readonly number[]): number {
	return [...values].sort((one, two) => one - two)[values.length >> 1] ?? Number.NaN;
}
