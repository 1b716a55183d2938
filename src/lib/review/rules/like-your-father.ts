import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'like-your-father',
	category: 'comparison',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? are|act|sound|look|behave|drink|lie|sounds|were|talk|have_become|have_turned_out|turned_out|are_becoming|are_getting @adv* just|exactly|no_different|every_bit|as_bad|no_better|worse ..1 like|as|from|than ..1 @kin|your_father|my_father|him|her|your_ex',
		'~turn|~turned|~turning into your|my father|dad|mother|mum|uncle|brother|grandfather',
		'the ~spit|spitting|image|apple image|of|does ..2 your|far father|mother|dad|mum|from',
		'~take|~takes after your father|mother|dad|mum|uncle',
		'like father ,,1 like son',
		'like mother ,,1 like daughter',
		'~end|~finish|~turn up|out @adv? like your father|dad|mother|mum|uncle|brother|aunt|him|her',
		'another your|version|one ..1 father|dad|uncle',
		'you @adv? are|have @adv? turning|turned out|into ..1 exactly|just|like ..1 like your|him|her|my ..1',
		'exactly|just like your|my bad|useless|drunk|old father|dad|uncle|brother'
	],
	unless: [
		'@warm',
		'laugh|smile|laughs|eyes|hands|cook|sing|nose|hair|voice|chin|dance',
		'not|nothing @adv? like'
	],
	message:
		"Being told you are somebody else's copy leaves no way out; speak of this one person, here and now.",
	offers: [
		'I am scared of the same illness in our family.',
		'I remember hard years, and I do not want them again.'
	],
	flags: [
		'You sound just like your uncle.',
		'You are turning into your uncle.',
		"You'll end up like your dad.",
		'Like father, like son.',
		'u sound exactly like mum'
	],
	allows: [
		"You have your father's smile.",
		'You laugh just like your mother.',
		'You are not your father.',
		'I am scared I am turning into a person who hides.',
		'You take after Gran with your singing.'
	]
} satisfies Rule;
