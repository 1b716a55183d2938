import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';

/** The passage a comment speaks of: UTF-16 offsets in the text it was made on, and its words. */
export interface Anchor {
	start: number;
	end: number;
	quote: string;
}

export interface Reply {
	id: string;
	by: 'facilitator' | 'member';
	name: string;
	text: string;
	at: Instant;
}

/** A facilitator's remark on one passage. It is answered and closed, never deleted. */
export interface Comment {
	id: string;
	statementId: string;
	revision: number;
	anchor: Anchor;
	name: string;
	text: string;
	at: Instant;
	replies: Reply[];
	closedAt: Instant | null;
}

/** Where a comment's passage stands in a text now; null when those words are gone. */
export type Place = { start: number; end: number } | null;

/**
 * Finds a passage again after edits. Where it stands unmoved, that is it; where its words moved,
 * the occurrence nearest to the old place; where they were changed, none: the comment then says so
 * and stays.
 */
export function placeOf(text: string, anchor: Anchor): Place {
	const { start, end, quote } = anchor;
	if (quote === '') return null;
	if (text.slice(start, end) === quote) return { start, end };
	const before = text.lastIndexOf(quote, start);
	const after = text.indexOf(quote, start);
	if (before < 0 && after < 0) return null;
	const nearest = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
	return { start: nearest, end: nearest + quote.length };
}

/** The passage between two offsets, widened to whole words, for a comment on a selection. */
export function anchorAt(text: string, start: number, end: number): Anchor | null {
	const from = Math.max(0, Math.min(start, end));
	const to = Math.min(text.length, Math.max(start, end));
	const quote = text.slice(from, to);
	const lead = quote.length - quote.trimStart().length;
	const trimmed = quote.trim();
	if (trimmed === '') return null;
	return { start: from + lead, end: from + lead + trimmed.length, quote: trimmed };
}

/** One sentence or line of a text, to hang a comment on without a mouse. */
export interface Passage {
	start: number;
	end: number;
	text: string;
}

/** The text cut into sentences that cover all its words, in order. */
export function passagesOf(text: string): Passage[] {
	const passages: Passage[] = [];
	// One run without a choice to go back on, so that no text makes it slow; what has no letter is no sentence.
	for (const match of text.matchAll(/[^.!?\n]+[.!?]*["”’')\],]*/gu)) {
		const anchor = anchorAt(text, match.index, match.index + match[0].length);
		if (!anchor || !/[\p{L}\p{N}]/u.test(anchor.quote)) continue;
		passages.push({ start: anchor.start, end: anchor.end, text: anchor.quote });
	}
	return passages;
}

const words = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(1, 'Write what you want to say.'),
	v.maxLength(5000, 'Say it in fewer words.')
);
const offset = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(Number),
	v.safeInteger('Choose the words you mean.'),
	v.minValue(0, 'Choose the words you mean.')
);
const CommentForm = v.object({ start: offset, end: offset, text: words });

/** Reads a new comment on the passage between two offsets. */
export const parseComment = (
	input: unknown
): Parsed<{ start: number; end: number; text: string }> => parsedBy(CommentForm, input);

/** Reads an answer to a comment, a reason for sending back, or a reason for an override. */
export const parseReason = (input: unknown): Parsed<{ text: string }> =>
	parsedBy(v.object({ text: words }), input);
