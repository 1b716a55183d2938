import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'why-not-like',
	category: 'comparison',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'why can|could|do|did|are not you @adv? be|act|behave|live|do|try|more|turn ..2 like|normal|as|half',
		'why can|could not you @adv? be normal|@adv',
		'why could|can not i|we have ..2 @kin',
		'be more like @someone|@kin|him|her|them|other|normal|everyone',
		'~wish you|i|we were|was|had|could|had_been ..2 like|normal ..1 @someone|@kin|him|her|them|other|>',
		'~wish i|we had a|an normal|real|different|better|other @kin|@role',
		'if only you were|had|could ..2 like|half',
		'take a leaf|page out|from',
		'< @adv? look at @someone >',
		'< @adv? look at @someone ,,2 he|she|they|not|how @adv? has|have|is|are|did|does|do|managed|never|turned',
		'< you @adv? should|could|might|ought|need ..1 learn from|something @someone|from',
		'unlike you',
		'unlike @someone ,,1 you',
		'why is it only|always you',
		'< you @adv? are the only|one only|one one|person|who ..5 who|that ~can not|~ruin|~lie|~drink|~make|~need|~have',
		'if @someone @adv? can|could|managed|manages|did ,,4 you|so|why',
		"nobody|no_one else|elses 's? @kin ..1 has|have|does|acts|needs|lies|causes|drinks|behaves"
	],
	unless: ['you are not|nothing like|your'],
	message:
		'Being held up against someone else makes a person feel small; speak only of the two of you.',
	offers: [
		'I would like you to have people around you, as I had.',
		'I miss the way we used to plan things, you and I.'
	],
	flags: [
		"Why can't you be more like your sister?",
		'Unlike you, he came home.',
		'I wish you were like other people.',
		'why cant u be normal like ur brother',
		'Take a leaf out of her book.',
		'Look at your cousin, he has a house.',
		'If your brother can do it, so can you.'
	],
	allows: [
		'You are nothing like the names they called you.',
		'I wish I had compared you less.',
		'I want to be more like you on your best days.',
		"Why can't I be braver, I asked myself.",
		'Look at your sister wave when she sees you.'
	]
} satisfies Rule;
