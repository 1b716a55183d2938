import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-made-me',
	category: 'accusation',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @degree* make|made|makes|making me|us|him|her|them|everyone|mum|dad|gran|people|your_mother|your_wife|the_kids|your_kids|your_sister|my_kids @adv* @state',
		'you @adv? ~make my|our|his|her|their|the|mums|your_mothers life|lives|home|house|days|nights|marriage|childhood a_misery|hell|a_living_hell|miserable|a_nightmare|impossible|unbearable|harder|a_mess',
		'you @adv? ~make it|things|everything impossible|unbearable|worse|so_hard|so_difficult|about_you|about_yourself|hell|a_nightmare',
		'you @adv? ~drive|drove|driven me|us|mum|him|her|them|everyone|dad|your_wife|people|your_friends|all_of_us ..1 away|crazy|insane|mad|out|nuts|to_drink|up_the_wall|to_the_edge|to_tears|to_leave|off|round',
		'you @adv? ~push|pushed everyone|us|me|people|him|her|them|your ..2 away|too_far|out|over_the',
		'you @adv? got me|us|him|her|dad|mum|them fired|arrested|evicted|sacked|in_trouble|thrown_out|robbed|hurt|beaten',
		'you @degree* ~put us|me|him|her|them|your_kids|the_kids|everyone|mum|dad|this_family|your_mother|your_family|my_kids through|in|at hell|so_much|all_this|this|danger|risk|debt|misery|a_living|it_all|enough|the_wringer|all_of_it|that|this_pain',
		'you @degree* ~cost me|us|him|her|them|your_mother|mum|dad|this_family my|our|his|her|their|everything|a_fortune|the|so_much|thousands|a|too_much',
		'you @adv? ~give|gave|given me|us|him|her|mum|dad|everyone|your_mother ..1 nothing but|except @adv? trouble|grief|pain|worry|heartache|lies|misery|headaches|excuses|debt|sleepless|hell',
		'you @adv? ~give|gave|given me|us|mum|dad|her|him gray_hair|gray_hairs|an_ulcer|ulcers|grief|hell|a_breakdown|nightmares|a_nervous_breakdown|nothing_but_trouble',
		'you @adv? ~hurt|hurt|hurts everyone|everybody|all_of_us|every_person|people|anyone|the_people who|around|that|you|near|close|>',
		'you @adv? ~scare|scared|terrify|terrified|frighten|frightened the_kids|your_kids|my_kids|your_own|the_children|everyone|your_daughter|your_son',
		'you @adv? ~turn|turned my|our|this|the life|home|house|lives|family|marriage|christmas|wedding|kitchen into a|an? @adj? living? hell|nightmare|pub|bar|war|war_zone|prison|dump|circus|drug|crack|misery|mess|battlefield|joke',
		'you @adv? ~turn|turned my|our life|lives|home|house|world|family upside_down',
		'you @adv? ~turn|turned the|my|our|your kids|children|son|daughter|mother|family against'
	],
	unless: [
		'~laugh|~smile|joy|happy|safe',
		'enough to laugh',
		'in the best|good|happiest',
		'best|good way',
		'speech|song|film|joke'
	],
	message: '"You made me" hands them your feelings to carry; name the feeling as your own.',
	offers: ['I felt small and sad that evening.', 'I was so worried that I could not work.'],
	flags: [
		'You made me lose my best friend.',
		'You make me sick.',
		'You drove Dad away.',
		"You've put us through hell.",
		'You cost me my marriage.',
		'U make everyone miserable.',
		'You made her cry at her own party.'
	],
	allows: [
		'You made me laugh until I cried.',
		'You made me breakfast every day of exam week.',
		'You make me proud.',
		'You made her feel safe.',
		'The pills make you sick in the mornings.',
		'You gave us nothing but joy that summer.',
		'You drove Dad to his check-ups.',
		'The news made me cry.'
	]
} satisfies Rule;
