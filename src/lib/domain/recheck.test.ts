import { describe, expect, test } from 'vitest';
import { planFrom, type PlanPlace } from './admission-plan.ts';
import { exampleBed, exampleBeside, exampleProgram, type Entry } from './example-plan.ts';
import { rechecks } from './recheck.ts';
import { typedMoment, type Typed } from './plan-value.ts';
import { hours, later, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = momentOf('2026-12-02' as Day, '15:00' as Clock, zone);
const until = later(now, hours(29));

const plan = (entries: Entry[], place: PlanPlace = 'first') =>
	planFrom({
		id: place,
		place,
		ended: null,
		program: { id: 'cedar', revision: 1, typed: exampleProgram },
		records: entries.map((entry) => ({ ...entry, zone, recordedAt: now, recordedBy: 'dana' }))
	});
const bed = exampleBed({ until, assessment: until, zone });
const at = (count: number, entries = bed, place: PlanPlace = 'first') =>
	rechecks([plan(entries, place)], later(now, hours(count)));
const retyped = (item: Entry['item'], typed: Typed) =>
	bed.map((entry) => (entry.item === item ? { item, typed: { ...entry.typed, ...typed } } : entry));

describe('what has to be asked again', () => {
	test('comes to the board six hours before it is due, the most pressing first', () => {
		expect(at(17)).toEqual([]);
		expect(at(18).map(({ item }) => item)).toEqual(['acceptance']);
		expect(at(23).map(({ item, ask }) => [item, ask])).toEqual([
			['acceptance', 'again'],
			['hold', 'more']
		]);
		expect(at(18)[0]).toMatchObject({ by: 'Alma Quist', dueAt: later(now, hours(24)) });
	});

	test('any item with a day to ask again by comes too', () => {
		const typed = typedMoment('recheck', later(now, hours(3)), zone);
		expect(at(0, retyped('route', typed)).map(({ item }) => item)).toEqual(['route']);
	});

	test('a backup may have an old yes', () => {
		const backup = exampleBeside('backup', { offerUntil: until, zone });
		expect(at(200, backup, 'backup')).toEqual([]);
		const planB = exampleBeside('plan-b', { offerUntil: until, zone });
		expect(at(29, planB, 'plan-b').map(({ item, ask }) => [item, ask])).toEqual([
			['offer-until', 'more']
		]);
	});
});

describe('whom to call', () => {
	const phone = (typed: Typed, item: Entry['item'] = 'acceptance') =>
		at(24, retyped(item, typed)).find((one) => one.item === item)?.phone;

	test('the number written down with the answer, before all others', () => {
		expect(phone({ 'by-phone': '+44 20 7946 0000' })).toBe('+44 20 7946 0000');
	});

	test('else the number of the one who said so, wherever the plan knows it', () => {
		expect(phone({})).toBe('+1 555 0102');
		const recheck = typedMoment('recheck', later(now, hours(3)), zone);
		expect(phone({ by: 'ruth', ...recheck }, 'route')).toBe('+1 555 0141');
		expect(phone(recheck, 'driver')).toBe('+1 555 0140');
	});

	test('else the line of the place, for what the place answers', () => {
		expect(phone({ by: 'Somebody at the desk' })).toBe('+1 555 0101');
		const recheck = typedMoment('recheck', later(now, hours(3)), zone);
		expect(phone({ by: 'A cousin', ...recheck }, 'route')).toBeNull();
	});
});
