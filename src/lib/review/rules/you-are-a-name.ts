import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-are-a-name',
	category: 'label',
	severity: 'stop',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? @are @adv* a|an|the|some|my|this|our|such|another|just|one|no|nothing|these|such|that @adv* @adj* [ @adj* @name ] !of',
		'[ you @adj @adj* @name ]',
		'[ you @adj little|old|big @name ]',
		'[ you @adv? little|old|big|sad|stupid|dirty|poor|fat|rotten @adj* @name ]',
		'[ you @name ] >',
		'an|a @adj? @name like you',
		'you @adv? @are @adv* @adj* [ @name ] >',
		'~call|~consider|~think|~see yourself a|an|the? ..2 @name',
		'~raise|~marry|~love|~date|~have|~live|for|of|with|to|by|as a|an @adj* [ liar|thief|loser|bum|deadbeat|coward|failure|quitter|crook|criminal|cheat|parasite|leech|monster ] for|as a|my? @role',
		'we|i @adv? ~raise|~bring|~marry|~have up? a|an @adj* [ liar|thief|loser|bum|deadbeat|coward|failure|quitter|crook|criminal|cheat|parasite|leech|monster ]',
		'you @adv? [ lying|cheating|thieving|sniveling|whining|stinking little|piece|son|sack|@name ]',
		'you @adv? ~turn|~grow|~become into|a|an|such ..2 @name',
		'not @adv? a|the ~real|proper|good man|father|mother|dad|son >',
		'^ [ @name ] ,,1 that|this is what|who|how ..1 you|they',
		'[ @name ] ,,1 that is what you',
		'dads|mums|fathers|mothers|sons|brothers|people like you'
	],
	unless: ['@warm', 'not ..1 people like you'],
	message: 'A name sticks to the whole person; say what happened and what it was like for you.',
	offers: [
		'On the first you said the gas was paid, and on the ninth it was cut off.',
		'I felt alone that night.'
	],
	flags: [
		'You are a liar and everyone knows it.',
		"You're nothing but a deadbeat.",
		'you selfish little brat',
		'Ur such a loser.',
		'You have turned into a bully.',
		'Your a coward, plain and simple.',
		'We raised a thief.'
	],
	allows: [
		'You are not a failure to me.',
		'You told me you are a coward, and I see the opposite.',
		'I was a liar for two years and you forgave me.',
		'You are a joy to sit beside.',
		'The bottle is a liar and a thief.',
		'My old dog was a clown.',
		'I no longer think you are a lost cause.',
		'You are more than a disappointment in one exam.',
		'There are so few people like you, and I love that.',
		'The clown in the circus made you laugh.'
	]
} satisfies Rule;
