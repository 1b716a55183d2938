import { holds, lastOf, opens } from '#lib/review/valence.ts';
import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import { claimsOf } from '#lib/review/claims.ts';
import type { Sentence } from '#lib/review/text.ts';
import type { Rule } from '#lib/review/rule.ts';

const toBe = new Set([
	'be',
	'been',
	'get',
	'got',
	'getting',
	'gets',
	'end',
	'ending',
	'seem',
	'come',
	'turn',
	'show'
]);
function find(reading: Reading): Span[] {
	const { words } = reading;
	// Looked for once in each sentence, however many claims it makes.
	let sentence: Sentence | null = null;
	let lastWarm = -1;
	return claimsOf(reading).flatMap((claim): Span[] => {
		const { from, to, denied } = claim;
		if (claim.who !== 'you' || denied || claim.modal || from >= to) return [];
		const often = claim.often === 'always' || holds(reading, 'absolute', from, to);
		if (!often || claim.often === 'never') return [];
		if (claim.sentence !== sentence) {
			sentence = claim.sentence;
			lastWarm = lastOf(reading, 'warm', sentence.from, sentence.to);
		}
		if (lastWarm >= from) return [];
		const after = toBe.has(words[from]?.is ?? '') ? from + 1 : from;
		const harsh = claim.past
			? opens(reading, 'badPast', from, to)
			: opens(reading, 'bad', from, to) ||
				opens(reading, 'badState', after, to) ||
				holds(reading, 'badThing', from, to);
		return harsh ? [[claim.at, to]] : [];
	});
}

export default {
	name: 'you-always',
	category: 'generalisation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	find,
	message:
		'"Always" can make one hard day sound like the whole of a person; one day you remember is easier to hear.',
	offers: [
		'I keep thinking of one evening in March.',
		'On Sunday I waited at the window and I was scared.'
	],
	flags: [
		'You always blow up at us over nothing.',
		'You always make excuses when we plan something.',
		"You're constantly lying to my face.",
		'U always let mum down lol',
		'You are late every single time.',
		'You forget us every weekend.',
		'Youre forever picking fights at dinner.',
		'You always disappear when there is work to do.'
	],
	allows: [
		'You always sang in the car on the way to school.',
		'You always left the porch light on for me.',
		'You always found a way to make us laugh.',
		'I always forgot my keys and you always had the spare.',
		'You always hid chocolate eggs in my boots.',
		'"You always lie," I shouted, and I am sorry.',
		'You are always in my prayers.',
		'You always knew when I was sad.',
		'He always lies about it.',
		'You were always late to school because you were feeding my rabbit.'
	]
} satisfies Rule;
