import { page, printLines } from './print-lines.ts';

/** Sizes of letters for reading aloud, in points. */
export const readingSizes = [18, 24] as const;
export type ReadingSize = (typeof readingSizes)[number];

/** One printed page of a text that is read aloud. */
export type Leaf = { number: number; of: number; paragraphs: string[] };

const leading = 1.6;
/** Between two paragraphs: a mark, and room to breathe. */
const breath = 1.8;
/** The head of a page, two lines for two long names, in points; and a little to spare below, in ems. */
const head = 40;
const spare = 1.4;

const room = (size: number) => (page.height - head) / size - spare;
const heightOf = (text: string, size: number) => printLines(text, page.width / size) * leading;

/**
 * Cuts a text into the pages it is read from. A paragraph stays whole as long as it fits on one; a
 * longer one is cut after a sentence, so that nobody turns a page within one where that can be helped.
 */
export function leavesOf(text: string, size: ReadingSize): Leaf[] {
	const paragraphs = text
		.split(/(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/)
		.map((part) => part.trim())
		.filter(Boolean)
		.flatMap((part) => pieces(part, size));
	const leaves: string[][] = [];
	let used = Infinity;
	for (const paragraph of paragraphs) {
		const height = heightOf(paragraph, size);
		const needed = height + (used > 0 ? breath : 0);
		if (used + needed > room(size)) {
			leaves.push([]);
			used = 0;
		}
		used += height + (used > 0 ? breath : 0);
		leaves.at(-1)?.push(paragraph);
	}
	return together(leaves, size).map((found, index) => ({
		number: index + 1,
		of: leaves.length,
		paragraphs: found
	}));
}

/** A name alone on the last page looks forgotten: the paragraph before it comes along where it fits. */
function together(leaves: string[][], size: ReadingSize): string[][] {
	const [before, last] = [leaves.at(-2), leaves.at(-1)];
	const moved = before?.at(-1);
	if (!before || !last || moved === undefined || before.length < 2) return leaves;
	const heights = [moved, ...last].map((part) => heightOf(part, size) + breath);
	const all = heights.reduce((sum, one) => sum + one, 0);
	const isAlone = last.length === 1 && heightOf(last[0] ?? '', size) <= 3 * leading;
	if (!isAlone || all > room(size)) return leaves;
	return [...leaves.slice(0, -2), before.slice(0, -1), [moved, ...last]];
}

/** A paragraph that is longer than a page, in parts that are not. */
function pieces(paragraph: string, size: ReadingSize): string[] {
	if (heightOf(paragraph, size) <= room(size)) return [paragraph];
	const sentences = paragraph.match(
		/[^.!?…。！？]+[.!?…。！？]*["'”’»)\]]*\s*|[.!?…。！？]+\s*/gu
	) ?? [paragraph];
	const units = sentences.flatMap((one) =>
		heightOf(one, size) <= room(size) ? [one] : words(one, size)
	);
	return joined(units, size);
}

/** A sentence longer than a page: cut between words, and a word longer than a page between letters. */
function words(sentence: string, size: ReadingSize): string[] {
	const most = Math.max(1, Math.floor((room(size) / leading) * (page.width / size / 1.5)));
	return (sentence.match(/\S+\s*/gu) ?? []).flatMap((word) => {
		const letters = [...word];
		const cuts = Math.ceil(letters.length / most);
		return Array.from({ length: cuts }, (_, at) =>
			letters.slice(at * most, (at + 1) * most).join('')
		);
	});
}

function joined(units: string[], size: ReadingSize): string[] {
	const found: string[] = [];
	for (const unit of units) {
		const together = (found.at(-1) ?? '') + unit;
		if (found.length > 0 && heightOf(together, size) <= room(size))
			found[found.length - 1] = together;
		else found.push(unit);
	}
	return found.map((part) => part.trim()).filter(Boolean);
}
