import type { Marker } from './marker.ts';

export default {
	kind: 'understanding',
	says: 'You show that you see their side.',
	phrases: [
		'i|we @adv? understand|realize|see|know that|how|it|this|you|why ..2 hard|difficult|heavy|scared|scary|tired|trying|tried|hurting|illness|pain|not_your_fault|never_meant|did_not_choose|lonely|did_not_want|do_not_want',
		'i|we can not imagine how|what',
		'i imagine',
		'it|that|this must|must_have be|been @adv* hard|exhausting|lonely|frightening|awful|tiring|scary',
		'it|this is|was not|never @adv? your fault|a_choice|choice',
		'i wish i had',
		'i should have|not_have',
		'i am @adv? sorry i|that_i|for|we|if_i',
		'i know|see|think you are @adv* doing|trying|hurting|tired|scared|in_pain|ill|sick|unwell|fighting'
	],
	shows: [
		'I understand that this is hard.',
		'I wish I had called sooner.',
		'It is not your fault.'
	],
	passes: ['I understand the map.', 'It was late.', 'We ate at noon.']
} satisfies Marker;
