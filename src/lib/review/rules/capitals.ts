import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import type { Rule } from '#lib/review/rule.ts';

/** Two loud words in a row. One loud word is emphasis or a name. */
function find({ words }: Reading): Span[] {
	const loud = words.filter(
		(word) => word.loud && word.is.length > 1 && !/\d/.test(word.is)
	).length;
	if (loud < 2) return [];
	const found: Span[] = [];
	let from = -1;
	for (let at = 0; at <= words.length; at++) {
		const word = words[at];
		const shouts = word?.loud || (from >= 0 && word?.is === 'i');
		if (shouts && from < 0) from = at;
		if (!shouts && from >= 0) {
			if (at - from > 1) found.push([from, at]);
			from = -1;
		}
	}
	return found;
}

export default {
	name: 'capitals',
	category: 'tone',
	severity: 'consider',
	documents: ['statement', 'boundary-letter'],
	find,
	wide: true,
	message: 'Words in capitals look like shouting; plain letters carry the same words more softly.',
	offers: ['I was so worried that night.', 'I want to know why.'],
	flags: [
		'WHY DID this happen to us?',
		'I waited and YOU DID NOT come.',
		'PLEASE COME HOME to us.'
	],
	allows: [
		'I was SO scared.',
		'We went to the ER in the NICU wing with my TV on.',
		'The ambulance came at six.'
	]
} satisfies Rule;
