import { families } from './families-data.ts';

export interface Families {
	fine: number;
	middle: number;
	broad: number;
}

let table: Map<string, Families> | undefined;

/** Unpacked at the first question: broad families by lines, middle ones by semicolons, fine ones by bars, words by spaces. */
function unpacked(): Map<string, Families> {
	const all = new Map<string, Families>();
	let fine = 0;
	let middle = 0;
	families.split('\n').forEach((line, broad) => {
		for (const group of line.split(';')) {
			for (const family of group.split('|')) {
				const families = { fine, middle, broad };
				for (const word of family.split(' ')) all.set(word, families);
				fine++;
			}
			middle++;
		}
	});
	return all;
}

/** The families of a word, or null where none is known. */
export function familiesOf(word: string): Families | null {
	table ??= unpacked();
	return table.get(word) ?? null;
}
