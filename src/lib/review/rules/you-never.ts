import { holds, opens } from '#lib/review/valence.ts';
import type { Span } from '#lib/review/rule.ts';
import type { Reading } from '#lib/review/reading.ts';
import { claimsOf } from '#lib/review/claims.ts';
import type { Rule } from '#lib/review/rule.ts';

const kindly = new Set(['let', 'made', 'make', 'needed']);
function find(reading: Reading): Span[] {
	const { words } = reading;
	return claimsOf(reading).flatMap((claim): Span[] => {
		const { from, to, denied } = claim;
		if (claim.who !== 'you' || claim.often !== 'never' || denied || claim.modal || from >= to)
			return [];
		if (opens(reading, 'steadfast', from, to) || holds(reading, 'day', from, to)) return [];
		if (
			holds(reading, 'badThing', from + 1, to) ||
			(kindly.has(words[from]?.is ?? '') && !opens(reading, 'duty', from, to))
		)
			return [];
		return opens(reading, 'duty', from, to) ? [[claim.at, Math.min(to, from + 6)]] : [];
	});
}

export default {
	name: 'you-never',
	category: 'generalisation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	find,
	message:
		'"Never" leaves no room for the times they did; one missed day, told plainly, says more.',
	offers: [
		'On the night of the concert I looked for you in the third row.',
		'I missed you on Sunday.'
	],
	flags: [
		'You never listen to anybody.',
		'You never once came to see the baby.',
		'u never answer ur phone',
		'You have never said sorry for any of it.',
		'You never show up when it counts.',
		'Never have you thanked her for the meals.',
		"You don't ever help around the house."
	],
	allows: [
		'You never let me eat alone in that canteen.',
		'You never gave up on me.',
		'You never complained when I woke you at night.',
		'You never came home empty-handed from the market.',
		'You never asked for thanks.',
		'I never called when I should have.',
		'You never wanted to hurt anyone.',
		'"You never listen" is what I used to say.',
		'You never know what a day will bring.',
		'You never missed a game.',
		'You never thought twice about helping a stranger.'
	]
} satisfies Rule;
