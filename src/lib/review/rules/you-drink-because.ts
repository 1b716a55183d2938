import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'you-drink-because',
	category: 'diagnosis',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? @adv? ~drink|~use|~gamble|~smoke|~take|~get|~do @adv? @substance? ..1 because you|of|your|deep',
		'you @adv? ~drink|~use|~gamble|~smoke @adv? @substance? so|to @adv? you|avoid|escape|fill|numb|punish|cope|forget|hide|run|bury|drown|feel_like|prove',
		'you @adv? are|were @adv? drinking|using|gambling @adv? to|because ..1 ~avoid|~escape|~fill|~numb|~punish|~cope|~forget|~hide|you|of',
		'you @adv? are|were @adv? trying to ..1 ~fill|~numb|~escape|~punish|~drown|~bury the|a|your|yourself|from|something|that',
		'the @adv? real|only|true? reason you ..1 ~drink|~use|~gamble|~do|~take|~act|~lie',
		'reason you ..1 ~drink|~use|~gamble|~lie|~act ..4 is',
		'your|the real|true|actual problem|issue|trouble @adv? is',
		'you|your @adv? ~replace|~replaced|~swap|~swapped one addiction',
		'this|it|that|all is|was ..2 about|because|down your|you|to @adv? father|mother|dad|mum|childhood|ego|ex|divorce|abandonment|never ..3',
		'your mother|father|dad|mum ~abandon|~leave|~spoil|~baby ..2 you ,,3 so|and|that',
		'you @adv? have|has never @adv? ~love|~learn|~get yourself|to|over',
		'you @adv? use|drink|gamble|take|smoke|are_medicating|medicate|numb|are_numbing because|your|so|guilt|pain|away ..2'
	],
	unless: ['you may|might|told'],
	message: 'Why someone drinks or uses is for them to find out with help; say what you have seen.',
	offers: [
		'I have seen you drink more since the move, and I am worried.',
		'I do not know what hurts, and I would like to listen.'
	],
	flags: [
		'You drink because you hate your life.',
		'The real reason you drink is your pride.',
		'You use to numb yourself.',
		"You're trying to fill a hole.",
		'The real problem is that you never grew up.',
		'u drink to escape'
	],
	allows: [
		"You told me you drink because you can't sleep.",
		"I don't know why you drink.",
		'I drank because I was lonely, back then.',
		'The reason I am here is love.',
		'I wonder what hurts so much.'
	]
} satisfies Rule;
