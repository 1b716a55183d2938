import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'stigma-name',
	category: 'label',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? @are @adv* a|an|the|such|our|some|just|another|one @adv* @adj* [ @stigma ] !anonymous',
		'you @adv? @are @adv* @adj* [ junkies|addict|alcoholic|junkie|drunkard|wino|stoner|pothead|crackhead|druggie ] >',
		'you @adj* [ junkie|drunk|drunkard|wino|addict|alcoholic|stoner|pothead|crackhead|druggie|alcoholics|lush|cokehead|tweaker|smackhead|pisshead ] >',
		'a|an @adj* [ junkie|drunk|drunkard|wino|addict|alcoholic|stoner|pothead|crackhead|druggie|user|lush|cokehead|tweaker|smackhead|pisshead ] like you',
		'with|to|for|of|about|by|from|at|~love|~have|~raise|~marry|~see|~visit|~date|~house|~trust|~want a|an|my|our|some|the @adj* [ junkie|drunk|drunkard|wino|addict|stoner|pothead|crackhead|druggie|cokehead|tweaker|drug-addict|smackhead|pisshead ] !anonymous|father|mother|dad|mum|uncle|aunt|brother|sister|myself',
		'~live|~stay|~deal|married|engaged with|to an|a @adj* [ addict|alcoholic|drunk|junkie|user ]',
		'my|our|your|his|her|the|this @kin the? [ @stigma ] >',
		'[ junkie|junkies|crackhead|crackheads|druggie|druggies|wino|winos|cokehead|smackhead|pothead|tweaker|pisshead ] @kin|friend|friends|mates|mate|behavior|ways|buddies|pals|house|lifestyle|parent|parents',
		'you and your @adj* [ junkie|junkies|crackhead|druggie|druggies|stoner|drunk|drunken|addict ] ..1 >',
		'the @adj* [ addict|drunk|junkie|alcoholic|user|stoner ] of the family',
		'the @adj* [ addict|drunk|junkie|alcoholic|user|stoner ] in|of our|the|this family|house|street|room|town',
		'typical|classic|another|such|just @adv? an|a? [ addict|addicts|alcoholic|alcoholics|junkie|druggie|drunk|user ]',
		'@substance abuser|abusers|addict|addicts|user|users',
		'you @adv? are|were|act|acting|talk|sound|look|live|lie|smell|behave like an|a @adj* [ @stigma ]',
		'you @adv? ~turn|~become|~grow into|a|an @adj* a|an? [ @stigma ]',
		'once an|a [ @stigma ] ,,1 always',
		'married|engaged to ..1 an|a [ @stigma ]',
		'people|dads|mums|men|women|someone|somebody|guys|kids like you ..3 [ @stigma ]',
		'my|our @kin ,,1 the @adj* [ @stigma ]',
		'have|got|has|had a|an @adj* [ addict|alcoholic|drunk|junkie|stoner|druggie ] for a'
	],
	unless: [
		'i am|was @adv? an|a recovering? @stigma',
		'as an|a @stigma myself',
		'@kin was|is an|a @adv? @stigma'
	],
	message:
		'Many people hear only this word and not the love around it; your loved one is a person with an illness.',
	offers: [
		'I see a person I love who is living with an illness.',
		'I miss my brother, and I want him well.'
	],
	source: 'https://doi.org/10.1016/j.drugpo.2009.10.010',
	flags: [
		'I have a drunk for a husband.',
		"You're an alcoholic, plain and simple.",
		'I married a drunk.',
		"We don't want a junkie living in this house.",
		'You talk like an addict.',
		'Your stoner friends are at the door again, and you are just another druggie.',
		'ur a pothead',
		'Once an addict, always an addict.'
	],
	allows: [
		"I'm an alcoholic myself, nine years sober.",
		'Some people call you a junkie; I call you my son.',
		'My own father was a drunk and I was a scared kid.',
		"Alcoholics Anonymous saved my sponsor's life.",
		'You were drunk on the stairs that night and I held the rail.',
		'Addiction is an illness, and nobody here calls you a junkie.',
		'You told me, "I may be an alcoholic," and you were so brave.',
		'To us you are Joe and not some addict.'
	]
} satisfies Rule;
