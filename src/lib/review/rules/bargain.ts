import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'bargain',
	category: 'bargain',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'if you @adv? go|say_yes|agree|accept|get_help|sign|come|stop|finish|do_this ,,4 i|we will @adv? buy|pay|give|forget|forgive|get_you|let_you_have|take_you_on',
		'i|we will @adv? buy you ,,4 if',
		'i|we will @adv? forget|forgive everything|it_all|all_of_it',
		'i|we promise ..2 never|will ..2 again|everything'
	],
	message: 'A prize or a deal weakens the plan; offer what helps, with no strings.',
	offers: ['I will write to you each week.', 'I will drive you, and I will wait.'],
	flags: [
		'If you go I will buy you a car.',
		"I'll forget everything if you say yes.",
		"If you finish we'll pay your debts."
	],
	allows: [
		'If you go, I will bring the dog to visit.',
		'I will drive you if you say yes.',
		'I bought you that car and we named it Olive.'
	]
} satisfies Rule;
