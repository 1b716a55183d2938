import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'all-you-do',
	category: 'generalisation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'all you @adv? do|did|do is|was !love|make|smile|laugh|give|care|worry|help|try',
		'all you have ever? done is|was !love|make|give|care|help|try',
		'all you @adv? ~do is|was ~lie|~drink|~complain|~take|~sleep|~sit|~argue|~make|~cry|~yell|~shout|~blame|~smoke|~use|~hurt|~let|~gamble|~ask|~want|~moan|~waste',
		'all you know|knows @adv? how? to? do? is|how !love|make|give',
		'the only thing|things you @adv? ~do|~know|~want|~talk is|about|are|how|well',
		'you have|had|~do @adv? nothing but ~lie|~drink|~complain|~take|~hurt|~cause|~make|~bring|trouble|lies|excuses|misery|damage|grief|heartache|worry|~let|~disappoint|~sleep|~argue|~moan|~waste|~sit|~use|~fight',
		'you @adv? ~do nothing but ..6 >',
		'nothing you @adv? ~say|~do|~promise @adv? is|are|was|can|means|ever|counts|has|will',
		'everything you @adv? ~say|~touch|~do|~promise @adv? ~turn|~is|is|was|~fall|~break|~go|ends|~get|~lead'
	],
	unless: ['@warm'],
	message:
		'"All you do" makes the rest of the person disappear; tell the one thing that worried you.',
	offers: [
		'On Tuesday I found you asleep in the car, and I was frightened.',
		'I miss the weeks when we cooked together.'
	],
	flags: [
		'All you do is whine and smoke.',
		"All you've ever done is take.",
		'You do nothing but complain about the food.',
		'Everything you touch turns to dirt.',
		'The only thing you know is how to spoil a party.',
		'all u do is lie'
	],
	allows: [
		'All you do for your girls has never gone unseen, and I love you for it.',
		'All you have ever done is love us.',
		'All you need to do today is come with me.',
		'Everything you taught me is still here.',
		'All you did was help.'
	]
} satisfies Rule;
