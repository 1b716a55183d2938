import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askingActs, readAct, type ActRecord, type AskingActKind } from './asking-act.ts';
import { isOver, nextActs, openConditions, pathOf } from './asking.ts';
import { typedMoment } from './plan-value.ts';
import { hours, instant, later, type Instant, type Zone } from './time.ts';

const kinds = Object.keys(askingActs) as AskingActKind[];
const begin = instant(Date.UTC(2026, 9, 30, 12));

interface Given {
	kind: AskingActKind;
	gap: number;
	held: number;
	conditions: number;
	condition: string;
	broken: boolean;
}

const given = fc.record<Given>({
	// What leads on comes more often than what ends, so that many stories are ready for a while.
	kind: fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom('asked', 'accepted', 'extended', 'met') },
		{ weight: 1, arbitrary: fc.constantFrom(...kinds) }
	),
	gap: fc.integer({ min: 1, max: 300 }),
	held: fc.oneof(fc.integer({ min: -100, max: 0 }), fc.integer({ min: 600, max: 6000 })),
	conditions: fc.integer({ min: 0, max: 2 }),
	condition: fc.constantFrom('2.0', '2.1', '3.0', '4.0'),
	broken: fc.integer({ min: 0, max: 7 }).map((one) => one === 7)
});
const zones = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC');
const stories = fc.tuple(zones, fc.array(given, { minLength: 1, maxLength: 9 }), fc.boolean());

/** Acts of random kinds, gaps and holds, over a night in which clocks change; some cannot be read. */
function told([name, list, begins]: [string, Given[], boolean]) {
	const zone = name as Zone;
	const program = { id: 'cedar', revision: 0, typed: { name: 'Cedar House', zone } };
	const first: Given = {
		...list[0]!,
		kind: 'asked',
		gap: 1,
		held: 0,
		conditions: 0,
		broken: false
	};
	let at = begin;
	const acts = (begins ? [first, ...list] : list).map((one, place): ActRecord => {
		at = later(at, one.gap ?? 1);
		const holds = one.kind === 'extended' || one.held > 0;
		const record = {
			number: place + 1,
			kind: one.kind,
			typed: {
				by: one.broken ? '' : 'Alma Quist',
				how: 'phone',
				condition: one.condition,
				conditions: ['TB test', 'Sober on arrival'].slice(0, one.conditions).join('\n'),
				...(holds ? typedMoment('until', later(at, one.held), zone) : {})
			},
			zone,
			recordedAt: at,
			recordedBy: 'dana'
		};
		const read = readAct(record);
		return { ...record, problems: read.ok ? [] : read.problems };
	});
	return { acts, program, end: at };
}

const after = (end: Instant, minutes: number) => later(end, minutes);
const minutes = fc.integer({ min: 0, max: 6000 });

test('ready means a yes that stands, no open condition, and no ending', () => {
	let seen = 0;
	fc.assert(
		fc.property(stories, fc.integer({ min: 0, max: 400 }), (story, wait) => {
			const { acts, program, end } = told(story);
			const now = after(end, wait);
			const path = pathOf({ acts, program }, now);
			if (path.state !== 'ready') return;
			seen += 1;
			expect(path.acts[0]?.kind).toBe('asked');
			expect(path.yes && now < path.yes.until).toBe(true);
			expect(openConditions(path)).toEqual([]);
			expect(
				path.acts.some(({ kind }) => nextActs[path.state].length === 0 || kind === 'used')
			).toBe(false);
		}),
		{ numRuns: 1000 }
	);
	expect(seen).toBeGreaterThan(20);
});

test('what cannot be read changes nothing: without the drafts the path is the same', () => {
	fc.assert(
		fc.property(stories, minutes, (story, wait) => {
			const { acts, program, end } = told(story);
			const clean = acts.filter(({ problems }) => problems.length === 0);
			const now = after(end, wait);
			expect(pathOf({ acts: clean, program }, now)).toEqual(pathOf({ acts, program }, now));
		}),
		{ numRuns: 500 }
	);
});

test('time alone makes nothing ready, and ends no path', () => {
	fc.assert(
		fc.property(stories, minutes, minutes, (story, wait, more) => {
			const { acts, program, end } = told(story);
			const now = pathOf({ acts, program }, after(end, wait)).state;
			const then = pathOf({ acts, program }, after(end, wait + more)).state;
			if (now !== then) {
				expect(['ready', 'conditional']).toContain(now);
				expect(then).toBe('expired');
			}
		}),
		{ numRuns: 500 }
	);
});

test('each act that counts was open at its moment, and after an ending none counts', () => {
	fc.assert(
		fc.property(stories, (story) => {
			const { acts, program, end } = told(story);
			const counted = pathOf({ acts, program }, end).acts;
			counted.forEach((act, place) => {
				const before = acts.filter(({ number }) => number < act.number);
				const recordedAt = acts.find(({ number }) => number === act.number)!.recordedAt;
				const { state } = pathOf({ acts: before, program }, recordedAt);
				expect(nextActs[state]).toContain(act.kind);
				expect(isOver(state)).toBe(false);
				expect(place).toBeLessThan(acts.length);
			});
		}),
		{ numRuns: 500 }
	);
});

test('a hold runs out at its end exactly, in any zone', () => {
	fc.assert(
		fc.property(zones, fc.integer({ min: 61, max: 5000 }), (zone, held) => {
			const one = { gap: 1, conditions: 0, condition: '', broken: false };
			const { acts, program } = told([zone, [{ ...one, kind: 'accepted', held: held }], true]);
			const { yes } = pathOf({ acts, program }, begin);
			const until = yes!.until;
			expect(pathOf({ acts, program }, instant(until - 1)).state).toBe('ready');
			expect(pathOf({ acts, program }, until).state).toBe('expired');
			expect(until).toBeLessThanOrEqual(later(begin, 2 + held));
			expect(until).toBeGreaterThan(later(begin, held - hours(1)));
		})
	);
});
