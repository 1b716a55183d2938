import { brotliCompressSync, gzipSync } from 'node:zlib';
import { review, reviewer } from '#lib/review/review.ts';
import { reviewBundle } from '../review-bundle.ts';
import { alex } from './alex.ts';
import { figure, type Figure } from './figure.ts';
import { benchLetter, typedInto } from './letter.ts';
import { medianOf } from './median.ts';
import { onPhone } from './phone.ts';

/** What the writing page may load for the reviewer, compressed. */
const most = 200_000;
const rounds = 5;

/** The reviewer beside alex, and what it may cost while somebody types. */
export async function benchReview(): Promise<Figure[]> {
	const area = 'review';
	const letter = benchLetter();
	const peer = await alex();
	let ours = Infinity;
	let theirs = Infinity;
	// Turn by turn, so that a busy moment of the machine is nobody's luck.
	for (let round = 0; round < rounds; round++) {
		ours = Math.min(
			ours,
			medianOf(40, () => review(letter))
		);
		if (peer)
			theirs = Math.min(
				theirs,
				medianOf(40, () => peer(letter))
			);
	}
	const figures: Figure[] = [];
	if (peer)
		figures.push(
			figure({
				area,
				name: 'a letter of 500 words',
				unit: 'ms',
				ours,
				beside: theirs,
				than: 'alex',
				wanted: 5
			})
		);
	else process.stderr.write('alex is not at hand and could not be fetched: no ratio to it.\n');

	const typed = typedInto(letter, 300);
	const read = reviewer();
	read(letter);
	const key = medianOf(typed.length, (nth) => read(typed[nth] as string));
	const bundle = await reviewBundle();
	const limit = { area, than: 'limit' } as const;
	figures.push(
		figure({ ...limit, name: 'a keystroke in it', unit: 'ms', ours: key, beside: 0.3 }),
		figure({
			...limit,
			name: 'a keystroke on a phone, six times slower',
			unit: 'ms',
			ours: await onPhone(bundle, letter, typed),
			beside: 16
		}),
		figure({
			...limit,
			name: 'what the page loads for it, gzip',
			unit: 'bytes',
			ours: gzipSync(bundle, { level: 9 }).length,
			beside: most
		}),
		figure({
			...limit,
			name: 'what the page loads for it, Brotli',
			unit: 'bytes',
			ours: brotliCompressSync(bundle).length,
			beside: most
		})
	);
	return figures;
}
