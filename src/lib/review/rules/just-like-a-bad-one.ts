import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'just-like-a-bad-one',
	category: 'label',
	severity: 'change',
	documents: ['statement'],
	phrases: [
		'you @adv? @are @adv* a|an|such|the|one @adv* [ bad|terrible|lousy|horrible|awful|useless|rotten|pathetic|poor|failed|rubbish|crap|shitty|crappy|worst|worthless|sorry|selfish|hopeless|neglectful|absent|unfit|lazy|dreadful|disgraceful|evil|cruel|shit|weak|toxic|abusive|part-time|disappointing|deadbeat @adj* @role|@kin|example|excuse|influence ]',
		'[ you bad|terrible|lousy|useless|rotten|worst|horrible @role ]',
		'< what a|an [ terrible|lousy|horrible|awful|useless|rotten|pathetic|bad|poor @role|@kin ]',
		'you @adv? [ ~fail @adv? as a|an|my|our|your|their|his|her @role|@kin ]',
		'you @adv? [ are|were|have|been @adv? not|no|never|hardly|barely ..2 a|much|any|no|my|kind|@adv real|proper|good|decent|fit|of|much|a|any|sort ..1 @role ] !of|like',
		'you ~are|were @adv? [ no ..1 mother|father|dad|mum|son|daughter|brother|sister|wife|husband|friend ] of|to|>',
		'you @adv? ~do not deserve [ to|a|your|the|these|those|us|him|her|this|our ..2 @role|@kin|be|called|family|them|us ]'
	],
	unless: ['i am|was @adv? a|the', 'you ~think you'],
	message:
		'A verdict on the kind of parent, child or partner they are is hard to hear past; tell one thing you saw.',
	offers: [
		'On Saturday the boys waited at the gate, and I had no answer.',
		'I miss how you used to read to them.'
	],
	flags: [
		'You are a terrible father.',
		'You failed as a mother.',
		"You're not much of a husband.",
		"You're the worst brother ever.",
		"You don't deserve your kids."
	],
	allows: [
		'You think you are a bad mother, and I do not.',
		'You are not a bad father.',
		'I was a terrible son that year.',
		'You are a good dad and the girls light up when you walk in.',
		'You are the best brother I could ask for.'
	]
} satisfies Rule;
