import type { Rule } from '#lib/review/rule.ts';

export default {
	name: 'ashamed-of-you',
	category: 'shaming',
	severity: 'stop',
	documents: ['statement', 'boundary-letter'],
	phrases: [
		'you @adv? should|ought|must|@adv? to? be|feel @adv* ashamed|embarrassed|disgusted|mortified',
		'ashamed|embarrassed|disgusted|mortified|disappointed|sickened @adv? of|by|with|in|at|to you|call|have|be|your !proud',
		'you @adv? are|were @adv* a|an|such|the @adv* @adj* disgrace|embarrassment|shame|laughing|humiliation ..3',
		'shame on you',
		'~have|~got you|no no|shame|any shame|>|pride',
		'you have|had @adv? no @adv? shame|pride|dignity|self-respect|self',
		'not|any|no|zero|lost all? self-respect|dignity|shame left|at|>',
		'you @degree* ~disgrace|~shame|~dishonor|~embarrass|~humiliate|~disgust us|me|yourself|this|your|the|our|everyone|him|her|them|my|mum|dad',
		'you @degree* ~bring shame|disgrace|embarrassment|dishonor',
		'ashamed|embarrassed to be seen|call|have|know|be|say|introduce|admit|share|bring|stand|tell|walk|take ..2 you|your|we|i|that',
		'you are @adv? an? @adj* embarrassment|disgrace',
		'you make|made me|us|everyone ashamed|cringe|embarrassed|sick|want ..2',
		'you|your|what ..3 disgusts|sickens|repulses|revolts|embarrasses|shames me|us|everyone|your',
		'would|will|must|is|are @adv? be|turn|turning|spin|spinning|roll|rolling|weep|disgusted|ashamed|die|heartbroken ..2 in|of|to|if|at|with his|her|their|you|your|see|she|he|the ..1 grave|graves|>|you|saw|see|become|what|him|her',
		'rolling|turning|spinning in his|her|their grave',
		'what would|will @kin|your|people|the|my|our|she|he|they|god|jesus|everyone|anyone ..3 think|say|make if|of|about|>|to|now',
		'~be|feel|felt|am|are|is|was @adv* ashamed|embarrassed of|by|about you|what|your|how|who',
		'ashamed|embarrassed that you|i|we ..1 are|is|share|raised|know|call|ever ..3'
	],
	unless: [
		'not|never ..2 ashamed|shame|embarrassed|disappointed',
		'no shame in|at|about',
		'i am|was|felt|feel @adv* ashamed|embarrassed ..1 that|of|because i|how_i|for|my|myself',
		'nothing to be ashamed',
		'proud'
	],
	message:
		'Shame makes people hide, and hiding feeds the illness; say what you felt, not what they are worth.',
	offers: ['I felt lost at that party and did not know how to help.', 'I am scared for you.'],
	source: 'Randles and Tracy (2013), Clinical Psychological Science 1',
	flags: [
		'You ought to be ashamed.',
		'Shame on you.',
		"You're an embarrassment to the whole team.",
		'We are all ashamed of you.',
		'Your grandmother would be turning in her grave.',
		'You humiliated us at the wedding.',
		'What would the neighbors think of you now?',
		'u have no shame'
	],
	allows: [
		'I am ashamed that I kept silent for a year.',
		'There is no shame in leaning on us.',
		'I was never ashamed of you.',
		'I was never once ashamed of you.',
		'I felt embarrassed, and I did not know how to help.',
		'You told me you felt ashamed of yourself.',
		'Gran would be so proud of you.',
		'I was never disappointed in you.'
	]
} satisfies Rule;
