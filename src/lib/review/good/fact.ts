import type { Marker } from './marker.ts';

export default {
	kind: 'fact',
	says: 'A day and a place make this easy to believe.',
	phrases: [
		'on @day ,,8 i|you|we',
		'i|you|we ,,8 on @day',
		'last @day|night|week|month|spring|summer|winter|fall|autumn ,,8 i|you|we',
		'i|you|we ,,8 last @day|night|week|month|spring|summer|winter|fall|autumn',
		'in january|february|march|april|may|june|july|august|september|october|november|december ,,8 i|you|we',
		'i|you|we ,,8 in january|february|march|april|may|june|july|august|september|october|november|december',
		'i|we found|saw|heard|watched you|the|your|an|a'
	],
	shows: [
		'On Sunday I found you asleep on the stairs.',
		'Last Tuesday you called me at two.',
		'I saw the dent in the car.'
	],
	passes: ['You are loved.', 'It is what it is.', 'The help is ready.']
} satisfies Marker;
