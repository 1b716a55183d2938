import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaFrom } from './agenda-template.ts';
import { branchKinds } from './branch.ts';
import { leaderOf, leads } from './lead.ts';
import { joinLogs, nextNumbers, standing, type MeetingEvent, type Tap } from './meeting.ts';
import { runSheet } from './run-sheet.ts';
import { instant } from './time.ts';

const minute = 60_000;
const start = 1_780_000_000_000;
const tenYears = 315_360_000_000;
const { steps } = agendaFrom('surprise', [
	{ memberId: 'ben', seconds: 120 },
	{ memberId: 'maria', seconds: 180 }
]);
const stepIds = steps.map((step) => step.id);
const name = (text: string) => text.padEnd(22, '_');

/** What happens in the room: a tap on one of the two devices, a jump of a calendar, or the network. */
type Turn =
	| { kind: 'tap'; who: 0 | 1; tap: Tap; after: number }
	| { kind: 'clock'; who: 0 | 1; jump: number }
	| { kind: 'restart'; who: 0 | 1 }
	| { kind: 'meet' };

const who = fc.constantFrom(0 as const, 1 as const);
const step = fc.constantFrom(...stepIds);
const tap: fc.Arbitrary<Tap> = fc.oneof(
	fc.constantFrom<Tap>({ kind: 'begin' }, { kind: 'pause' }, { kind: 'resume' }, { kind: 'lead' }),
	fc.record({ kind: fc.constantFrom('done' as const, 'skip' as const, 'go' as const), step }),
	fc.record({ kind: fc.constant('add' as const), step, minutes: fc.integer({ min: 1, max: 9 }) }),
	fc.record({ kind: fc.constant('branch' as const), branch: fc.constantFrom(...branchKinds) })
);
const turn: fc.Arbitrary<Turn> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('tap' as const),
			who,
			tap,
			after: fc.nat(20 * minute)
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('clock' as const),
			who,
			jump: fc.constantFrom(-tenYears, -1, tenYears)
		})
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), who }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'meet' as const }) }
);
const story = fc.array(turn, { maxLength: 40 });

/** Plays a story on two devices that hear of each other only when they meet. */
function play(turns: readonly Turn[]): [MeetingEvent[], MeetingEvent[]] {
	const logs: [MeetingEvent[], MeetingEvent[]] = [[], []];
	const off = [0, 0];
	const boots = [0, 0];
	let passed = 0;
	for (const move of turns) {
		if (move.kind === 'meet') logs[0] = logs[1] = joinLogs(...logs);
		else if (move.kind === 'clock') off[move.who] = (off[move.who] ?? 0) + move.jump;
		else if (move.kind === 'restart') boots[move.who] = (boots[move.who] ?? 0) + 1;
		else {
			passed += move.after;
			const device = name(`device-${move.who}`);
			const log = logs[move.who];
			const numbers = nextNumbers(log, device);
			const wall = instant(start + passed + (off[move.who] ?? 0));
			const boot = name(`boot-${move.who}-${boots[move.who]}`);
			const id = name(`${move.who}-${numbers.sequence}`);
			const clock = { boot, steady: passed, wall };
			logs[move.who] = [...log, { id, device, ...numbers, clock, tap: move.tap }];
		}
	}
	return logs;
}

const ids = (log: readonly MeetingEvent[]) => new Set(log.map(({ id }) => id));

