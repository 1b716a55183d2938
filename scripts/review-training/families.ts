/** A word and where it stands: words that are used alike stand near each other. */
export interface Point {
	word: string;
	place: readonly number[];
}

const rounds = 30;

/**
 * Families of words as text: broad ones by lines, middle ones in them by semicolons, fine ones by bars, words by
 * spaces. Spherical k-means (Dhillon and Modha 2001, Machine Learning 42), started from evenly spaced words.
 */
export function families(
	points: readonly Point[],
	sizes: { fine: number; middle: number; broad: number }
): string {
	const small = grouped(whitened(points.map(({ place }) => place)), sizes.fine);
	const middling = grouped(small.centers, sizes.middle);
	const large = grouped(middling.centers, sizes.broad);
	const lines = Array.from({ length: sizes.broad }, (): string[] => []);
	middling.centers.forEach((_, middle) => {
		const group = small.centers
			.map((_, fine) => (middling.of[fine] === middle ? fine : -1))
			.filter((fine) => fine >= 0)
			.map((fine) => points.filter((_, nth) => small.of[nth] === fine).map(({ word }) => word))
			.filter((words) => words.length > 0)
			.map((words) => words.sort().join(' '));
		if (group.length > 0) lines[large.of[middle] as number]?.push(group.join('|'));
	});
	return lines
		.filter((line) => line.length > 0)
		.map((line) => line.join(';'))
		.join('\n');
}

/** Around the middle, and of length one. */
function whitened(places: readonly (readonly number[])[]): Float64Array[] {
	const size = places[0]?.length ?? 0;
	const middle = new Float64Array(size);
	for (const place of places)
		place.forEach((value, nth) => (middle[nth] = (middle[nth] as number) + value / places.length));
	return places.map((place) =>
		ofLengthOne(Float64Array.from(place, (value, nth) => value - (middle[nth] as number)))
	);
}

function ofLengthOne(place: Float64Array): Float64Array {
	const length = Math.sqrt(dot(place, place)) || 1;
	return place.map((value) => value / length);
}

function grouped(places: readonly Float64Array[], count: number) {
	let centers = Array.from(
		{ length: count },
		(_, nth) => places[Math.floor((nth * places.length) / count)] as Float64Array
	);
	let of: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const next = places.map((place) => nearest(place, centers));
		if (next.every((family, nth) => family === of[nth])) break;
		of = next;
		const sums = centers.map((center) => new Float64Array(center.length));
		places.forEach((place, nth) => {
			const sum = sums[of[nth] as number] as Float64Array;
			place.forEach((value, axis) => (sum[axis] = (sum[axis] as number) + value));
		});
		centers = sums.map((sum, nth) =>
			dot(sum, sum) > 0 ? ofLengthOne(sum) : (centers[nth] as Float64Array)
		);
	}
	return { of, centers };
}

function nearest(place: Float64Array, centers: readonly Float64Array[]): number {
	let best = 0;
	let closest = -Infinity;
	centers.forEach((center, nth) => {
		const near = dot(place, center);
		if (near > closest) {
			closest = near;
			best = nth;
		}
	});
	return best;
}

function dot(one: Float64Array, two: Float64Array): number {
	let sum = 0;
	for (let axis = 0; axis < one.length; axis++)
		sum += (one[axis] as number) * (two[axis] as number);
	return sum;
}
