import * as v from 'valibot';

/**
 * What a person typed, made safe to keep: NUL and lone surrogates become U+FFFD (R59), line ends
 * become `\n`, the outside is trimmed. Nothing else is changed.
 */
export function tidy(text: string): string {
	return text.toWellFormed().replaceAll('\u0000', '\uFFFD').replace(/\r\n?/g, '\n').trim();
}

/** One line of typed text; line breaks become spaces. An empty line passes as ''. */
export function line(longest: number, tooLong: string) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => tidy(text).replace(/\s*\n\s*/g, ' ')),
		v.check((text) => [...text].length <= longest, tooLong)
	);
}

/** As `line`, but it must say something. */
export function neededLine(longest: number, tooLong: string, missing: string) {
	return v.pipe(line(longest, tooLong), v.minLength(1, missing));
}

/** Typed text over several lines. */
export function lines(longest: number, tooLong: string) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform(tidy),
		v.check((text) => [...text].length <= longest, tooLong)
	);
}
