import { BLAME } from '#lib/review/rule.ts';
import { KIND_BITS, WEIGHT_BITS } from '#lib/review/learned/weights.ts';
import { fitBlame, fitKinds, sum } from './review-training/fit.ts';
import { figuresAt, interval, type Judged } from './review-training/figures.ts';
import { trainingFolder } from './review-training/learn.ts';
import { exampleRows, trainingRows, type Row } from './review-training/rows.ts';

/**
 * `npm run review:measure`: how well blame is told from love in voices that were not learned from. Every
 * voice is judged by weights learned from the others; the figures come with 95 % intervals over voices.
 */
const rows = trainingRows(trainingFolder);
const beside = exampleRows().flatMap(({ examples }) => examples);
const voices = [...new Set(rows.map(({ voice }) => voice))];
const parts = 6;
const room = 2 ** WEIGHT_BITS;

const judged: Judged[] = [];
for (let part = 0; part < parts; part++) {
	const away = new Set(voices.filter((_, nth) => nth % parts === part));
	const learned = [
		...rows.filter(({ voice }) => !away.has(voice)).flatMap(({ examples }) => examples),
		...beside
	];
	const weights = fitBlame(learned, room);
	const kinds = fitKinds(learned, 2 ** KIND_BITS, BLAME.length);
	for (const row of rows) if (away.has(row.voice)) judged.push(judge(row, weights, kinds));
	process.stderr.write(`  ${part + 1} of ${parts}\n`);
}

function judge(
	{ voice, blame, examples }: Row,
	weights: Float64Array,
	kinds: Float64Array
): Judged {
	const scores = examples.map(({ seen }) => sum(weights, seen) + (weights[room] as number));
	const score = Math.max(...scores);
	const loudest = examples[scores.indexOf(score)];
	const ofKind = BLAME.map((_, kind) =>
		loudest ? sum(kinds, loudest.coarse, kind << KIND_BITS) : 0
	);
	return {
		voice,
		blame,
		score,
		kind: ofKind.indexOf(Math.max(...ofKind)),
		kinds: examples.flatMap((one) => one.kinds)
	};
}

console.log(`${rows.length} lines in ${voices.length} voices, each judged by the others`);
console.log('threshold  precision            recall               false flags');
for (const least of [0, 0.4, 0.8, 1, 1.2, 1.6, 2, 2.5, 3])
	console.log(
		[
			least.toFixed(1).padEnd(10),
			...(['precision', 'recall', 'falseFlags'] as const).map((figure) => {
				const [low, high] = interval(judged, (some) => figuresAt(some, least)[figure]);
				const value = figuresAt(judged, least)[figure];
				return `${percent(value)} (${percent(low)} to ${percent(high)})`.padEnd(20);
			})
		].join(' ')
	);

console.log('\nhow sure  said  was blame');
for (const from of [-3, -2, -1, 0, 1, 2, 3]) {
	const here = judged.filter(({ score }) => score >= from && score < from + 1);
	const right = here.filter(({ blame }) => blame).length;
	console.log(
		`${`${from} to ${from + 1}`.padEnd(9)} ${String(here.length).padEnd(5)} ${percent(right / here.length)}`
	);
}

function percent(share: number): string {
	return (100 * share).toFixed(1);
}
