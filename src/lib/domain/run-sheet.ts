import { phases, type Phase, type Step } from './agenda-step.ts';
import { timeline, type Stamp } from './meeting-time.ts';
import { standing, type MeetingEvent } from './meeting.ts';
import {
	follow,
	isCovered,
	mark,
	spend,
	unmarked,
	type BranchTaken,
	type Marks
} from './run-marks.ts';
import { branches, type BranchKind } from './branch.ts';
import type { Instant } from './time.ts';

export type StepState = 'done' | 'skipped' | 'now' | 'next' | 'open' | 'covered';

export type RunStep = {
	step: Step;
	phase: Phase;
	state: StepState;
	/** Time spent on it so far, without pauses, in milliseconds. */
	spent: number;
	/** Time planned for it and added on the day, in milliseconds. */
	allotted: number;
};

export type RunSheet = {
	steps: RunStep[];
	now: RunStep | undefined;
	next: RunStep | undefined;
	/** What the calendar clock showed at the first tap; only ever shown. */
	begunAt: Instant | undefined;
	paused: boolean;
	ended: boolean;
	/** Milliseconds in the room so far, pauses left out. */
	elapsed: number;
	/** Milliseconds spent in pauses. */
	pausedFor: number;
	/** How much later than planned the meeting will end, in milliseconds; negative is earlier. */
	behind: number;
	/** The branch whose list is open. */
	branch: BranchKind | undefined;
	/** Every branch that was taken, in order, with the calendar clock of the tap. */
	branches: BranchTaken[];
	/** When the second letters were opened, after a "no"; until then nobody sees a word of them. */
	unsealedAt: Instant | undefined;
};

/**
 * The state of a run: a pure fold of its log over the agenda.
 * @param at the present moment on the device that asks, after moments at which it was seen awake since
 * the last tap; without any the state is that of the last tap
 */
export function runSheet(
	steps: readonly Step[],
	log: readonly MeetingEvent[],
	...at: readonly Stamp[]
): RunSheet {
	const taps = standing(log);
	const times = timeline([...taps, ...at]);
	const marks = unmarked();
	times.forEach((time, index) => {
		spend(marks, time - (times[index - 1] ?? time));
		const event = taps[index];
		if (event) mark(marks, steps, event);
	});
	return seen(steps, marks);
}

function seen(steps: readonly Step[], marks: Marks): RunSheet {
	const where = phases(steps);
	const next = marks.begunAt === undefined ? undefined : follow(marks, steps, marks.now);
	const rows = steps.map((step, index): RunStep => ({
		step,
		phase: where[index] ?? 'with',
		state: stateOf(marks, step, marks.now === undefined ? undefined : next),
		spent: marks.spent.get(step.id) ?? 0,
		allotted: (step.minutes + (marks.added.get(step.id) ?? 0)) * 60_000
	}));
	return {
		steps: rows,
		now: rows.find((row) => row.state === 'now'),
		next: rows.find((row) => row.state === 'next'),
		begunAt: marks.begunAt,
		paused: marks.paused,
		ended: marks.ended,
		elapsed: inRoom(rows).reduce((total, row) => total + row.spent, 0),
		pausedFor: marks.pausedFor,
		behind: behind(rows),
		branch: marks.branch,
		branches: marks.branches,
		unsealedAt: marks.unsealedAt
	};
}

function stateOf(marks: Marks, step: Step, next: string | undefined): StepState {
	if (step.id === marks.now) return 'now';
	if (marks.done.has(step.id)) return 'done';
	if (marks.skipped.has(step.id)) return 'skipped';
	if (step.id === next) return 'next';
	return isCovered(marks, step) ? 'covered' : 'open';
}

const inRoom = (rows: readonly RunStep[]) => rows.filter((row) => row.phase === 'with');

/**
 * Expected end against planned end, over the steps in the room. What is over counts as it was, what
 * is on counts at least its minutes, what was left behind counts nothing more.
 */
function behind(rows: readonly RunStep[]): number {
	const room = inRoom(rows);
	const here = rows.findIndex((row) => row.state === 'now');
	let expected = 0;
	let planned = 0;
	for (const row of room) {
		const over = ['done', 'skipped', 'covered'].includes(row.state);
		const passed = here >= 0 && rows.indexOf(row) < here;
		expected += over || passed ? row.spent : Math.max(row.spent, row.allotted);
		if (row.step.kind !== 'boundaries') planned += row.step.minutes * 60_000;
	}
	return expected - planned;
}

/** How the minutes of a step stand, for the facilitator only: it never colors the page red. */
export function feelOf(row: Pick<RunStep, 'spent' | 'allotted'>): 'calm' | 'soon' | 'over' {
	if (row.spent > row.allotted) return 'over';
	const left = row.allotted - row.spent;
	return left <= Math.min(60_000, row.allotted / 5) ? 'soon' : 'calm';
}

/** Where a branch leads on this sheet: to its own step, or to the close where there is none. */
export function goalOf(rows: readonly RunStep[], branch: BranchKind): Step | undefined {
	const { goTo } = branches[branch];
	const at = (kind: Step['kind'] | undefined) => rows.find(({ step }) => step.kind === kind)?.step;
	return at(goTo) ?? at('close');
}
