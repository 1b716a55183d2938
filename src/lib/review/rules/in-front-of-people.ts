import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'in-front-of-people',
	category: 'shaming',
	severity: 'change',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @degree* ~embarrass|~humiliate|~disgrace|~shame|~make|~show|~scream|~yell|~shout|~fall|~pass|~throw|~act|~behave|~insult|~curse|~swear ,,6 in front of',
		'in front of ,,7 you @degree* ~embarrass|~humiliate|~fall|~pass|~throw|~act|~yell|~shout|~scream|~insult|~slur|~stagger|~puke|~vomit',
		'you made|making a|an|such|another fool|spectacle|scene|show|idiot|joke|exhibition|mockery|ass of|in|at|yourself|>|again',
		'~make|~making a ..1 fool|spectacle|idiot|show|exhibition|ass out? of yourself',
		'~have|~had to ..1 apologize|explain|make|cover|lie|clean ..2 for|about|up|excuses ..1 you|your|after !being|were',
		'you|your ..1 drunken|drunk performance|antics|display|scene|stunt|show|behavior|state|mess|ass|self|rambling|rant|speech',
		'the neighbors|whole|entire|kids|children ..2 ~see|saw|watched|heard|know|stared|filmed|laughed ..3 you|your ,,5 drunk|drunken|naked|screaming|crawling|stumbling|vomit|staggering|fall|passed|in',
		'everyone|everybody|the ..2 ~saw|watched|heard|noticed|knows|smelled|smelt|stared you|your|how|what|that|it ..3 drunk|vodka|gin|on you|like that|breath|state|slurring|acting|stumbling',
		'you @adv? ~show me|us|her|him|yourself|everyone|the|your ..1 up ..2'
	],
	message:
		'Being shown up twice hurts twice; tell what it was like for you and leave the audience out.',
	offers: [
		'I felt my face burn that evening, and I wanted to take you home safe.',
		'I was worried when you fell at the party.'
	],
	flags: [
		'You made a fool of yourself at the wedding.',
		'In front of all our guests you fell into the cake.',
		'The neighbors saw you crawling up the drive.',
		'Your drunken performance was the talk of the night.',
		'I had to make excuses for you again.',
		'You yelled at the waiter in front of my boss.'
	],
	allows: [
		'You sang in front of the whole school and I clapped the loudest.',
		'I made a fool of myself at your party.',
		'You stood in front of me when the dog came.',
		'The neighbors saw the ambulance and came with soup.',
		'Everyone saw how hard you worked.'
	]
} satisfies Rule;
