/**
 * How hard a text is to read, for tests of what families see. The Flesch-Kincaid grade is a convention and no
 * measure of sense; it catches long sentences and long words.
 */

/** Sentences of a text; a stretch that ends without a full stop ends its sentence. */
export function sentencesOf(stretches: readonly string[]): string[] {
	return stretches
		.flatMap((stretch) => stretch.split(/(?<=[.!?:][”’")]*)\s+(?=[“‘"(]?[\p{Lu}\d])/u))
		.map((sentence) => sentence.trim())
		.filter((sentence) => wordsIn(sentence).length > 0);
}

/** Words as a reader counts them: "don’t" and "half-hour" are one each. */
export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\d]+(?:[’'.,/-][\p{L}\d]+)*/gu) ?? [];
}

const unruly: Record<string, number> = {
	idea: 3,
	ideas: 3,
	area: 3,
	being: 2,
	every: 2,
	people: 2
};

/** Syllables by the usual rules of thumb for English; a figure is spoken, so each digit counts. */
export function syllablesIn(word: string): number {
	const digits = word.replace(/\D/g, '').length;
	const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
	if (letters === '') return digits;
	if (letters in unruly) return digits + unruly[letters]!;
	const silent = letters
		.replace(/([^aeiou])e(?=(?:ment|less|ness|ful|ly)s?$)/, '$1')
		.replace(/(?<=[^aeioulsxzcgh])es$|(?<=[^td])ed$|(?<=[^aeioul])e$|(?<=[aeiou]l)e$/, '')
		.replace(/^y/, '')
		.replace(/some(?=.)/, 'som');
	const groups = silent.match(/[aeiouyáéíóú]+/g)?.length ?? 0;
	const split = silent.match(/i[ao](?!us)|eo|u[ao]|ying|[^tcs]ious/g)?.length ?? 0;
	const joined = silent.match(/[tcs]io|[tcs]ia/g)?.length ?? 0;
	return digits + Math.max(1, groups + Math.max(0, split - joined));
}

/** The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975). */
export function gradeOf(stretches: readonly string[]): number {
	const sentences = sentencesOf(stretches);
	const words = sentences.flatMap(wordsIn);
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
