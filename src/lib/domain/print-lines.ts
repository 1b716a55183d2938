/**
 * How many lines words take in print, without a page to try them on: the server and a test know it
 * as well as a browser does. Counted on the wide side, so that what is said to fit does.
 */

/** Printed width and height common to A4 and US Letter inside our margins (print.css), in points. */
export const page = { width: 504, height: 684 } as const;

/**
 * Widths in ems, for a stretch of words 2 to 8 % above those of the two faces we print with (measured in
 * Chromium: Literata, and Atkinson Hyperlegible in bold).
 */
const narrow = /[ijlI.,:;'’|!()[\]`]/;
const slim = /[frtcksvxyz1J]/;
const wide = /[mwMW@%&—…]/;
const full =
	/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\p{Extended_Pictographic}]/u;

function widthOf(letter: string): number {
	if (/\p{M}|\u200d|\ufe0f/u.test(letter)) return 0;
	if (full.test(letter)) return 1.4;
	if (letter === ' ') return 0.27;
	if (narrow.test(letter)) return 0.34;
	if (slim.test(letter)) return 0.47;
	if (wide.test(letter)) return 1;
	if (/\p{Lu}/u.test(letter)) return 0.74;
	return 0.58;
}

/** The width of a text on one line, in ems. */
export function emsOf(text: string): number {
	let ems = 0;
	for (const letter of text) ems += widthOf(letter);
	return ems;
}

/** Lines a paragraph takes: words stay whole where they fit on a line of their own. */
function linesOfParagraph(text: string, ems: number): number {
	let lines = 1;
	let used = 0;
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const width = emsOf(word);
		const gap = used > 0 ? 0.28 : 0;
		if (used + gap + width <= ems) used += gap + width;
		else {
			if (used > 0) lines++;
			lines += Math.ceil(width / ems) - 1;
			used = width % ems || ems;
		}
	}
	return lines;
}

/**
 * Lines of a text, its own line ends kept.
 * @param ems width of the column in ems of its letters
 */
export function printLines(text: string, ems: number): number {
	return text
		.split(/\r\n|\r|\n|\u2028|\u2029/)
		.reduce((lines, part) => lines + linesOfParagraph(part, Math.max(4, ems)), 0);
}
