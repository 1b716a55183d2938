import type { ObjectionCard, ObjectionDeck } from './objection-deck.ts';
import type { ItemKey } from './plan-item.ts';

/**
 * What people most often say when help is offered, each with a kind line to answer it and the line of
 * the plan that has to carry the answer. To be changed at will; reading grade 9 or below.
 */
const starters: readonly [id: string, item: ItemKey | '', worry: string, answer: string][] = [
	[
		'work',
		'work-message',
		'I cannot just stay away from work.',
		'Your job matters to you, and to us. This part is looked after.'
	],
	[
		'money',
		'benefits',
		'I cannot pay for that.',
		'We asked what it costs before today. You do not have to solve that now.'
	],
	[
		'children',
		'children',
		'Who looks after the children?',
		'They are cared for from tonight on, by people they know.'
	],
	['pets', 'pets', 'And the dog?', 'He stays with somebody he likes, for as long as it takes.'],
	[
		'alone',
		'level',
		'I can stop by myself.',
		'You may be right that you can. We would like you to have company in it.'
	],
	[
		'body',
		'withdrawal',
		'I get sick when I stop.',
		'That is why a clinician was asked first. Nobody wants you to go through that alone.'
	],
	[
		'again',
		'why',
		'I have been there. It did not work.',
		'It did not hold that time. This place was chosen with that in mind.'
	],
	[
		'later',
		'acceptance',
		'Next week. Not now.',
		'They said yes for today. We are afraid of what a week can bring.'
	],
	[
		'seen',
		'consents',
		'Everybody will know.',
		'You decide who is told what. Nothing is said without your name under it.'
	],
	[
		'cut-off',
		'family-program',
		'You just want me out of the way.',
		'We want you back. These are the days on which we come.'
	],
	[
		'way',
		'driver',
		'I do not even know how to get there.',
		'You will not go alone. The car is outside.'
	],
	[
		'law',
		'court-dates',
		'I have a court date.',
		'We looked at the dates. Getting help does not make them worse.'
	]
];

/** A first deck for every family. */
export const starterDeck: ObjectionDeck = {
	cards: starters.map(([id, item, worry, answer]): ObjectionCard => ({
		id,
		worry,
		answer,
		item,
		speakerId: ''
	})),
	deals: [
		{ says: 'The place we chose, today. You look at it, and you talk with them.', item: 'intake' },
		{
			says: 'The other place, and one of us stays with you until you are there.',
			item: 'acceptance'
		}
	]
};
