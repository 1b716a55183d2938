import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'after-all-i-did',
	category: 'guilt-trip',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'after all|everything ..1 i|we|he|she|they|mum|dad|gran|your_mother|your_father|your_wife|your_parents|this_family @have? @adv? ~do|~give|~sacrifice|~pay|~go|~put|been|~suffer|~spend|~lose',
		'after all|everything that? @have? been|was done|given|sacrificed|paid for you',
		'after all the|these|our|my|her|his money|years|sacrifices|love|sleepless|nights|times|hours|chances|help|work|meals ..4 i|we|he|she|mum|dad|spent|gave|wasted|for',
		'i|we|she|he @have? @adv? sacrificed|gave_up|given_up|gave|given ..1 everything|my_life|my_youth|my_career|my_dreams|my_health|so_much|too_much|all_i|the_best|her_life|his_life ..4 for|to|so|on you',
		'i|we gave you everything|my_life|my_all|the_best',
		'i|we|she|he|your_mother|your_father @have? @adv? worked|slaved|scrimped|saved|paid|bent|starved|went_without|begged ,,8 and this|that|you|now|what|for ..1 is|how|what|you|repay|thanks',
		'i|we|she|he|your_mother|your_father|mum|dad @adv? worked|slaved|scrimped|saved|paid|starved|went_without|sold ,,7 so you|that_you could|can|would ..7',
		'@adv? is|~be how|what|the you|thanks|i|we ~repay|i|we|for|~treat|~thank|get|deserve',
		'the thanks i|we|she|he|they @adv? ~get',
		'how you @adv? ~repay|~thank|~pay us|me|her|him|your|back',
		'you @adv? owe it? us|me|him|her|them|your|this|everyone|to_us|to_me|to_your|to_him|to_her|to_them|to_this !an_explanation|nothing|no',
		'you @adv? owe it to',
		'not @adv? a|one ..1 thank|word|thanks ..1 you|of ..3 for|after|thanks',
		'i|she|your_mother|we ..1 carried|bore you ..1 nine|for|in|inside',
		'i|she brought you into this|the world',
		'@adv? is that|it|this @adv? too|so much|hard to|for ask|us|me',
		'the least you can|could|should',
		'would it kill|hurt you',
		'i|we @adv? ~bend|~bent over backwards',
		'i|we @have? @adv? wasted|lost|thrown_away ..1 my|our|the|so|half|years|ten|twenty ..3 on you',
		'i|we @adv? should|need not ..1 have|to ..1 ~pay|~work|~suffer|~live ..4 because|so you',
		'after the money|years|time|love|help|chances we|i|she',
		'gave|give up everything so|for|to|and',
		'so you could ..5 and|,,1 look|this|now|what|for'
	],
	unless: ['after all|everything you', 'owe @adv? you', 'not ..1 owe'],
	message: 'A debt of thanks weighs on an invitation; say what you give freely, or what you need.',
	offers: ['I have been tired, and I need some rest.', 'I would be glad to drive you.'],
	flags: [
		"After everything I've sacrificed for you.",
		'This is the thanks we get.',
		'You owe it to your kids.',
		'I carried you for nine months.',
		'Is that too much to ask?',
		'I gave you the best years of my life.',
		"After all we've done for you.",
		'Mum worked two jobs so you could study.'
	],
	allows: [
		'After everything you did for me, I want to be there for you.',
		'I gave up smoking the year you were born.',
		"You don't owe us anything.",
		'I would give my right arm to hear you whistle again.',
		'I worked late so I could pay the rent.'
	]
} satisfies Rule;
