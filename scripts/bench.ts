import { benchReview } from './bench/review.ts';
import { table, type Figure } from './bench/figure.ts';

/**
 * `npm run bench -- [--json] [AREA…]`: measures beside peers and limits in the same run and prints
 * ratios. It judges nothing: the exit code is 0 unless it cannot run.
 */
const areas: Readonly<Record<string, () => Promise<Figure[]>>> = { review: benchReview };

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((area) => !areas[area]);
if (unknown.length > 0) {
	process.stderr.write(
		`There is no area called ${unknown.join(', ')}. There is: ${Object.keys(areas).join(', ')}.\n`
	);
	process.exit(2);
}

const figures: Figure[] = [];
for (const area of asked.length > 0 ? asked : Object.keys(areas))
	figures.push(...((await areas[area]?.()) ?? []));
console.log(
	process.argv.includes('--json') ? JSON.stringify({ figures }, null, '\t') : table(figures)
);
