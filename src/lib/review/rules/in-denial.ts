import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'in-denial',
	category: 'diagnosis',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? are|were|is|be|stay|live|have_been @adv* in|in_such|in_total|in_complete|in_deep @adv? denial',
		'your|such|total|complete|pure|classic denial',
		'you @adv? ~deny|~denying everything|it|the_truth|reality|that_you',
		'you @adv? ~gaslight|~manipulate|~project|~deflect|~self-sabotage|~rationalize|~guilt-trip ..1',
		'you @adv? are @adv* running|hiding|escaping away? from yourself|your|reality|the|life|everything|feelings|responsibility|who',
		'you @adv? are @adv* punishing|medicating|numbing|hating|self-medicating|sabotaging|deceiving|destroying|fooling|kidding yourself|your|because|pain|the',
		'you @adv? are @adv* lying to yourself',
		'you @adv? ~lie|~lying to yourself',
		'you @adv? are @adv* @adv? angry|mad|furious at|with yourself|life|the_world|your_father|your_mother|your_dad|your_mum|god',
		'you @adv? ~hate|~loathe|~despise yourself',
		'you @adv? never got|get over ..3 your|the|her|his|losing|being|it|him|mum|dad !flu|cold|fear',
		'you @adv? never dealt|deal|coped with',
		'you @adv? never processed|grieved|faced|healed|recovered',
		'deep down|inside ..1 you @adv? ~hate|~know|are|~want|~fear|~feel|believe',
		'you @adv? have|got @adv* unresolved|repressed|deep-seated|deep-rooted',
		'your subconscious|unconscious|inner_child|psyche',
		'you @adv? are|were @adv? looking|crying|screaming|acting for|out attention|because|approval|validation|your',
		'you @adv? crave|thrive_on|feed_on|live_for|get_off_on|are_addicted_to|need attention|drama|chaos|validation|misery|approval|control',
		'you @adv? are @adv? addicted to attention|drama|chaos|misery|lying|being|self-pity',
		'you @adv? lack|have_no|have_zero insight|empathy|impulse_control|self-awareness|impulse',
		'you @adv? are @adv* refusing|unwilling|unable|incapable to|of see|admit|face|accept|feeling|loving|honest|telling',
		'you @adv? can not face|admit|accept|handle ..1 who|what|the|reality|that|yourself|life|your',
		'you @adv? ~refuse|refuse to see|admit|face|accept'
	],
	unless: ['you may|might|must|seem'],
	message: 'This sounds like a verdict from a doctor; tell what you noticed instead.',
	offers: [
		'I noticed that you were shaking on the days you said you were fine.',
		'I am worried, and I would like a doctor to help us.'
	],
	flags: [
		"You're in total denial.",
		'Your denial is obvious to all of us.',
		"You're angry at yourself, not us.",
		'You hate yourself, that is the truth.',
		'You never dealt with losing Dad.',
		'You are running from your feelings.',
		'You thrive on drama.'
	],
	allows: [
		'You told me you hate yourself some days, and I see so much to love.',
		'I was in denial for years.',
		"I'm not angry at you.",
		'You must be weary of carrying this.',
		'You were running from the dog and laughing.',
		'You never missed work, not even with the flu that winter and I brought soup.'
	]
} satisfies Rule;
