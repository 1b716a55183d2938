import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'do-you-even-care',
	category: 'interrogation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'do|did|does|have you @adv? even @adv? ~care|~know|~hear|~remember|~love|~think|~realize|~listen|~see|~notice|~want|~ask|~wonder|~consider|~mean|~understand|~like|~try|~have',
		'do|did|have you @adv? ever @adv? ~care|~think|~stop|~consider|~listen|~bother|~wonder|~ask about|of|to|how|what|for|your|that|anyone|us|me|yourself',
		'do you @adv? care about|at|that|how|what|if|whether|> !football|olives',
		'do not you @adv? care|love|see|realize|understand|feel|know|remember|think|have|hear|get !how_much|i_love|think_that|want',
		'do you not @adv? care|love|see|realize|understand|feel|know|remember|think|have|want|hear|get ..1 !to_come|help|a|coffee|lunch|how_much|i_love',
		'do|did it|that|this|we|i|they|any_of_this not? @adv? ~mean|~matter|~bother|~hurt|~count anything|nothing|you|to ..1',
		'did you @adv? think|stop|consider|care @adv? of|about|to|how|for ..1 me|us|your|her|him|them|the_kids|think|what|one|anyone|a',
		'have|do|did you @adv? no|not_have_any|any|not_any shame|heart|conscience|respect|remorse|pride|decency|clue|feelings|compassion|limits|sense|self-respect|dignity|guilt|idea_what',
		'are|is not you @adv? ashamed|sick|tired|embarrassed|even|disgusted|sorry',
		'are you not @adv? ashamed|sick|tired|embarrassed|even|disgusted|sorry',
		'are you @adv? ever going|even|proud',
		'are you @adv? even ~listen|listening|trying|sorry|sober|human|aware|my|his|her',
		'are we|i|your_kids|they|the_kids @adv? not enough|worth|important',
		'is|are not? your|the|our kids|children|family|son|daughter|wife|marriage not? @adv? enough|worth|important',
		'is it|that @adv? really? so|that|too hard|difficult to|for',
		'how would you like|feel it|if ..3',
		'who @adv? ..1 do you think ..1 ~pay|~clean|~pick|~raise|~look|~feed|~has|~have',
		'you @adv? think|call that|this|it|i|we is|was|are @adv? funny|okay|normal|a_joke|love|fair|parenting|acceptable|a_game',
		'do|did|does you @adv? ever|even|once @adv? think|care|stop|consider',
		'think about us|me|your|the for one|once|a'
	],
	unless: ['how loved|much|proud|dear|precious'],
	message: 'This question can only be lost; ask something you truly want to know.',
	offers: ['What would help you today?', 'I would like to know how you are.'],
	flags: [
		'Do you even care?',
		'Did you ever think about us?',
		"Don't you care what happens to her?",
		'Have you no shame?',
		"Aren't you ashamed?",
		'Is it really so hard to call?',
		'do u even hear urself',
		"Aren't your kids enough for you?"
	],
	allows: [
		'Do you know how much I love you?',
		'Have you eaten today?',
		'Shall I come along?',
		'Did you think about the beach as often as I did?',
		'Are you coming on Sunday?',
		'Do you even know how loved you are?',
		'Have you any plans for Sunday?'
	]
} satisfies Rule;
