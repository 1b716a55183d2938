import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'safety',
	category: 'safety',
	severity: 'consider',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you|he|she|they|dad|mum|i @adv? @have? ~hit|hit|~beat|beat|~punch|~slap|~kick|~choke|~strangle|~push|~shove|~grab|~bruise|~burn me|her|him|us|them|the_kids|the_baby|my|mum|dad|your_son|your_daughter|your_wife|the_children ..1 !up_from|to_school|out_of',
		'you|he|she|i @adv? want|wanted|tried|try|threatened|talked|going|thinking|thought ..2 ~kill|die|end yourself|himself|herself|myself|your_life|his_life|her_life|my_life|it_all',
		'~kill|killing yourself|himself|herself|myself',
		'do|did|does not want to live|be_alive|wake_up|be_here_any',
		'suicide|suicidal|self-harm',
		'~cut|cutting|~hurt|hurting yourself|myself|himself|herself >',
		'~have|has|with|a|the|your|his|pulled|held ..2 gun|pistol|rifle|shotgun|loaded',
		'a knife to|at|on',
		'~leave|left the_baby|the_kids|the_children|them|him|her|your_son|your_daughter|my_son ..1 alone|by_themselves|in_the_car|unattended|hungry',
		'drove|drive|driving ,,4 kids|children|baby|son|daughter ,,4 drunk|high|drinking',
		'~touch|touched her|him|me|the_kids where|sexually|inappropriately',
		'~rape|raped|molested|~molest|sexually'
	],
	unshielded: true,
	message:
		'Thank you for telling this; show it to your facilitator in private, they know who can help.',
	offers: [
		'I would like to talk with you about something important.',
		'I need to tell you something that I saw.'
	],
	flags: [
		'Last week you hit her.',
		'You talked about killing yourself.',
		'There is a loaded gun in the drawer.',
		'You left the baby alone for a night.'
	],
	allows: [
		'You hit the ball out of the park.',
		'I felt like running away.',
		'We left the kids with Gran.'
	]
} satisfies Rule;
