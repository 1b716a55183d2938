import type { CareKind, FollowUp, FollowUpKind, RestartKind } from './follow-up.ts';
import type { OutcomeKind } from './outcome.ts';

export type TaskWords = { title: string; points: readonly string[] };

const titles: Record<CareKind, string> = {
	debrief: 'Talk it over, the same day',
	h24: 'After one day',
	h72: 'After three days',
	d7: 'After one week',
	d14: 'After two weeks',
	d30: 'After one month',
	d60: 'After two months',
	d90: 'After three months'
};

/** What to ask in each call when somebody went. They tell no more than the person has agreed to. */
const went: Record<CareKind, readonly string[]> = {
	debrief: [
		'Each person says one thing and hears thanks.',
		'Agree who calls whom tomorrow.',
		'Collect the printed pages.'
	],
	h24: ['Ask the place if they arrived and stayed.', 'Ask each relative how the night was.'],
	h72: [
		'Calls asking to come home are common now. The family line is: one more day.',
		'Ask if the limits that were agreed are being kept.'
	],
	d7: ['Is the week at the place clear: days, hours, who drives?', 'Who goes to family evenings?'],
	d14: ['How are the relatives? Has each one found support of their own?'],
	d30: ['Is the next level of care set, with a date?', 'Read the return-to-use plan again.'],
	d60: ['Ask about the step down and who keeps in touch.', 'Are the limits still kept?'],
	d90: ['Look back together.', 'Close the plan, and decide what is kept and what is deleted.']
};

/** The same calls when the door was left open. */
const open: Record<CareKind, readonly string[]> = {
	debrief: [
		'Each person says one thing and hears thanks.',
		'Name the one person who stays in touch.',
		'Check that the card was left. Collect the printed pages.'
	],
	h24: [
		'Ask how everyone is, and if anyone is afraid.',
		'Ask the place until when it can wait.',
		'Is anyone worried about an overdose or suicide? Act on it today.'
	],
	h72: ['Are the limits that were agreed being kept?', 'Has the person called anyone?'],
	d7: ['One short, kind message from the person who stays in touch.'],
	d14: ['How are the relatives? Has each one found support of their own?'],
	d30: [
		'Choose the next try. It can be an open invitation, one person who asks, or a new meeting.'
	],
	d60: ['Ask about the limits, and who needs help in keeping them.'],
	d90: ['Look back together.', 'Go on, or close the plan and decide what is deleted.']
};

const restart: Record<RestartKind, TaskWords> = {
	'restart-safety': {
		title: 'Ask the safety questions again',
		points: ['Who is with them now? Are they safe to travel?']
	},
	'restart-place': {
		title: 'Call the place',
		points: ['Is there an opening? Until when do they hold it? Write down the name.']
	},
	'restart-withdrawal': {
		title: 'Ask about withdrawal again',
		points: ['What was taken, and when last? A clinician says if the way is safe.']
	},
	'restart-payer': {
		title: 'Check how it is paid',
		points: ['Is the answer from before still good?']
	},
	'restart-driver': {
		title: 'Call the driver',
		points: ['If the first cannot come, call the second.']
	},
	'restart-bag': {
		title: 'Bag, papers and medicines list',
		points: ['Where are they, and who brings them?']
	},
	'restart-team': {
		title: 'Tell the team',
		points: ['One short message to each. Nobody gathers unless the person wants it.']
	}
};

/** The page on which each line of the restart list is put right, below the intervention. */
export const restartPaths: Record<RestartKind, string | null> = {
	'restart-safety': 'checks',
	'restart-place': 'place',
	'restart-withdrawal': 'place',
	'restart-payer': 'place',
	'restart-driver': null,
	'restart-bag': 'place',
	'restart-team': 'people'
};

/** What a task says on the list, for the outcome it follows. Facilitators read it: grade 9 or below. */
export function taskWords(task: Pick<FollowUp, 'kind' | 'text'>, outcome: OutcomeKind): TaskWords {
	if (task.kind === 'own') return { title: task.text, points: [] };
	if (isRestartKind(task.kind)) return restart[task.kind];
	return { title: titles[task.kind], points: (outcome === 'yes' ? went : open)[task.kind] };
}

function isRestartKind(kind: FollowUpKind): kind is RestartKind {
	return kind in restart;
}
