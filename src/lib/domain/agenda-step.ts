/** What a step of the meeting is for. `own` is a step the facilitator made up. */
export const stepKinds = [
	'arrive',
	'ground-rules',
	'welcome',
	'statement',
	'pause',
	'plan',
	'ask',
	'questions',
	'ask-again',
	'goals',
	'ladder',
	'boundaries',
	'close',
	'debrief',
	'own'
] as const;
export type StepKind = (typeof stepKinds)[number];

export type Step = {
	/** Opaque to readers; one of a kind within its agenda and kept through every edit. */
	id: string;
	kind: StepKind;
	title: string;
	minutes: number;
	note: string;
	/** Whose words are heard; only on a statement. */
	memberId?: string;
};

/** A part of the day: before the person comes in, with the person, after the person has left. */
export type Phase = 'before' | 'with' | 'after';

/** The boundary part stays covered until a "no" calls for it. */
export const isSealed = (step: Pick<Step, 'kind'>) => step.kind === 'boundaries';

/**
 * Where each step falls. The welcome opens the meeting and the last close ends it, so moving a step
 * over one of the two moves it in or out of the room; without them everything is in the room.
 */
export function phases(steps: readonly Step[]): Phase[] {
	const opens = steps.findIndex((step) => step.kind === 'welcome');
	const closes = steps.findLastIndex((step) => step.kind === 'close');
	return steps.map((_, index) => {
		if (opens >= 0 && index < opens) return 'before';
		return closes >= 0 && index > closes ? 'after' : 'with';
	});
}
