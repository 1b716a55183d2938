import { KIND_BITS, letterOf, WEIGHT_BITS } from '#lib/review/learned/weights.ts';
import { BLAME } from '#lib/review/rule.ts';
import { fitBlame, fitKinds } from './fit.ts';
import { exampleRows, trainingRows } from './rows.ts';

export const trainingFolder = new URL('../../src/lib/review/training/', import.meta.url);
export const weightsFile = new URL('../../src/lib/review/learned/weights-data.ts', import.meta.url);

/**
 * What a sentence must pass before anything is said of it, as log-odds: where a named rule speaks, and where
 * only the classifier does. Chosen for precision; docs/reviewer.md has the figures.
 */
const least = { named: -0.2, alone: 1 };

/** The weights learned from the whole training text, as the file that holds them. */
export function learn(): { lines: number; sentences: number; file: string } {
	const rows = [...trainingRows(trainingFolder), ...exampleRows()];
	const examples = rows.flatMap((row) => row.examples);
	const room = 2 ** WEIGHT_BITS;
	const weights = fitBlame(examples, room);
	const kinds = fitKinds(examples, 2 ** KIND_BITS, BLAME.length);
	const letters = (values: Float64Array) => Array.from(values, letterOf).join('');
	const file = `// Made by \`npm run review:train\`. Do not edit.
export const blame =
	'${letters(weights.subarray(0, room))}';
export const kinds =
	'${letters(kinds)}';
export const always = ${(weights[room] as number).toFixed(4)};
export const least = { named: ${least.named}, alone: ${least.alone} };
`;
	return { lines: rows.length, sentences: examples.length, file };
}
