import { canRestart, type Outcome, type StandingOutcome } from './outcome.ts';
import {
	later,
	hours,
	momentOf,
	nextDay,
	wall,
	type Clock,
	type Instant,
	type Zone
} from './time.ts';

/** The calls and talks that follow every outcome, in the order in which they fall due. */
export const careKinds = ['debrief', 'h24', 'h72', 'd7', 'd14', 'd30', 'd60', 'd90'] as const;
/** What has to be true again before somebody can go, when they call and say yes after all. */
export const restartKinds = [
	'restart-safety',
	'restart-place',
	'restart-withdrawal',
	'restart-payer',
	'restart-driver',
	'restart-bag',
	'restart-team'
] as const;
export const followUpKinds = [...careKinds, ...restartKinds, 'own'] as const;
export type CareKind = (typeof careKinds)[number];
export type RestartKind = (typeof restartKinds)[number];
export type FollowUpKind = (typeof followUpKinds)[number];

/** One thing to do after the meeting. `text` is typed by the facilitator, for a task of their own. */
export type FollowUp = {
	id: string;
	outcomeId: string;
	kind: FollowUpKind;
	dueAt: Instant;
	text: string;
	/** The newest record about it: done, or open again. */
	done: { at: Instant; by: string; note: string } | undefined;
};

const days: Record<Exclude<CareKind, 'debrief' | 'h24' | 'h72'>, number> = {
	d7: 7,
	d14: 14,
	d30: 30,
	d60: 60,
	d90: 90
};

const endOfDay = '23:59' as Clock;

/**
 * What is due after an outcome and when: the talk on the same day, calls at 24 and 72 hours, then
 * days 7 to 90 at the same time on the wall of `zone`, so that a change of clocks moves nothing.
 * The first 72 hours and the weeks after leaving care are when people most often turn back.
 */
export function careDue(at: Instant, zone: Zone): { kind: CareKind; dueAt: Instant }[] {
	const { day, clock } = wall(at, zone);
	return careKinds.map((kind) => {
		if (kind === 'debrief') return { kind, dueAt: atLeast(at, momentOf(day, endOfDay, zone)) };
		if (kind === 'h24' || kind === 'h72') {
			return { kind, dueAt: later(at, hours(kind === 'h24' ? 24 : 72)) };
		}
		return { kind, dueAt: momentOf(nextDay(day, days[kind]), clock, zone) };
	});
}

/** Hours within which each line of the restart list should be true again: all within a day. */
const restartHours: Record<RestartKind, number> = {
	'restart-safety': 1,
	'restart-place': 2,
	'restart-withdrawal': 2,
	'restart-payer': 12,
	'restart-driver': 4,
	'restart-bag': 12,
	'restart-team': 24
};

/** The 24-hour restart list, counted from the moment it is opened. */
export function restartDue(openedAt: Instant): { kind: RestartKind; dueAt: Instant }[] {
	return restartKinds.map((kind) => ({
		kind,
		dueAt: later(openedAt, hours(restartHours[kind]))
	}));
}

export const isRestart = (kind: FollowUpKind): kind is RestartKind => kind.startsWith('restart-');

/** What an open restart list still asks for; null where none was opened for this outcome. */
export function restartLeft(tasks: readonly FollowUp[]): RestartKind[] | null {
	if (!tasks.some((task) => isRestart(task.kind))) return null;
	return restartKinds.filter((kind) => tasks.some((task) => task.kind === kind && !task.done));
}

/**
 * All that follows an outcome by itself. Another step that was agreed comes up on its date, whether
 * anybody thinks of it or not.
 */
export function tasksAfter(
	{ kind, at, nextStep, offerUntil }: Pick<Outcome, 'kind' | 'at' | 'nextStep' | 'offerUntil'>,
	zone: Zone
): { kind: FollowUpKind; dueAt: Instant; text?: string }[] {
	const care = careDue(at, zone);
	if (kind !== 'alternative' || offerUntil === null) return care;
	return [...care, { kind: 'own', dueAt: offerUntil, text: nextStep }];
}

/** Whether the restart list can be opened now: no yes stands, and it is not open already. */
export function canOpenRestart(standing: StandingOutcome, tasks: readonly FollowUp[]): boolean {
	const open = tasks.some((task) => isRestart(task.kind) && task.outcomeId === standing.outcome.id);
	return canRestart(standing) && !open;
}

/** How a task stands at `now`. */
export function dueState(task: FollowUp, now: Instant): 'done' | 'due' | 'late' | 'later' {
	if (task.done) return 'done';
	if (now > task.dueAt) return 'late';
	return task.dueAt - now <= 24 * 3_600_000 ? 'due' : 'later';
}

/** Open tasks first by date, then what is done, newest first. */
export function inDueOrder(tasks: readonly FollowUp[]): FollowUp[] {
	return tasks.toSorted((a, b) => {
		if (a.done && b.done) return b.done.at - a.done.at;
		if (a.done || b.done) return a.done ? 1 : -1;
		return a.dueAt - b.dueAt || followUpKinds.indexOf(a.kind) - followUpKinds.indexOf(b.kind);
	});
}

function atLeast(floor: Instant, at: Instant): Instant {
	return at < floor ? floor : at;
}
