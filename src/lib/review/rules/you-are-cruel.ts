import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-are-cruel',
	category: 'label',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? @are|are @adv* @adv? [ @adj ]',
		'you @adv? @are @adv* so|too|such|that [ @adj ]',
		'you @adv? ~be|are|were being [ @adv* @adj ]',
		'how|so @adv? [ selfish|ungrateful|stupid|cruel|pathetic|weak|childish|irresponsible|heartless|lazy|immature|inconsiderate ] ..2 you|of',
		'your [ selfish|pathetic|lazy|stupid|disgusting|ridiculous|childish|cruel|reckless|irresponsible|immature|self-pitying|ungrateful|lying|cheating|thieving|filthy|stinking|lousy|weak|cowardly|idiotic|dishonest|manipulative|toxic|sorry|rotten|vile|useless ] @adj* ..1 ~behavior|ways|choices|choice|ass|self|attitude|life|excuses|excuse|lies|friends|habits|decisions|tricks|games|mind|little|body|mouth|face|act|brain|actions|stunt|stunts|need|needs',
		'[ selfish|lazy|pathetic|useless|worthless|ungrateful|disgusting|spoiled|heartless ] is what you are',
		'[ selfish|lazy|pathetic|useless|worthless|ungrateful|disgusting|spoiled|ridiculous ] ,,1 that|this is|what what|you you|all|are',
		'you @adv? [ @adv? ~act|~behave|~look|~sound|~talk @adv? so|too|like @adj|a|an @adj* @name|@role|@adj ]',
		'you @adv? have|had|got no [ backbone|spine|heart|decency|manners|conscience|morals|willpower|character|guts|respect|principles|class|brain|brains|feelings|empathy|gratitude|honor|integrity|standards|shame|ambition|discipline|self-control ]',
		'your [ selfishness|laziness|stupidity|cowardice|cruelty|arrogance|ingratitude|dishonesty|weakness|greed|immaturity|irresponsibility|ego|self-pity|thoughtlessness|recklessness|negligence ]',
		'^ [ selfish|useless|pathetic|lazy|worthless|ungrateful|disgusting|spineless|gutless|heartless|shameless ] >',
		'^ so|how|just|plain [ selfish|useless|pathetic|lazy|worthless|ungrateful|disgusting|spineless|gutless|heartless|shameless ] >',
		'so|how [ selfish|ungrateful|heartless|pathetic|childish|lazy ] ,,1 honestly|really|>',
		'one|only|no_other|the word|words ..1 for you|your|this|that ..1 ,,1 [ @adj ]',
		'you @adv? @are @adv* [ @adj ,,1 and @adj ]',
		'[ @adj and @adj ] ,,1 that|this is how|what|who you'
	],
	unless: ['@warm', 'i am|was|felt|feel @adv* @adj', 'the|this illness|disease|drink|drug is'],
	message: 'This sounds like a verdict on who they are; say what happened and how it felt.',
	offers: ['On Sunday the words about Mum hurt me.', 'I felt small at that dinner.'],
	flags: [
		'You are selfish and cold.',
		'ur so lazy its a joke',
		"You're being childish about all this.",
		'Your selfishness broke this house.',
		'You have no backbone.',
		'Stop with your pathetic excuses.',
		'You were so heartless at the hospital.'
	],
	allows: [
		'You are not weak.',
		'I was selfish and I said cruel things.',
		"You're cold, so take my coat, I love you.",
		'The illness is cruel.',
		'You feel worthless some mornings, and I see so much in you.',
		'You are so thoughtful and brave.',
		'What this drug does to people is disgusting.',
		"I don't believe you are lazy.",
		'You were never selfish.',
		'This illness is selfish, and you are not.'
	]
} satisfies Rule;
