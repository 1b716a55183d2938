import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaFrom } from './agenda-template.ts';
import { branchKinds } from './branch.ts';
import { parseEvents } from './meeting-form.ts';
import {
	inOrder,
	joinLogs,
	nextNumbers,
	standing,
	type MeetingEvent,
	type Tap
} from './meeting.ts';
import { feelOf, goalOf, runSheet } from './run-sheet.ts';
import { instant } from './time.ts';

const minute = 60_000;
const { steps } = agendaFrom('surprise', [
	{ memberId: 'ben', seconds: 120 },
	{ memberId: 'maria', seconds: 180 }
]);
const start = 1_780_000_000_000;
const eventId = (device: string, sequence: number) => `${device}${sequence}`.padEnd(22, '_');

/** A device that taps: each entry is a tap and how long after the one before it, in milliseconds. */
function taps(device: string, list: readonly (readonly [Tap, number, number?])[]): MeetingEvent[] {
	let steady = 0;
	let skew = 0;
	return list.map(([tap, after, jump = 0], index) => {
		steady += after;
		skew += jump;
		return {
			id: eventId(device, index + 1),
			device: device.padEnd(22, '_'),
			sequence: index + 1,
			turn: index + 1,
			clock: { boot: device.padEnd(22, '_'), steady, wall: instant(start + steady + skew) },
			tap
		};
	});
}

const now = (log: readonly MeetingEvent[], after: number) => {
	const { device, clock } = log.at(-1) as MeetingEvent;
	const { boot, steady, wall } = clock;
	return { device, clock: { boot, steady: steady + after, wall: instant(wall + after) } };
};

const stepIds = steps.map((step) => step.id);
const anyTap: fc.Arbitrary<Tap> = fc.oneof(
	fc.constantFrom<Tap>({ kind: 'begin' }, { kind: 'pause' }, { kind: 'resume' }, { kind: 'end' }),
	fc.constantFrom<Tap>({ kind: 'branch-closed' }, { kind: 'unseal' }),
	fc.record({
		kind: fc.constantFrom('done' as const, 'skip' as const, 'go' as const),
		step: fc.constantFrom(...stepIds)
	}),
	fc.record({
		kind: fc.constant('add' as const),
		step: fc.constantFrom(...stepIds),
		minutes: fc.integer({ min: 1, max: 60 })
	}),
	fc.record({ kind: fc.constant('branch' as const), branch: fc.constantFrom(...branchKinds) }),
	fc.record({
		kind: fc.constant('undo' as const),
		event: fc.nat(12).map((n) => eventId('a', n))
	})
);
const jump = fc.oneof(fc.constant(0), fc.integer({ min: -315_360_000_000, max: 315_360_000_000 }));
const anyLog = (device: string) =>
	fc
		.array(fc.tuple(anyTap, fc.nat(20 * minute), jump), { maxLength: 25 })
		.map((list) => taps(device, list));

