import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'but-love',
	category: 'but-love',
	severity: 'change',
	documents: ['statement'],
	phrases: [
		'i|we @adv? love you ..3 ,,1 but',
		'i|we @adv? care about you ..2 ,,1 but',
		'you are @adv* a|an|my great|good|wonderful|kind|loving ..3 ,,1 but you',
		'no offense ,,1 but',
		'do not get me wrong ,,2 but',
		'with all due respect'
	],
	message: 'A "but" can cancel the love before it; let the love stand alone in its own sentence.',
	offers: ['I love you. I am also frightened.', 'You matter to me. And I am worried.'],
	flags: [
		"I love you, but I can't do this.",
		'I care about you, but it is hard.',
		"You're a good man, but you need rest.",
		'No offense, but the house was a mess.'
	],
	allows: [
		'I love you and I am scared.',
		"I love you. I am nervous but I'm here.",
		'The road was long but we got home.'
	]
} satisfies Rule;
