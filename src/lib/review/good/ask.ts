import type { Marker } from './marker.ts';

export default {
	kind: 'ask',
	says: 'A clear ask, with a yes to give.',
	phrases: [
		'will|would|could|can you @adv? go|come|accept|let|say_yes|take|get_in|meet|try|talk|give_it ..4',
		'i|we am|are @adv? asking|begging you|if_you|that_you',
		'i|we @adv? ask you|that_you',
		'please @adv? go|come|accept|say_yes|let|take|try|get_help|give'
	],
	shows: ['Will you go with Ben today?', 'I am asking you to come with me.', 'Please say yes.'],
	passes: ['You went with Ben.', 'They asked about the car.', 'I go there often.']
} satisfies Marker;
