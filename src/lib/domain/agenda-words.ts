import type { StepKind } from './agenda-step.ts';

/**
 * What each step starts out with: a name and a note for the facilitator, to be changed at will.
 * The points follow domain practice (open with love, one voice at a time, the person may step out,
 * silence after the ask); the words are ours. Reading grade 9 or below.
 */
export const stepWords: Record<StepKind, { title: string; note: string }> = {
	arrive: {
		title: 'Arrive and sit',
		note: 'Check that the place is still held. Give out the printed pages. Keep the way to the door free. The driver sits nearest to it. Put out water and tissues.'
	},
	'ground-rules': {
		title: 'Agree how we talk',
		note: 'Read only what is on the page. One voice at a time. Phones off. Nobody blocks a door. Nobody records. Touch only if it is welcome. Anyone may ask for a pause. Say the ask out loud together once.'
	},
	welcome: {
		title: 'Welcome',
		note: 'Say who you are and that the people here asked you to come. Say that nothing has to be answered yet. Say that stepping out is fine. Ask if it is all right to begin.'
	},
	statement: { title: 'Statement', note: '' },
	pause: {
		title: 'A quiet minute',
		note: 'Thank everyone. Let it be quiet. Tears are fine, and so is silence.'
	},
	plan: {
		title: 'What is arranged',
		note: 'Read the plan as it was confirmed. Say who comes along, what a day there is like, and what is taken care of at home. Promise nothing that is not in it.'
	},
	ask: {
		title: 'The ask',
		note: 'Say the sentence once. Then wait and say nothing more.'
	},
	questions: {
		title: 'Questions and worries',
		note: 'Hear each worry. Say what is already arranged. Say one line of care. Then ask again. Leave old arguments alone.'
	},
	'ask-again': { title: 'Ask once more', note: 'The same sentence, just as calm. Then wait.' },
	goals: {
		title: 'What each of us will do',
		note: 'Everyone names one thing they will change in their own life. The person goes last, or not at all.'
	},
	ladder: {
		title: 'The next steps, agreed ahead',
		note: 'Go through the levels of care in order. Agree now what happens if using starts again, and who says so.'
	},
	boundaries: {
		title: 'Covered part',
		note: 'Open this only after a clear no. Each reader says one short thing about their own life, then stops.'
	},
	close: {
		title: 'Close',
		note: 'After a yes, leave now. After anything else, leave the card with the number and say how long the offer stands.'
	},
	debrief: {
		title: 'Talk it over',
		note: 'Each person says one thing. Agree on the next call. Give out the support numbers. Collect every printed page.'
	},
	own: { title: '', note: '' }
};
