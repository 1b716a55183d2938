import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'if-you-loved-me',
	category: 'guilt-trip',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'< @adv? if you @adv? @adv? loved|cared|respected|love|care|respected|valued @adv? ..1 me|us|your|him|her|them|this|the|mum|anyone|anybody|yourself|about ,,5 you|then|would',
		'< @adv? if you @adv? @adv? loved|cared ..1 me|us|your|him|her|them|about',
		'you would ..6 if you @adv? loved|cared|respected|love|care',
		'if you had any|an|one ..1 love|respect|heart|decency|conscience|feeling|ounce|shred|bit',
		'~prove|prove to|that|you ..2 you|love ..1 love|care|us',
		'if|when|once i|we|she|he|mum|dad|gran|your_mother|your_father am|are|is dead|gone|buried|not_here|in_the_ground|in_my_grave ,,5 you',
		'you will @adv? be_sorry|regret|miss|wish ..4 when|once ..3 dead|gone|buried|late',
		'on|over my|her|his|our headstone|deathbed|grave|tombstone|gravestone|coffin|dead_body',
		'it|that|this ..3 will be|stay on your conscience|head',
		'on your conscience',
		'do you want|wants to|your|us|me|her|him ..2 to? ~bury|~die|~lose|be_buried|~grow_up_without|~find',
		'~hope|~hoping|can|could|will you ..1 @adv? ~live|~sleep with|at that|yourself|night|this|it',
		'can not ~die|~rest|~go in peace',
		'i|we|she|he|gran|grandad|mum|dad ~want|~hope|would_like|has|have ..1 to ~see|see ..5 before i|we|she|he ~die|~go',
		"her|his|my|mums|dads 's? dying|last|deathbed wish",
		'do it for ..4 if not|nobody|you|nothing',
		'if not for me|yourself|us ,,3 do|for',
		'your|the|our kids|children|daughter|son ,,2 will|is|are going_to|~grow|grow up|growing ..2 without|hating|to_hate a|you',
		'i|we would @adv? have|never|not ..3 if you ~love'
	],
	message: 'Love put to the test makes a person feel cornered; your love can stand on its own.',
	offers: ['I know you love us.', 'I love you, and I am frightened.'],
	flags: [
		"If you loved me you'd have stopped by now.",
		"If you really cared about us, you'd go.",
		"You will be sorry when I'm dead.",
		'It will all be on your conscience.',
		'It will be on your conscience.',
		"You'd stop if you loved the kids.",
		"When I'm in my grave you'll understand, when I'm gone you will cry."
	],
	allows: [
		'I know you love us.',
		'If you loved that film you will love this one.',
		'If you feel loved for one hour today, I will be glad.',
		'I will miss you when you are gone for the weeks of care.',
		'If you want company, I am next door.'
	]
} satisfies Rule;
