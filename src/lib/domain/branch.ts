import type { StepKind } from './agenda-step.ts';
import type { OutcomeKind } from './outcome.ts';

/** How the person answers, or what happens instead of an answer. */
export const branchKinds = ['yes', 'yes-but', 'not-yet', 'no', 'left', 'unsafe'] as const;
export type BranchKind = (typeof branchKinds)[number];

/** Whom a branch may need on the phone; the numbers themselves come from the plan and the place. */
export type CallKind = 'admissions' | 'driver' | 'second-driver' | 'crisis' | 'emergency';

export type Branch = {
	/** On the button in the room. */
	label: string;
	/** The one thing to do now, in large letters. */
	first: string;
	steps: readonly string[];
	calls: readonly CallKind[];
	/** Where the run can go on from here, when there is such a step. */
	goTo?: StepKind;
};

/**
 * A short list for each branch, read at arm's length: reading grade 9 or below. The practice behind
 * it: leave soon after a yes, offer what was prepared to a bargain, keep a dated door open, hold
 * nobody back, and end when anyone is afraid.
 */
export const branches: Record<BranchKind, Branch> = {
	yes: {
		label: 'Yes',
		first: 'Stop talking. Leave now.',
		steps: [
			'Note the time and who heard it.',
			'Call the place and say that you are on the way.',
			'The driver takes the bag, the papers and the medicines list.',
			'Take the short way, with the same people, and no stops.',
			'Somebody stays beside the person the whole time.'
		],
		calls: ['admissions', 'driver', 'second-driver'],
		goTo: 'close'
	},
	'yes-but': {
		label: 'Yes, but…',
		first: 'Say what is already arranged. Ask again.',
		steps: [
			'Let the worry be said to the end.',
			'Name the part of the plan that answers it.',
			'A small comfort is fine if it does not delay leaving.',
			'Offer only the first choice or the backup. Add nothing new.',
			'If another step is agreed, write it down with a date.'
		],
		calls: ['admissions'],
		goTo: 'ask-again'
	},
	'not-yet': {
		label: 'Not yet',
		first: 'Keep the door open. Say until when.',
		steps: [
			'Say how long the place can wait.',
			'Leave the card with the number and the printed pages.',
			'Name one person who will stay in touch.',
			'Thank them for listening. Do not press again today.'
		],
		calls: ['admissions'],
		goTo: 'close'
	},
	no: {
		label: 'No',
		first: 'Stay calm. One short thing each, then close.',
		steps: [
			'Say that you heard the answer.',
			'Open the covered part only if the team agreed to it.',
			'Leave the card. The offer stands until its date.',
			'One person stays in touch.',
			'If you fear for their life tonight, call for help now.'
		],
		calls: ['crisis', 'emergency', 'admissions'],
		goTo: 'boundaries'
	},
	left: {
		label: 'Left',
		first: 'One person goes after them. Everyone else stays.',
		steps: [
			'Only the person who was chosen goes, alone and gently.',
			'Nobody blocks the way or holds on.',
			'If they drive and are not fit to, call for help.',
			'Wait ten minutes. Then go on, or close with a "not yet".',
			'Leave the card where they will find it.'
		],
		calls: ['emergency', 'crisis'],
		goTo: 'close'
	},
	unsafe: {
		label: 'Not safe',
		first: 'End the meeting. Get everyone safe.',
		steps: [
			'Anyone who is afraid leaves first. Take the children out.',
			'Danger to life, a weapon or an overdose: call for help now.',
			'Do not argue and do not stand in the way.',
			'If breathing is slow, give naloxone if you have it. Stay until help comes.',
			'Meet later at the place you agreed on.'
		],
		calls: ['emergency', 'crisis'],
		goTo: 'debrief'
	}
};

const outcomes: Record<BranchKind, OutcomeKind> = {
	yes: 'yes',
	'yes-but': 'alternative',
	'not-yet': 'not-yet',
	no: 'no',
	left: 'not-yet',
	unsafe: 'stopped'
};

/** The outcome that a branch most often ends in; the form starts from it, a person decides. */
export function outcomeOf(branch: BranchKind): OutcomeKind {
	return outcomes[branch];
}
