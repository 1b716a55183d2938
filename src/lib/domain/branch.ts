import type { StepKind } from './agenda-step.ts';
import type { OutcomeKind } from './outcome.ts';

/** How the person answers, or what happens instead of an answer. */
export const branchKinds = [
	'yes',
	'yes-but',
	'bargaining',
	'not-yet',
	'no',
	'left',
	'anger',
	'intoxicated',
	'medical',
	'unsafe'
] as const;
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
			'Somebody stays beside the person the whole time.',
			'If they take it back on the way: stop at a lit, busy place, and let them out.'
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
			'Say one line of care. Then ask again and wait.'
		],
		calls: ['admissions'],
		goTo: 'ask-again'
	},
	bargaining: {
		label: 'A deal',
		first: 'Two ways are prepared. Offer these, and no third.',
		steps: [
			'Thank them: a deal means that they are thinking about it.',
			'Read out both ways. Both lead to care.',
			'“I will stop on my own” is a start. Ask for a visit with it, and a day.',
			'If another step is agreed: who, what, which day, and what comes by itself if it does not happen.'
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
			'Second letters are opened only if the team agreed to it.',
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
	anger: {
		label: 'Anger',
		first: 'Speak low and slow. Offer a break.',
		steps: [
			'Nobody answers back. Nobody defends themselves.',
			'Say it simply: “This is a lot. Let us take five minutes.”',
			'Water, a window, more room. Nobody stands in the door.',
			'Let another voice read next, or go to the closer.',
			'Threats, or things that fly: that is “Not safe”.'
		],
		calls: ['crisis', 'emergency'],
		goTo: 'pause'
	},
	intoxicated: {
		label: 'Not sober',
		first: 'No reading now. Keep them safe, meet another day.',
		steps: [
			'Say that you are glad they came, and that you will talk tomorrow.',
			'Nobody lets them drive. Offer a ride or a bed.',
			'Somebody sober stays near. On their side, if they sleep.',
			'Hard to wake, slow breath, blue lips: that is “Ill”. Call now.',
			'If they ask for help now, call the place. Let a clinician decide.'
		],
		calls: ['emergency', 'admissions', 'driver'],
		goTo: 'close'
	},
	medical: {
		label: 'Ill',
		first: 'Call for help now. The meeting is over.',
		steps: [
			'A seizure, chest pain, confusion, no breath or talk of dying: call at once.',
			'Shaking and sweating after the last drink can turn dangerous. Do not wait it out.',
			'Slow breath or blue lips: give naloxone if you have it. Stay until help comes.',
			'Tell the crew what was taken, how much and when. Hand over the medicines list.',
			'Do not drive them yourselves.'
		],
		calls: ['emergency', 'crisis', 'admissions'],
		goTo: 'debrief'
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
	bargaining: 'alternative',
	'not-yet': 'not-yet',
	no: 'no',
	left: 'not-yet',
	anger: 'stopped',
	intoxicated: 'stopped',
	medical: 'stopped',
	unsafe: 'stopped'
};

/** The outcome that a branch most often ends in; the form starts from it, a person decides. */
export function outcomeOf(branch: BranchKind): OutcomeKind {
	return outcomes[branch];
}
