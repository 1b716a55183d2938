import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'not-asking',
	category: 'demand',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'i|we am|are not asking ..1 >',
		'this is not @adv? a|up|open|optional|negotiable|your request|question|for|choice|>|decision|to|debate',
		'not up for|to debate|discussion|you|negotiation',
		'you have no choice|say|option|vote',
		'you do not have|get a choice|say|option|vote|choice_here',
		'you do not get to ~decide|choose',
		'there is no ..1 choice|debate|discussion|way|argument|alternative|question|negotiation',
		'whether you ~like|~want it|to or not',
		'like it or not',
		'end of story|discussion|conversation|debate|period',
		'that is|are final|an|the order|end|orders >',
		'do|just as|what you are told|>',
		'because i said so',
		'you will do|go|sign|take|stay|obey what|as|whether|or|because'
	],
	message: 'This sounds like an order; a real ask, with a yes or a no, is easier to take.',
	offers: ['Will you go with Ben today?', 'I am asking for one visit, this afternoon.'],
	flags: [
		"I'm not asking, I'm telling you.",
		"You're going whether you like it or not.",
		'This is not up for debate.',
		'You have no choice.',
		'End of discussion.'
	],
	allows: [
		"I'm not asking for a promise today.",
		'You always have a choice, and we will love you either way.',
		'This is not a test.',
		'We argued about the end of the story.',
		'I am asking whether you would like me to come along.'
	]
} satisfies Rule;
