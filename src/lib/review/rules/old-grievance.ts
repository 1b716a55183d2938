import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'old-grievance',
	category: 'grievance',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'ever since the|your|our|that wedding|divorce|funeral|will|inheritance|accident|fight|affair',
		'still have not|never ..1 ~forgive|~forget|forgiven|forgotten',
		'i|we will never forget|forgive what|how|that|the ..2 you !helped|saved|held|came|taught',
		'going back years|decades|to_when',
		'you still owe',
		'the money you owe|borrowed|took',
		'the inheritance'
	],
	message: 'Old hurts can open another fight; one recent day is enough.',
	offers: ['On the tenth of May I sat up all night.', 'I was scared last Sunday.'],
	flags: [
		'Ever since the divorce it has been cold between us.',
		"I still haven't forgiven the wedding.",
		'The money you borrowed was for the roof.'
	],
	allows: [
		'I will never forget how you held my hand.',
		'Ever since the lake I have loved swimming.',
		'I still remember the smell of your bread.'
	]
} satisfies Rule;
