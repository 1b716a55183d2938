import type { Marker } from './marker.ts';

export default {
	kind: 'hope',
	says: 'You leave the future open.',
	phrases: [
		'i|we @adv? hope|dream|look_forward|am_looking_forward|cannot_wait|can_not_wait|believe !that_is',
		'i|we @adv? want|would_love|would_like us|to_see_you|to_walk|to_hear|to_sit|to_dance|to_go|to_grow|to_laugh|to_watch|you_to_be|you_at|you_there',
		'next year|summer|spring|christmas|winter ..1 we|i|you',
		'one day|someday ..1 we|you',
		'there is @adv? hope|a_way|time|help'
	],
	shows: [
		'I hope we go to the lake next year.',
		'I want us to plant the beans again.',
		'There is hope.'
	],
	passes: ['I went home.', 'It was a year ago.', 'You said no.']
} satisfies Marker;
