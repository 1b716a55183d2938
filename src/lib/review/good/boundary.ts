import type { Marker } from './marker.ts';

export default {
	kind: 'boundary',
	says: 'Your own step, one that you can keep.',
	phrases: [
		'from today|now|tomorrow|this|next|monday|sunday ,,3 i|we will|am|are',
		'i|we will no_longer|not @adv? give|lend|pay|cover|lie|drive|ride|buy|keep|bail|answer|argue|call|let|hand|clean|make_excuses|hide|sign|have',
		'i|we am|are going_to|not_going_to @adv? stop|no_longer|give|lend|pay|cover|lie|drive',
		'i|we will @adv? leave|take|sleep|stay|do|drive|lock|keep|go|stop ..6 myself|ourselves|when|if|until'
	],
	shows: [
		'From today I will no longer lend money.',
		'I will not ride in the car when there has been drinking.',
		'I am going to stop paying the rent.'
	],
	passes: ['I will always love you.', 'You will see.', 'I gave you the keys.']
} satisfies Marker;
