import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'hearsay',
	category: 'hearsay',
	severity: 'consider',
	documents: ['statement'],
	phrases: [
		'i|we @adv? heard from|through someone|people|your|a|the|others|mum|dad|neighbors|@kin',
		'i|we @adv? heard that you',
		'i|we have|had? been told that? you',
		'someone|somebody|people|they|a_friend|a_neighbor|your_boss|your_neighbor|your_wife|your_husband|your_ex told|tells|said_to me|us that? you',
		'rumor|word has_it|is_that|on_the_street',
		'apparently|supposedly|allegedly you',
		'everyone|everybody|we_all|they_all|the_whole_family|all_of_us ..1 ~think|thinks|~say|says|~know|knows|~agree|agrees|~feel|feels that? you !are_loved'
	],
	unless: ['how much|loved|proud'],
	message:
		'What others said can feel like talk behind a back; stay with what you saw or heard yourself.',
	offers: [
		'I saw the light on at four in the morning.',
		'I heard you cry in the kitchen, and I was worried.'
	],
	flags: [
		'I heard from a neighbor that you were at the track.',
		'Someone told me you were out again.',
		'Everyone thinks you drink too much.',
		'Apparently you missed work.'
	],
	allows: [
		'I heard you singing in the garden.',
		'I saw you sit in the car for an hour.',
		'We all love you.',
		'The nurse told us where to park.'
	]
} satisfies Rule;
