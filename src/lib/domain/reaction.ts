/**
 * How the person may answer, for somebody who plays them in the rehearsal (one card each), and what
 * the others practise then. The practice behind it is that of the branches of the meeting.
 */
export type Reaction = {
	name: string;
	/** What the player does, never with words of the real person. */
	play: string;
	/** What the others practise. */
	practise: string[];
};

export const reactions: readonly Reaction[] = [
	{
		name: 'Yes',
		play: 'Let two people read. Then say: all right, I will go.',
		practise: ['Stop talking.', 'The driver stands up first.', 'Out of the door in ten minutes.']
	},
	{
		name: 'Silence',
		play: 'Look at the floor. Say nothing until the end, not even after the ask.',
		practise: ['Let it be quiet.', 'Count to twenty after the ask.', 'Ask once more, just as calm.']
	},
	{
		name: 'Anger',
		play: 'Break in on the second reader. Get loud. Say that this is unfair.',
		practise: ['A lower, slower voice.', 'No answer to a charge.', 'Go on with the next page.']
	},
	{
		name: 'Tears',
		play: 'Begin to cry in the middle of a page. Turn away a little.',
		practise: ['Wait.', 'Tissues and water, no speeches.', 'Ask if it is all right to go on.']
	},
	{
		name: 'A bargain',
		play: 'Say yes, but on Monday. Then: only if I may drive myself.',
		practise: ['Say what is already arranged.', 'Offer only what was prepared.', 'Ask again.']
	},
	{
		name: 'Walking out',
		play: 'Stand up after the first page, take your coat and leave the room.',
		practise: [
			'Only the one who was chosen goes after.',
			'Nobody blocks a door.',
			'Wait ten minutes.'
		]
	}
];
