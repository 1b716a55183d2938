import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'drug-habit',
	category: 'label',
	severity: 'consider',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'your @substance|drug|drugs|drinking|gambling|smoking|nasty|filthy|disgusting|dirty|little|expensive [ habit|habits|problem ] >',
		'[ drug|drugs|heroin|cocaine|coke|meth|pill|crack|dope|drinking|gambling|booze|betting|weed|oxy|opioid|alcohol habit|habits ]',
		'your ..1 [ substance|drug|alcohol|drink|pill|prescription abuse ]',
		'you @adv? ~have a|an ..2 [ drug|drinking|heroin|coke|gambling|pill|cocaine|meth habit ]',
		'[ substance|drug|alcohol abuse ] ~by|you|your',
		'addicted|crack [ baby|babies ]',
		'feed|feeding|fed|fund|funding|pay|paying|support|supporting for? your ..2 [ habit|habits ]',
		'you ~abuse|abused|abusing @adv? @substance|them|it',
		'kick|kicked|break|kicking your|the|this|that ..1 [ habit ]'
	],
	message:
		'"Habit" and "abuse" can make an illness sound like a choice; naming the illness is fairer.',
	offers: [
		'I see how ill this has made you.',
		'I am scared of what the drinking does to your heart.'
	],
	source:
		'https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction',
	flags: [
		'Your drug habit took our savings.',
		'We are done feeding your habit.',
		'He was born an addicted baby.',
		'You have a gambling habit and we all see it.'
	],
	allows: [
		'You have a habit of humming when you cook.',
		'I picked up your habit of saving string.',
		'The doctor spoke about alcohol and the liver.',
		'I run a group about child abuse.'
	]
} satisfies Rule;
