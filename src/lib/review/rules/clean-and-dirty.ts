import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'clean-and-dirty',
	category: 'label',
	severity: 'consider',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you|he|she|they|u @adv? ~get|~be|~stay|~stayed|~keep|are|were|been|have @adv? been? [ clean ] !up|the|my|your|our|out|it|a|slate|house|kitchen|shirt|clothes|hands|freak|energy|sheets',
		'~get|~stay|~keep|to|been|being|be|~go|~have @adv? been? [ clean ] !up|the|my|your|our|out|it|a|slate|house|kitchen|shirt|clothes|hands|his|her|their|for me|sheets|this|and tidy|air|cup|houses|rooms|floors|breast|cars',
		'[ clean|dirty urine|test|tests|drug|sample|screen|pee|time ]',
		'~test|~pee|~come @adv? up|back? [ clean|dirty ]',
		'your clean|dirty [ test|time|date ]',
		'once|when|until|if|while you are @adv? [ clean ]',
		'you are? @adv? never|not [ clean ]',
		'want|need|get|see|keep|have you [ clean ] !by_the_sea|up',
		'you|your|up|if ..2 [ clean ] by|until|before|for_good|and_sober',
		'[ clean and sober ]'
	],
	unless: [
		'come|came|coming clean',
		'not ..1 clean',
		'kitchen|house|room|floor|car|sheets|dishes|laundry|shirt|clothes|garage|plate|water|windows|bathroom|boots|hands|teeth|shoes|desk'
	],
	message:
		'"Clean" and "dirty" can sound like a verdict on the person; "in recovery" or "not using" says the same.',
	offers: ['I want to see you in recovery.', 'I am glad about your sixty days without it.'],
	source:
		'https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction',
	flags: [
		'When you get clean we can talk again.',
		'You gave them a dirty test in April.',
		'If you stay clean for a month I will visit.',
		'Ur never clean for long.'
	],
	allows: [
		'You kept the kitchen clean for Mum.',
		'I want to come clean about something I hid.',
		'The lake was clean and cold that summer.',
		'You taught me to clean a fish.'
	]
} satisfies Rule;
