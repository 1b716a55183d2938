import type { Step } from './agenda-step.ts';
import type { BranchKind } from './branch.ts';
import type { MeetingEvent, Tap } from './meeting.ts';
import type { Instant } from './time.ts';

export type BranchTaken = { branch: BranchKind; at: Instant };

/** What the fold of a log carries from tap to tap. Steps are named by id. */
export type Marks = {
	now: string | undefined;
	done: Set<string>;
	skipped: Set<string>;
	added: Map<string, number>;
	spent: Map<string, number>;
	begunAt: Instant | undefined;
	paused: boolean;
	ended: boolean;
	pausedFor: number;
	branch: BranchKind | undefined;
	branches: BranchTaken[];
	/** When the second letters were opened. */
	unsealedAt: Instant | undefined;
};

export function unmarked(): Marks {
	return {
		now: undefined,
		done: new Set(),
		skipped: new Set(),
		added: new Map(),
		spent: new Map(),
		begunAt: undefined,
		paused: false,
		ended: false,
		pausedFor: 0,
		branch: undefined,
		branches: [],
		unsealedAt: undefined
	};
}

/** Lets time go by: it belongs to the step that is on, to the pause, or to nothing. */
export function spend(marks: Marks, length: number) {
	if (marks.begunAt === undefined || marks.ended) return;
	if (marks.paused) marks.pausedFor += length;
	else if (marks.now !== undefined) {
		marks.spent.set(marks.now, (marks.spent.get(marks.now) ?? 0) + length);
	}
}

/** Lets one tap act. Taps on steps that the agenda no longer has are kept, and move nothing. */
export function mark(marks: Marks, steps: readonly Step[], { tap, clock }: MeetingEvent) {
	// Moving on closes an open list: one tap, and one undo.
	if (begins(tap) || tap.kind === 'end') marks.branch = undefined;
	if (begins(tap) && marks.begunAt === undefined) {
		marks.begunAt = clock.wall;
		marks.now = follow(marks, steps);
	}
	if (tap.kind === 'done' || tap.kind === 'skip') {
		const [into, from] =
			tap.kind === 'done' ? [marks.done, marks.skipped] : [marks.skipped, marks.done];
		into.add(tap.step);
		from.delete(tap.step);
		if (marks.now === tap.step) marks.now = follow(marks, steps, tap.step);
	} else if (tap.kind === 'go' && steps.some((step) => step.id === tap.step)) {
		marks.done.delete(tap.step);
		marks.skipped.delete(tap.step);
		marks.now = tap.step;
		marks.ended = false;
	} else if (tap.kind === 'pause') marks.paused = marks.begunAt !== undefined;
	else if (tap.kind === 'resume') marks.paused = false;
	else if (tap.kind === 'add') {
		marks.added.set(tap.step, (marks.added.get(tap.step) ?? 0) + tap.minutes);
	} else if (tap.kind === 'branch') {
		marks.branch = tap.branch;
		marks.branches.push({ branch: tap.branch, at: clock.wall });
	} else if (tap.kind === 'unseal') {
		if (saidNo(marks)) marks.unsealedAt ??= clock.wall;
	} else if (tap.kind === 'branch-closed') marks.branch = undefined;
	else if (tap.kind === 'end') marks.ended = true;
}

/** A forgotten "Begin" is no trouble: the first tap on a step begins. */
const begins = (tap: Tap) => ['begin', 'done', 'skip', 'go'].includes(tap.kind);

/** The first step after the one named that is still to come; the covered part only after a no. */
export function follow(marks: Marks, steps: readonly Step[], after?: string): string | undefined {
	const from = 1 + steps.findIndex((step) => step.id === after);
	return steps.slice(from).find((step) => isOpen(marks, step))?.id;
}

function isOpen(marks: Marks, step: Step): boolean {
	return !marks.done.has(step.id) && !marks.skipped.has(step.id) && !isCovered(marks, step);
}

export function isCovered(marks: Marks, step: Step): boolean {
	return step.kind === 'boundaries' && !saidNo(marks);
}

const saidNo = (marks: Marks) => marks.branches.some(({ branch }) => branch === 'no');
