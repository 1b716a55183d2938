import type { Paper, PaperBlock } from './paper.ts';
import { page, printLines } from './print-lines.ts';

/** Sizes of letters a paper may have, in points; the largest that keeps it on one page is taken. */
export const paperSizes = [18, 16, 14, 12, 11, 10, 9] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Line height, gaps and columns of a paper in ems of its letters: `papers.css` draws them like this. */
const leading = 1.35;
const labelShare = 0.3;
const gap = 0.3;
const between = 0.9;

/** Height in ems of the letters of the paper. */
function heightOf(block: PaperBlock, ems: number): number {
	const heading = (text: string) => (text ? leading + gap : 0);
	switch (block.kind) {
		case 'words':
			// Read aloud: larger than the rest, with more room between the lines.
			return printLines(block.text, ems / 1.15) * 1.15 * 1.5;
		case 'facts':
			return block.rows.reduce((sum, { label, text }) => {
				const first = printLines(label, ems * labelShare - 1);
				return sum + Math.max(first, printLines(text, ems * (1 - labelShare))) * leading + gap;
			}, heading(block.heading));
		case 'ticks':
			return block.rows.reduce((sum, { label, text }) => {
				const lines = printLines(label, ems - 2) + (text ? printLines(text, ems - 2) : 0);
				return sum + lines * leading + gap;
			}, heading(block.heading));
		case 'number':
			return (
				leading * printLines(`${block.label} ${block.name}`, ems) +
				printLines(block.number, ems / 1.7) * 1.7 * leading
			);
		case 'lines':
			return heading(block.heading) + block.labels.length * 2;
		case 'note':
			return printLines(block.text, ems) * leading;
	}
}

/** Whether a paper fits on one page, A4 or Letter, with letters of this size. */
export function fits({ title, blocks }: Pick<Paper, 'title' | 'blocks'>, size: number): boolean {
	const ems = page.width / size;
	const head = printLines(title, ems / 1.4) * 1.4 * leading + between;
	const body = blocks.reduce((sum, block) => sum + heightOf(block, ems) + between, 0);
	return (head + body) * size <= page.height * 0.97;
}

/** The size of its letters; null where even the smallest would need a second page. */
export function sizeOf(paper: Pick<Paper, 'title' | 'blocks'>): PaperSize | null {
	return paperSizes.find((size) => fits(paper, size)) ?? null;
}