describe('two logs made apart', () => {
	it('join the same from either side, again and again, and in any grouping', () => {
		fc.assert(
			fc.property(story, fc.nat(40), (turns, cut) => {
				const [a, b] = play(turns);
				const c = a.slice(0, cut);
				const joined = joinLogs(a, b);
				expect(joinLogs(b, a)).toEqual(joined);
				expect(joinLogs(joined, joined)).toEqual(joined);
				expect(joinLogs(joined, a)).toEqual(joined);
				expect(joinLogs(joinLogs(a, c), b)).toEqual(joinLogs(a, joinLogs(c, b)));
			})
		);
	});

	it('lose no tap, and keep the order of each device', () => {
		fc.assert(
			fc.property(story, (turns) => {
				const [a, b] = play(turns);
				const joined = joinLogs(a, b);
				expect(ids(joined)).toEqual(ids([...a, ...b]));
				for (const device of [name('device-0'), name('device-1')]) {
					const numbers = joined.filter((event) => event.device === device);
					const sorted = numbers.map(({ sequence }) => sequence);
					expect(sorted).toEqual(sorted.toSorted((x, y) => x - y));
				}
			})
		);
	});

	it('lose no step: what was done or skipped on either is so for both, unless somebody went back', () => {
		fc.assert(
			fc.property(story, (turns) => {
				const [a, b] = play(turns);
				const sheet = runSheet(steps, joinLogs(a, b));
				const wentBack = new Set(
					[...a, ...b].flatMap(({ tap: { kind, ...rest } }) =>
						kind === 'go' && 'step' in rest ? [rest.step] : []
					)
				);
				for (const { tap: made } of [...a, ...b]) {
					if (made.kind !== 'done' && made.kind !== 'skip') continue;
					if (wentBack.has(made.step)) continue;
					const row = sheet.steps.find(({ step: { id } }) => id === made.step);
					expect(['done', 'skipped']).toContain(row?.state);
				}
			})
		);
	});

	it('show the same sheet whatever the calendars of the devices said', () => {
		fc.assert(
			fc.property(story, (turns) => {
				const calm = turns.filter(({ kind }) => kind !== 'clock');
				const [jumping, honest] = [joinLogs(...play(turns)), joinLogs(...play(calm))];
				const states = (log: MeetingEvent[]) =>
					runSheet(steps, log).steps.map(({ state, allotted }) => [state, allotted]);
				expect(states(jumping)).toEqual(states(honest));
				const times = runSheet(steps, jumping).steps.map(({ spent }) => spent);
				expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('pause for both: no time is spent between a pause and going on', () => {
		fc.assert(
			fc.property(story, fc.nat(60 * minute), (turns, after) => {
				const [log] = play(turns.filter((move) => move.kind !== 'tap' || move.who === 0));
				fc.pre(runSheet(steps, log).begunAt !== undefined);
				const last = log.at(-1) as MeetingEvent;
				const numbers = nextNumbers(log, last.device);
				const pause = { ...last, ...numbers, id: name('p'), tap: { kind: 'pause' } as Tap };
				const clock = { ...last.clock, steady: last.clock.steady + after };
				const then = { device: last.device, clock };
				const paused = runSheet(steps, [...log, pause], then);
				expect(paused.elapsed).toBe(runSheet(steps, log).elapsed);
			})
		);
	});
});

describe('the time of a page that was killed', () => {
	const device = name('a');
	const at = (boot: string, steady: number, wall: number) => ({
		device,
		clock: { boot: name(boot), steady, wall: instant(start + wall) }
	});
	const begin: MeetingEvent = {
		...at('one', 0, 0),
		id: name('e'),
		sequence: 1,
		turn: 1,
		tap: { kind: 'done', step: 'arrive' }
	};
	const spent = (...seen: ReturnType<typeof at>[]) => runSheet(steps, [begin], ...seen).now?.spent;

	it('goes on counting while it was closed', () => {
		expect(spent(at('two', 5, 20 * minute))).toBe(20 * minute);
	});

	it('keeps what it lived through when the calendar was set meanwhile', () => {
		const beat = at('one', 15 * minute, 15 * minute);
		expect(spent(beat, at('two', 5, 15 * minute + tenYears))).toBe(15 * minute);
		expect(spent(beat, at('two', 5, 15 * minute - tenYears))).toBe(15 * minute);
		expect(spent(beat, at('two', 5, 17 * minute))).toBe(17 * minute);
	});

	it('runs on from its first moment, whatever the calendar says by then', () => {
		for (const off of [tenYears, -tenYears]) {
			const first = at('two', 5, 15 * minute + off);
			const now = at('two', 5 + 10 * minute, 25 * minute + off);
			expect(spent(first, now)).toBe(10 * minute);
			expect(spent(at('two', 5, 15 * minute), now)).toBe(25 * minute);
		}
	});
});

describe('the lead', () => {
	const [a, b] = [name('a'), name('b')];
	const event = (device: string, turn: number, made: Tap): MeetingEvent => ({
		id: name(`${device}${turn}`.replaceAll('_', '')),
		device,
		sequence: turn,
		turn,
		clock: { boot: device, steady: turn, wall: instant(start) },
		tap: made
	});

	it('is with the device that was prepared first, else with the one that tapped first', () => {
		expect(leaderOf([], null)).toBeNull();
		expect([leads(a, [], null), leads(b, [], a)]).toEqual([true, false]);
		const log = [event(b, 1, { kind: 'begin' })];
		expect([leaderOf(log, null), leaderOf(log, a)]).toEqual([b, a]);
	});

	it('passes by a tap of its own and by nothing else', () => {
		fc.assert(
			fc.property(story, (turns) => {
				const log = joinLogs(...play(turns));
				const deliberate = standing(log).findLast(({ tap: made }) => made.kind === 'lead');
				expect(leaderOf(log, a)).toBe(deliberate?.device ?? a);
			})
		);
	});

	it('goes back when that tap is taken back', () => {
		const taken = event(b, 2, { kind: 'lead' });
		const log = [event(a, 1, { kind: 'begin' }), taken];
		expect(leaderOf(log, null)).toBe(b);
		expect(leaderOf([...log, event(a, 3, { kind: 'undo', event: taken.id })], null)).toBe(a);
	});
});
