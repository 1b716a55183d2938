import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-do-not-care',
	category: 'mind-reading',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? do|did|could|can|have|does not @adv* care|love|respect|value|appreciate !to|for',
		'you @adv? do|did|are not @adv* want|wanted 2|to ..1 get|be better|well|help|sober',
		'you @adv? do|did not @adv* ~give a|one|two damn|shit|fuck|toss|hoot|stuff|crap|monkey|second_thought',
		'you @adv? do|did not @adv* ~give us|me|your|it|her|him a second|moment|single thought',
		'you @adv? could|can not care less',
		'you @adv? no|not care about|for|nothing',
		'you @adv? ~stop|~quit|stopped caring|loving|trying @adv? about|us|me|your|a|long|years|for|to|>',
		'you @adv? do|did|are not @adv* ~want|trying|interested|bothered|willing|try @adv? to|in|any? @adv? get_better|get_help|change|be_well|stop|help|us|getting|know|see_us|spend_time|get_sober|improve|be_part|be_here|be_a|make|hear_it|live|listen|try|deal|>',
		'you @adv? do|did|are not @adv* feel|sorry|mean @adv? sorry|guilt|guilty|remorse|bad|a_word|a_thing|any|anything >',
		'you @adv? are not @adv* sorry',
		'you @adv? ~feel|feel|have|show no|zero|nothing remorse|guilt|feelings|love|regret|concern|interest_in',
		'you @adv? can|could not be bothered',
		'i|we do not @adv? think|believe that? you @adv? ~care|~love|~want|~mean|~respect|~realize|~try !less|this|any',
		'we|i|they|your_kids|your_family|the_kids|he|she|your_children|this_family @adv? ~mean|~matter|are|is nothing|less|not_important|worthless to|than you|@substance|a',
		'we|i|they|your_kids|your_family|the_kids|he|she|your_children|this_family @adv? do|does|did not|never @adv? ~matter|mean|count|exist ..1 to|anything|for you|to_you',
		'~mean|~matter|mean|means more|nothing|less to you',
		'you @adv? have? @adv? forgotten|forgot about? us|your_family|your_kids|your_own|we_exist|that_we|that_you_have|you_have_a|all_about',
		'you have @adv? forgotten us|your|we|that',
		'nothing|nobody|no_one|none_of_it ..1 matters|mattered|counts to you',
		'it|that|this|what ..2 does|did|do not @adv? ~bother|bother|hurt|touch|affect|cross you|your_mind',
		'it|that|this @adv? never ~cross|~occur|~bother|crossed|occurred|bothered your_mind|to_you|you',
		'you @adv? ~seem|~act|act|live|behave ..1 like|as_if|as_though|not ..1 you|we|nothing|i|to @adv? do_not|does_not|did_not|care|happened|exist|matter|not_exist',
		'you @adv? act|acted|pretend|go_on|carry_on like|as_if|that|as_though nothing|everything|we|it ..3 happened|exist|fine|matters|normal',
		'like we|i|they do not exist|matter',
		'you @adv? no|not longer|more love|care|want us|me|about',
		'i feel|felt like|that|as you @adv? do|did not ~care|~love|~want|~try|care|love|want'
	],
	unless: [
		'not ..1 because you',
		'@warm me|us',
		'never thought|believed|said|doubted',
		'want to hurt|worry|upset|lose|scare|burden|leave',
		'~know you @adv? do_not|did_not|never ~want|~mean|want|mean',
		'i|we do not care'
	],
	message: 'No one can see inside another heart; say what you saw and how alone you felt.',
	offers: ['I felt alone in March.', 'I missed hearing your voice this month.'],
	flags: [
		'You do not care about the kids.',
		'U dont even care lol',
		"You couldn't care less about the baby.",
		'We mean nothing to you.',
		"You don't give a damn.",
		"You don't want to get better.",
		'You have forgotten us.',
		'It never crossed your mind to call.'
	],
	allows: [
		"You don't want to hurt us, I know that.",
		"I don't care what happened last week, just come and eat.",
		"You told me you don't care about anything any more.",
		"I never thought you didn't care.",
		'It does not matter to me how we got here.',
		"You don't care for olives, I know.",
		'I know you care.'
	]
} satisfies Rule;
