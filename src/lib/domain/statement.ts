import { accepted, problem, type Parsed } from './problem.ts';

/** The longest statement that is kept, in Unicode code points (R59). Advice starts far earlier. */
export const longestText = 200_000;

/**
 * The text as it is kept. The one normalisation (R59): every line ending becomes `\n`, as a text
 * area has it. Besides, what no text can hold is replaced: NUL and lone surrogates become U+FFFD.
 */
export function keptText(typed: string): string {
	// `\p{Cs}` with the u flag meets lone surrogates only, and old phones know it.
	return typed.replace(/\r\n?/g, '\n').replace(/[\0\p{Cs}]/gu, '\uFFFD');
}

/** Unicode code points of a text without lone surrogates. */
export function codePoints(text: string): number {
	let pairs = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit >= 0xd800 && unit < 0xdc00) pairs++;
	}
	return text.length - pairs;
}

/** What is said of a text above `longestText`. */
export const tooLong = 'This is longer than we can keep. Make it shorter, then save again.';

/** Reads the words of a statement. Any text passes, also an empty one; only its length can be too much. */
export function parseText(typed: unknown, field = 'text'): Parsed<string> {
	if (typeof typed !== 'string') return problem(field, 'Write your words in this box.');
	const text = keptText(typed);
	if (codePoints(text) > longestText) {
		return problem(field, tooLong);
	}
	return accepted(text);
}

/** Words as a reader would count them, in any script that puts spaces between words. */
export function countWords(text: string): number {
	return (
		text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)
			?.length ?? 0
	);
}
