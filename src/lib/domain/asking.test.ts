import { describe, expect, test } from 'vitest';
import { askingActs, parseAct, readAct, type ActRecord, type AskingActKind } from './asking-act.ts';
import { againstPath, isOver, livePath, openConditions, pathOf, yesStands } from './asking.ts';
import { typedMoment, type Typed } from './plan-value.ts';
import { hours, instant, later, type Instant, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const program = { id: 'cedar', revision: 0, typed: { name: 'Cedar House', zone } };
/** Monday 23 November 2026, 9:00 in Chicago. */
const monday = instant(Date.UTC(2026, 10, 23, 15));
const alma: Typed = { by: 'Alma Quist', how: 'phone' };
const until = (at: Instant): Typed => typedMoment('until', at, zone);

/** Acts an hour apart, the first on Monday at nine. */
function acts(...given: [AskingActKind, Typed?][]): ActRecord[] {
	return given.map(([kind, typed = {}], at) => {
		const record = {
			number: at + 1,
			kind,
			typed: { ...alma, ...typed },
			zone,
			recordedAt: later(monday, hours(at)),
			recordedBy: 'dana'
		};
		const read = readAct(record);
		return { ...record, problems: read.ok ? [] : read.problems };
	});
}
const path = (records: ActRecord[], now = later(monday, hours(12))) =>
	pathOf({ acts: records, program }, now);
const held = until(later(monday, hours(48)));

describe('the road of one asking', () => {
	test('asked, a yes with conditions, each settled, ready, run out, and more time', () => {
		const asked = acts(['asked']);
		expect(path(asked).state).toBe('requested');
		const yes: [AskingActKind, Typed] = [
			'accepted',
			{ ...held, conditions: 'A negative test for TB\n\n Sober on arrival ' }
		];
		const conditional = path(acts(['asked'], yes));
		expect(conditional.state).toBe('conditional');
		expect(openConditions(conditional)).toEqual([
			{ key: '2.0', says: 'A negative test for TB', met: null },
			{ key: '2.1', says: 'Sober on arrival', met: null }
		]);
		const one = acts(['asked'], yes, ['met', { condition: '2.1', by: 'Dr. Osei' }]);
		expect(openConditions(path(one)).map(({ key }) => key)).toEqual(['2.0']);
		const both = acts(['asked'], yes, ['met', { condition: '2.1' }], ['met', { condition: '2.0' }]);
		expect(path(both).state).toBe('ready');
		expect(path(both, later(monday, hours(48))).state).toBe('expired');
		expect(path(both, instant(later(monday, hours(48)) - 1)).state).toBe('ready');
		const more = [
			...both,
			...acts(
				['asked'],
				['asked'],
				['asked'],
				['asked'],
				['extended', until(later(monday, hours(60)))]
			).slice(4)
		];
		expect(path(more, later(monday, hours(50))).state).toBe('ready');
	});

	test('a yes without an end is believed for a day', () => {
		const given = acts(['asked'], ['accepted']);
		expect(path(given).yes?.until).toBe(later(monday, hours(1) + yesStands));
		expect(path(given, later(monday, hours(25))).state).toBe('expired');
	});

	test('it is used, let go, taken back or turned down, and then takes no more', () => {
		const ends: [AskingActKind, string][] = [
			['used', 'used'],
			['released', 'released'],
			['withdrawn', 'released'],
			['declined', 'declined']
		];
		for (const [kind, state] of ends) {
			const ended = path(acts(['asked'], ['accepted', held], [kind], ['accepted', held]));
			expect(ended.state).toBe(state);
			expect(isOver(ended.state)).toBe(true);
			expect(ended.acts).toHaveLength(3);
		}
	});

	test('nobody goes while a condition is open, and nothing comes before asking', () => {
		const open = path(acts(['asked'], ['accepted', { ...held, conditions: 'TB test' }], ['used']));
		expect(open.state).toBe('conditional');
		expect(path(acts(['accepted', held])).state).toBe('draft');
	});

	test('a condition stays open when the yes is said again', () => {
		const again = acts(['asked'], ['accepted', { conditions: 'TB test' }], ['accepted', held]);
		expect(path(again).state).toBe('conditional');
		const later_ = acts(['asked'], ['accepted', held], ['condition', { conditions: 'An escort' }]);
		expect(path(later_).state).toBe('conditional');
	});
});

describe('what cannot count is kept as a draft with a sentence', () => {
	const problemsOf = (kind: AskingActKind, typed: Typed) => acts([kind, typed])[0]?.problems ?? [];
	const fields = (kind: AskingActKind, typed: Typed) =>
		problemsOf(kind, typed).map(({ field }) => field);

	test('impossible days, times and numbers', () => {
		expect(fields('accepted', { 'until-date': '2026-02-30', 'until-time': '12:00' })).toEqual([
			'until-date'
		]);
		expect(fields('accepted', { 'until-date': '2026-11-30', 'until-time': '25:00' })).toEqual([
			'until-time'
		]);
		expect(fields('asked', { phone: 'ask Ben' })).toEqual(['phone']);
		for (const phone of ['+49 30 5550160', '+44 (0)20 5550 160', '0160']) {
			expect(fields('asked', { phone })).toEqual([]);
		}
	});

	test('a hold in the past, or one that ends before it begins', () => {
		expect(problemsOf('accepted', until(later(monday, -60)))).toEqual([
			{ field: 'until-date', says: 'This time is over already. Ask for a new one.' }
		]);
		const from = typedMoment('from', later(monday, hours(50)), zone);
		expect(fields('accepted', { ...from, ...held })).toEqual(['until-date']);
	});

	test('who said so, and how, wherever the place itself spoke', () => {
		expect(fields('declined', { by: '', how: '' })).toEqual(['by', 'how']);
		expect(fields('released', { by: '', how: '' })).toEqual([]);
		expect(fields('extended', {})).toEqual(['until-date']);
		expect(fields('condition', {})).toEqual(['conditions']);
		const tomorrow = typedMoment('said', later(monday, hours(24)), zone);
		expect(fields('accepted', tomorrow)).toEqual(['said-date']);
	});

	test('a place without a time zone has no times', () => {
		const [record] = acts(['accepted', held]);
		const read = readAct({ ...record!, zone: null });
		expect(read).toMatchObject({ problems: [{ says: 'Give this place a time zone first.' }] });
	});

	test('a hold typed under another zone counts no more', () => {
		const given = acts(['asked'], ['accepted', held]);
		const moved = { ...program, typed: { ...program.typed, zone: 'America/Denver' } };
		expect(pathOf({ acts: given, program: moved }, later(monday, hours(2))).state).toBe(
			'requested'
		);
	});

	test('only length is turned away, and only known fields are kept', () => {
		expect(parseAct({ by: ' Alma ', other: 'x', note: '' })).toEqual({
			ok: true,
			value: { by: 'Alma' }
		});
		expect(parseAct({ note: 'x'.repeat(10_001) }).ok).toBe(false);
	});
});

describe('against the path', () => {
	const read = (record: ActRecord | undefined) => {
		const act = record && readAct(record);
		if (!act?.ok) throw new Error('Not read.');
		return act.value;
	};
	const none = { others: [], zone };

	test('an answer before the question, a condition nobody named, time that is held already', () => {
		const before = path(acts(['asked'], ['accepted', held]));
		const act = (kind: AskingActKind, typed: Typed) =>
			read(acts(['asked'], ['asked'], [kind, typed])[2]);
		const early = act('accepted', typedMoment('said', later(monday, -60), zone));
		expect(againstPath(early, before, none).map(({ field }) => field)).toEqual(['said-date']);
		const met = act('met', { condition: '7.7' });
		expect(againstPath(met, before, none).map(({ field }) => field)).toEqual(['condition']);
		const shorter = act('extended', until(later(monday, hours(40))));
		expect(againstPath(shorter, before, none).map(({ field }) => field)).toEqual(['until-date']);
	});

	test('two holds at one place that overlap', () => {
		const other = path(acts(['asked'], ['accepted', held]));
		const now = path(acts(['asked']));
		const over = read(acts(['asked'], ['accepted', until(later(monday, hours(60)))])[1]);
		const says = againstPath(over, now, { others: [other], zone })[0]?.says;
		expect(says).toContain('Wednesday, November 25, 9:00 am');
		const after = typedMoment('from', later(monday, hours(48)), zone);
		const next = read(
			acts(['asked'], ['accepted', { ...after, ...until(later(monday, hours(60))) }])[1]
		);
		expect(againstPath(next, now, { others: [other], zone })).toEqual([]);
	});
});

test('the living path to a program at a level is found, and one that ended is not', () => {
	const level = 'asam-4:2.1' as const;
	const ended = { id: 'a', program, level, acts: acts(['asked'], ['declined']) };
	const living = { id: 'b', program, level, acts: acts(['asked']) };
	const to = { programId: 'cedar', level };
	expect(livePath([ended], to, monday)).toBeNull();
	expect(livePath([ended, living], to, monday)?.state).toBe('requested');
	expect(livePath([living], { ...to, level: 'asam-4:3.5' }, monday)).toBeNull();
});

test('each act says whose it is', () => {
	expect(new Set(Object.values(askingActs).map(({ side }) => side))).toEqual(
		new Set(['ours', 'theirs'])
	);
});