describe('the run of a meeting', () => {
	const log = taps('a', [
		[{ kind: 'begin' }, 0],
		[{ kind: 'done', step: 'arrive' }, 50 * minute],
		[{ kind: 'done', step: 'ground-rules' }, 10 * minute],
		[{ kind: 'done', step: 'welcome' }, 5 * minute]
	]);

	it('shows now, next and done, and counts from the welcome', () => {
		const sheet = runSheet(steps, log, now(log, 2 * minute));
		expect(sheet.now?.step.memberId).toBe('ben');
		expect(sheet.now?.spent).toBe(2 * minute);
		expect(sheet.next?.step.memberId).toBe('maria');
		expect(sheet.elapsed).toBe(7 * minute);
		expect(sheet.behind).toBe(1 * minute);
		expect(sheet.steps.slice(0, 3).map((row) => row.state)).toEqual(['done', 'done', 'done']);
	});

	it('skips, and comes back to what was skipped', () => {
		const skipped = [...log, ...later(log, [{ kind: 'skip', step: 'statement-ben' }])];
		expect(runSheet(steps, skipped).now?.step.memberId).toBe('maria');
		const back = [...skipped, ...later(skipped, [{ kind: 'go', step: 'statement-ben' }])];
		expect(runSheet(steps, back).now?.step.memberId).toBe('ben');
		const on = [...back, ...later(back, [{ kind: 'done', step: 'statement-ben' }])];
		expect(runSheet(steps, on).now?.step.memberId).toBe('maria');
	});

	it('says what an added minute does to the end', () => {
		const added = [...log, ...later(log, [{ kind: 'add', step: 'statement-ben', minutes: 3 }])];
		const sheet = runSheet(steps, added);
		expect(sheet.now?.allotted).toBe(5 * minute);
		expect(sheet.behind).toBe(4 * minute);
	});

	it('opens the covered part only after a no', () => {
		const walk = (branch: Tap[]) =>
			[...branch, ...stepIds.map((step): Tap => ({ kind: 'done', step }))].map(
				(tap) => [tap, minute] as const
			);
		const calm = walk([]).filter(([tap]) => tap.kind !== 'done' || tap.step !== 'boundaries');
		const ready = runSheet(steps, taps('a', calm));
		expect(ready.steps.find((row) => row.step.kind === 'boundaries')?.state).toBe('covered');
		expect(ready.now).toBeUndefined();
		const said = runSheet(steps, taps('a', walk([{ kind: 'branch', branch: 'no' }]).slice(0, -3)));
		expect(said.now?.step.kind).toBe('boundaries');
		expect(said.branches.map(({ branch }) => branch)).toEqual(['no']);
	});

	it('opens the list of a branch until somebody moves on, and knows where it leads', () => {
		const yes = [...log, ...later(log, [{ kind: 'branch', branch: 'yes' }])];
		const open = runSheet(steps, yes);
		expect(open.branch).toBe('yes');
		expect(goalOf(open.steps, 'yes')?.kind).toBe('close');
		expect(goalOf(open.steps, 'no')?.kind).toBe('boundaries');
		const bare = open.steps.filter(({ step }) => step.kind !== 'boundaries');
		expect(goalOf(bare, 'no')?.kind).toBe('close');
		const on = runSheet(steps, [...yes, ...later(yes, [{ kind: 'go', step: 'close' }])]);
		expect([on.branch, on.now?.step.id]).toEqual([undefined, 'close']);
	});

	it('begins by itself when the first tap was forgotten', () => {
		const sheet = runSheet(steps, taps('a', [[{ kind: 'done', step: 'arrive' }, 0]]));
		expect(sheet.begunAt).toBe(start);
		expect(sheet.now?.step.id).toBe('ground-rules');
	});

	it('keeps the place and the time over a reload and a long sleep of the page', () => {
		const event = log.at(-1) as MeetingEvent;
		const reloaded = {
			device: event.device,
			clock: { boot: 'new', steady: 5, wall: instant(event.clock.wall + 20 * minute) }
		};
		expect(runSheet(steps, log, reloaded).now?.spent).toBe(20 * minute);
	});

	it('feels calm, then soon, then over', () => {
		const feel = (spent: number) => feelOf({ spent, allotted: 5 * minute });
		expect([0, 3.9, 4.2, 5.1].map((n) => feel(n * minute))).toEqual([
			'calm',
			'calm',
			'soon',
			'over'
		]);
	});
});

