/** The value at a point; writes the slope there into `slope`. */
export type Loss = (at: Float64Array, slope: Float64Array) => number;

const memory = 8;

/**
 * Finds the lowest point of a smooth convex loss by L-BFGS with a backtracking line search (Nocedal and
 * Wright, Numerical Optimization, chapter 7). No randomness: the same text gives the same weights.
 */
export function lowest(size: number, loss: Loss, rounds: number): Float64Array {
	const at = new Float64Array(size);
	let slope = new Float64Array(size);
	let value = loss(at, slope);
	const past: { step: Float64Array; bend: Float64Array; rate: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const way = wayFrom(slope, past);
		const fall = -dot(slope, way);
		let next = at;
		let nextSlope = slope;
		let nextValue = value;
		for (let length = 1; length > 1e-6; length /= 2) {
			next = at.map((one, place) => one - length * (way[place] as number));
			nextSlope = new Float64Array(size);
			nextValue = loss(next, nextSlope);
			if (nextValue <= value + 1e-4 * length * fall) break;
		}
		const step = next.map((one, place) => one - (at[place] as number));
		const bend = nextSlope.map((one, place) => one - (slope[place] as number));
		const turn = dot(step, bend);
		if (turn > 1e-12) past.push({ step, bend, rate: 1 / turn });
		if (past.length > memory) past.shift();
		const gain = (value - nextValue) / Math.abs(value);
		at.set(next);
		slope = nextSlope;
		value = nextValue;
		if (gain < 1e-5) break;
	}
	return at;
}

function wayFrom(
	slope: Float64Array,
	past: readonly { step: Float64Array; bend: Float64Array; rate: number }[]
): Float64Array {
	const way = Float64Array.from(slope);
	const shares = past.map(() => 0);
	for (let nth = past.length - 1; nth >= 0; nth--) {
		const { step, bend, rate } = past[nth] as (typeof past)[0];
		shares[nth] = rate * dot(step, way);
		for (let place = 0; place < way.length; place++)
			way[place] = (way[place] as number) - (shares[nth] as number) * (bend[place] as number);
	}
	const last = past.at(-1);
	const scale = last
		? dot(last.step, last.bend) / dot(last.bend, last.bend)
		: 1 / Math.sqrt(dot(slope, slope));
	for (let place = 0; place < way.length; place++) way[place] = (way[place] as number) * scale;
	past.forEach(({ step, bend, rate }, nth) => {
		const share = (shares[nth] as number) - rate * dot(bend, way);
		for (let place = 0; place < way.length; place++)
			way[place] = (way[place] as number) + (step[place] as number) * share;
	});
	return way;
}

function dot(one: Float64Array, two: Float64Array): number {
	let sum = 0;
	for (let place = 0; place < one.length; place++)
		sum += (one[place] as number) * (two[place] as number);
	return sum;
}
