import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'swearing',
	category: 'tone',
	severity: 'consider',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'[ fuck|fucking|fucked|fucker|motherfucker|shit|shitty|bullshit|asshole|bitch|bastard|cunt|twat|prick|wanker|bollocks|goddamn|goddamned ]'
	],
	message: 'A swear word can turn a reading into a fight; a calm word keeps the door open.',
	offers: ['I was angry, and under it I was afraid.', 'It was a very hard night.'],
	flags: ['It was a fucking nightmare.', 'What a shitty year.', 'This is bullshit and I cried.'],
	allows: [
		'It was a very hard night.',
		'The dog was a good boy.',
		'"Holy shit," you said when the fish jumped.'
	]
} satisfies Rule;
