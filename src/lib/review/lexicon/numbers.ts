/** Every word that some phrase names has a number; all other words share none, 0. Fixed once all phrases are read. */
const numbers = new Map<string, number>();

/** The number of a word of a phrase, given at its first mention. */
export function numberFor(word: string): number {
	const known = numbers.get(word);
	if (known) return known;
	numbers.set(word, numbers.size + 1);
	return numbers.size;
}

/** The number of a word of a text. */
export function numberOf(word: string): number {
	return numbers.get(word) ?? 0;
}

/** Numbers as bits, from the least to the greatest. */
export interface NumberSet {
	least: number;
	span: number;
	bits: Int32Array;
}

export function setOf(members: Iterable<number>): NumberSet {
	let least = Infinity;
	let most = 0;
	for (const member of members) {
		if (member < least) least = member;
		if (member > most) most = member;
	}
	if (most === 0) return { least: 1, span: 0, bits: new Int32Array(0) };
	const bits = new Int32Array(((most - least) >> 5) + 1);
	for (const member of members) {
		const bit = member - least;
		bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
	}
	return { least, span: most - least + 1, bits };
}

export function isIn({ least, span, bits }: NumberSet, member: number): boolean {
	const bit = member - least;
	return bit >= 0 && bit < span && (((bits[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
}
