import { linesOf, merge, type Alternative } from './merge.ts';

/** What a writer can do with a paragraph that is there in two ways. */
export const choices = {
	mine: 'Keep what is there now',
	theirs: 'Use the other one',
	both: 'Keep both'
} as const;
export type Choice = keyof typeof choices;

/**
 * The draft after a choice. `merged` is the text the alternative was found in and `now` the draft
 * as it stands, which may have been written on since. If that very paragraph changed since, the
 * chosen words are put below it: nothing the writer has on the page is taken away unasked.
 */
export function choose(merged: string, now: string, at: Alternative, choice: Choice): string {
	if (choice === 'mine') return now;
	const lines = linesOf(merged);
	const mine = lines.slice(at.line, at.line + at.lines);
	const theirs = linesOf(at.theirs);
	const gap = mine.length > 0 && theirs.length > 0 ? [''] : [];
	const wanted = choice === 'theirs' ? theirs : [...mine, ...gap, ...theirs];
	const chosen = lines.toSpliced(at.line, at.lines, ...wanted).join('\n');
	const result = merge(merged, now, chosen);
	if (result.alternatives.length === 0) return result.text;
	const after = linesOf(result.text);
	// From the last to the first, so that line numbers stay true.
	for (const open of result.alternatives.toReversed()) {
		const other = linesOf(open.theirs);
		after.splice(open.line + open.lines, 0, ...(open.lines > 0 ? [''] : []), ...other);
	}
	return after.join('\n');
}
