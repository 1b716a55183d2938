import type { Reading } from './reading.ts';
import { phases, type Phase, type Step } from './agenda-step.ts';

/** What is planned for a meeting: its steps in order, and the one sentence that everybody knows. */
export type Agenda = { ask: string; steps: Step[] };

export const limits = { steps: 60, minutes: 240, title: 120, note: 4000, ask: 300 } as const;

/** Minutes planned in one part of the day. Boundaries are left out: they are heard only after a no. */
export function plannedMinutes(steps: readonly Step[], phase: Phase = 'with'): number {
	const where = phases(steps);
	return steps
		.filter((step, index) => where[index] === phase && step.kind !== 'boundaries')
		.reduce((total, step) => total + step.minutes, 0);
}

/** Minutes from the start of the meeting to the start of each step; negative before the welcome. */
export function offsets(steps: readonly Step[]): number[] {
	const before = plannedMinutes(steps, 'before');
	let clock = -before;
	return steps.map((step) => {
		const starts = clock;
		if (step.kind !== 'boundaries') clock += step.minutes;
		return starts;
	});
}

/** One place up or down. At an end of the list, or for an unknown step, nothing moves. */
export function moveStep(steps: readonly Step[], id: string, by: -1 | 1): Step[] {
	const from = steps.findIndex((step) => step.id === id);
	const to = from + by;
	const moved = steps[from];
	const other = steps[to];
	if (!moved || !other) return [...steps];
	return steps.with(from, other).with(to, moved);
}

export function removeStep(steps: readonly Step[], id: string): Step[] {
	return steps.filter((step) => step.id !== id);
}

/** Puts a step after the one named, or at the end. A step whose id is taken is not added twice. */
export function addStep(steps: readonly Step[], step: Step, after?: string): Step[] {
	if (steps.some((other) => other.id === step.id)) return [...steps];
	const place = steps.findIndex((other) => other.id === after);
	return place < 0 ? [...steps, step] : steps.toSpliced(place + 1, 0, step);
}

export function changeStep(
	steps: readonly Step[],
	id: string,
	change: Partial<Pick<Step, 'title' | 'minutes' | 'note'>>
): Step[] {
	return steps.map((step) => (step.id === id ? { ...step, ...change } : step));
}

/** Whole minutes to plan for a reading, never less than one. */
export function minutesToRead(seconds: number): number {
	return Math.max(1, Math.ceil(seconds / 60));
}

function statementStep(reading: Pick<Reading, 'memberId' | 'seconds'>): Step {
	return {
		id: `statement-${reading.memberId}`,
		kind: 'statement',
		title: '',
		minutes: minutesToRead(reading.seconds),
		note: '',
		memberId: reading.memberId
	};
}

/**
 * Brings the reading order in again after it changed. Readers stand together where the first of
 * them stood (or before the pause, the plan or the ask when none was there); the minutes and notes
 * a facilitator gave to a reader are kept.
 */
export function withReadings(
	steps: readonly Step[],
	readings: readonly Pick<Reading, 'memberId' | 'seconds'>[]
): Step[] {
	const known = new Map(steps.map((step) => [step.id, step]));
	const readers = readings.map((reading) => {
		const step = statementStep(reading);
		return known.get(step.id) ?? step;
	});
	const first = steps.findIndex((step) => step.kind === 'statement');
	const later = steps.findIndex((step) => ['pause', 'plan', 'ask', 'close'].includes(step.kind));
	const place = first >= 0 ? first : later >= 0 ? later : steps.length;
	const others = (part: readonly Step[]) => part.filter((step) => step.kind !== 'statement');
	return [...others(steps.slice(0, place)), ...readers, ...others(steps.slice(place))];
}

/** Whether the readers on the sheet are not the ones of the reading order, or in another order. */
export function readersDiffer(
	steps: readonly Step[],
	readings: readonly Pick<Reading, 'memberId'>[]
): boolean {
	const onSheet = steps.flatMap((step) => step.memberId ?? []);
	return onSheet.join() !== readings.map(({ memberId }) => memberId).join();
}

/** Gives each reader the time measured in the rehearsal; readers not timed keep their minutes. */
export function withTimes(steps: readonly Step[], seconds: ReadonlyMap<string, number>): Step[] {
	return steps.map((step) => {
		const measured = step.memberId === undefined ? undefined : seconds.get(step.memberId);
		return measured === undefined ? step : { ...step, minutes: minutesToRead(measured) };
	});
}
