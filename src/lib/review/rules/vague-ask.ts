import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'vague-ask',
	category: 'ask',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'please|just @adv? do something',
		'do something about|before',
		'please @adv? think about it >',
		'get some help some_day|one_day|sometime|soon',
		'someday|one_day|sometime|eventually you will|can|could|might ..1 get|go|ask|find|look ..2 help|treatment',
		'things|something need|needs|have_to|has_to|must change|give'
	],
	message: 'A clear ask is easier to answer; name the help that is ready and the day.',
	offers: ['Will you go with Ben to the clinic today?', 'Will you come with me this afternoon?'],
	flags: [
		'Please just do something about it.',
		'Something has to change.',
		'Please think about it.',
		'I hope you get some help some day.'
	],
	allows: [
		'Will you go today with Ben?',
		'We should do something fun on Sunday.',
		'I think about it every day.'
	]
} satisfies Rule;
