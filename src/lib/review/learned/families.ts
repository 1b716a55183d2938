import { families } from './families-data.ts';

export interface Families {
	fine: number;
	broad: number;
}

let table: Map<string, Families> | undefined;

/** Unpacked at the first question: broad families by lines, fine ones by bars, words by spaces. */
function unpacked(): Map<string, Families> {
	const all = new Map<string, Families>();
	let fine = 0;
	families.split('\n').forEach((line, broad) => {
		for (const family of line.split('|')) {
			for (const word of family.split(' ')) all.set(word, { fine, broad });
			fine++;
		}
	});
	return all;
}

/** The families of a word, or null where none is known. */
export function familiesOf(word: string): Families | null {
	table ??= unpacked();
	return table.get(word) ?? null;
}
