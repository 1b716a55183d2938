import type { Marker } from './marker.ts';

export default {
	kind: 'memory',
	says: 'A shared memory brings the two of you close.',
	phrases: [
		'i|we @adv? remember|recall|think|thinking of|the|how|when|you|that|about|your|us',
		'do you remember',
		'i keep thinking of|about',
		'i will never forget|not_forget',
		'the day|time|night|summer|winter|morning you|we|i|when @adv? taught|held|took|came|drove|built|sang|danced|found|gave|brought|carried|were|was|stayed|made|went|swam|walked',
		'when i|we was|were little|small|young|kids|a_kid|a_child|five|six|seven|eight|nine|ten|growing_up|sick|ill|scared|at'
	],
	shows: [
		'I keep thinking of the day at the lake.',
		'When I was little you carried me home.',
		'Do you remember the red kite?'
	],
	passes: ['I will call on Monday.', 'The room is ready.', 'You looked tired.']
} satisfies Marker;
