import type { Marker } from './marker.ts';

export default {
	kind: 'love',
	says: 'This is love they can hear.',
	phrases: [
		'i|we @adv? love|loved|adore|admire|miss|missed you|your|how|the_way|that_you|being_your',
		'i|we am|are|was|were @adv* proud|grateful|thankful|glad|lucky of|to|for|that|you',
		'thank you for|that',
		'you @adv? taught|showed|saved|held|carried|raised|protected|helped me|us|my|him|her',
		'you make|made|have_made me|us|everyone @adv? laugh|smile|proud|feel_safe|feel_loved|happy|brave',
		'you @adv? matter|mean to|so|the|more|everything|a_lot ..1 me|us|much|world|to',
		'you are @adv* a|an|the|my|our ..1 @warm',
		'you @adv? always|never @adv? @warm',
		'you never gave|let|forgot|missed up|me|my|a'
	],
	shows: [
		'I love how you hum while you cook.',
		'You taught me to swim.',
		'Thank you for the soup.'
	],
	passes: ['The car is in the drive.', 'I walked to work.', 'We talked until six.']
} satisfies Marker;