describe('any log', () => {
	it('never shows a negative time, whatever the calendar clock does', () => {
		fc.assert(
			fc.property(anyLog('a'), anyLog('b'), fc.nat(minute), (a, b, after) => {
				const log = joinLogs(a, b);
				const sheet = runSheet(steps, log, ...(log.length > 0 ? [now(log, after)] : []));
				const times = [sheet.elapsed, sheet.pausedFor, ...sheet.steps.map((row) => row.spent)];
				expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
				expect(sheet.steps.filter((row) => row.state === 'now').length).toBeLessThanOrEqual(1);
			})
		);
	});

	it('gives the same times when the calendar clock jumps or is ten years off', () => {
		fc.assert(
			fc.property(anyLog('a'), (log) => {
				const honest = log.map((event) => ({
					...event,
					clock: { ...event.clock, wall: instant(start + event.clock.steady) }
				}));
				const [jumping, steady] = [runSheet(steps, log), runSheet(steps, honest)];
				expect(jumping.steps).toEqual(steady.steps);
				expect(jumping.elapsed).toBe(steady.elapsed);
			})
		);
	});

	it('leaves pauses out: time is either spent on a step or paused', () => {
		fc.assert(
			fc.property(anyLog('a'), fc.nat(minute), (log, after) => {
				fc.pre(log.length > 0);
				const taken = standing(log);
				const sheet = runSheet(steps, log, now(log, after));
				const spent = sheet.steps.reduce((total, row) => total + row.spent, 0);
				const first = taken[0]?.clock.steady ?? 0;
				const all = (log.at(-1) as MeetingEvent).clock.steady + after - first;
				expect(spent + sheet.pausedFor).toBeLessThanOrEqual(all);
				const still = runSheet(steps, [...log, ...later(log, [{ kind: 'pause' }])]);
				const long = [...log, ...later(log, [{ kind: 'pause' }])];
				expect(runSheet(steps, long, now(long, 60 * minute)).elapsed).toBe(still.elapsed);
			})
		);
	});

	it('undoes a tap as if it had not been made', () => {
		fc.assert(
			fc.property(anyLog('a'), fc.nat(24), (log, n) => {
				const tap = standing(log)[n];
				fc.pre(tap !== undefined && log.length > 0);
				const undone = [...log, ...later(log, [{ kind: 'undo', event: tap?.id ?? '' }])];
				const without = standing(log).filter((event) => event !== tap);
				expect(runSheet(steps, undone)).toEqual(runSheet(steps, without));
			})
		);
	});

	it('brings a tap back when its undo is undone', () => {
		fc.assert(
			fc.property(anyLog('a'), fc.nat(24), (log, n) => {
				const tap = standing(log)[n];
				fc.pre(tap !== undefined);
				const undone = [...log, ...later(log, [{ kind: 'undo', event: tap?.id ?? '' }])];
				const undo = undone.at(-1)?.id ?? '';
				const again = [...undone, ...later(undone, [{ kind: 'undo', event: undo }])];
				expect(runSheet(steps, again)).toEqual(runSheet(steps, log));
			})
		);
	});

	it('does not depend on the order in which events arrive', () => {
		fc.assert(
			fc.property(anyLog('a'), fc.infiniteStream(fc.nat()), (log, order) => {
				const shuffled = log
					.map((event) => [order.next().value as number, event] as const)
					.toSorted(([a], [b]) => a - b)
					.map(([, event]) => event);
				expect(runSheet(steps, shuffled)).toEqual(runSheet(steps, log));
			})
		);
	});
});

describe('two logs', () => {
	it('join without losing a tap, the same from either side, and joining again adds nothing', () => {
		fc.assert(
			fc.property(anyLog('a'), anyLog('b'), fc.nat(25), (a, b, shared) => {
				const joined = joinLogs(a, b);
				expect(joined).toEqual(joinLogs(b, a));
				expect(new Set(joined.map((event) => event.id))).toEqual(
					new Set([...a, ...b].map((event) => event.id))
				);
				expect(joinLogs(joined, a.slice(0, shared), b)).toEqual(joined);
				expect(joined.filter((event) => a.includes(event))).toEqual(inOrder(a));
			})
		);
	});

	it('count the same tap on two phones once', () => {
		const both: [Tap, number][] = [
			[{ kind: 'begin' }, 0],
			[{ kind: 'done', step: 'arrive' }, minute]
		];
		const sheet = runSheet(steps, joinLogs(taps('a', both), taps('b', both)));
		expect(sheet.now?.step.id).toBe('ground-rules');
	});
});

describe('a sent piece of a log', () => {
	it('is read back as it was, and nothing else is', () => {
		fc.assert(
			fc.property(anyLog('a'), (log) => {
				expect(parseEvents(JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: log });
			})
		);
		const [good] = taps('a', [[{ kind: 'begin' }, 0]]);
		for (const bad of [
			{ ...good, id: 'short' },
			{ ...good, sequence: 0 },
			{ ...good, clock: { ...good?.clock, steady: -1 } },
			{ ...good, tap: { kind: 'done', step: '../x' } },
			{ ...good, tap: { kind: 'explode' } }
		]) {
			expect(parseEvents([bad]).ok).toBe(false);
		}
	});
});

function later(log: readonly MeetingEvent[], more: readonly Tap[]): MeetingEvent[] {
	const last = log.at(-1);
	const device = last?.device ?? 'a'.padEnd(22, '_');
	const numbers = nextNumbers(log, device);
	return more.map((tap, index) => ({
		id: eventId('l', numbers.sequence + index),
		device,
		sequence: numbers.sequence + index,
		turn: numbers.turn + index,
		clock: last?.clock ?? { boot: 'a', steady: 0, wall: instant(start) },
		tap
	}));
}
