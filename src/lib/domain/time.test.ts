import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayClock, sayFullDay, sayLength, sayMoment, sayZone } from './moment.ts';
import {
	instant,
	later,
	minutesBetween,
	momentOf,
	nextDay,
	parseClock,
	parseDay,
	parseMoment,
	parseZone,
	place,
	wall,
	type Clock,
	type Day,
	type Zone
} from './time.ts';

const chicago = 'America/Chicago' as Zone;
const zones = [
	'UTC',
	'America/New_York',
	'America/Chicago',
	'Australia/Lord_Howe',
	'Asia/Kathmandu',
	'Pacific/Apia',
	'America/St_Johns',
	'Africa/Casablanca'
] as Zone[];
const anyInstant = fc.integer({ min: 0, max: 4_000_000_000 }).map((s) => instant(s * 1000));

describe('reading', () => {
	test('a zone is an IANA name, written in its usual case; offsets and inventions are not', () => {
		expect(parseZone(' america/chicago ')).toEqual({ ok: true, value: 'America/Chicago' });
		for (const text of ['', 'Mars/Base', '+02:00', '-06', 'America', 'CST6CDT6', '[UTC]']) {
			expect(parseZone(text).ok, text).toBe(false);
		}
	});

	test('a day the calendar does not have is a problem and is never moved', () => {
		expect(parseDay('2028-02-29').ok).toBe(true);
		for (const text of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31']) {
			expect(parseDay(text).ok, text).toBe(false);
		}
		for (const text of ['', '3/12/2026', '2026-1-2', '0026-01-02', '2026-12-03T10:00']) {
			expect(parseDay(text).ok, text).toBe(false);
		}
	});

	test('a time of day runs from 00:00 to 23:59', () => {
		expect(parseClock('00:00').ok && parseClock('23:59').ok).toBe(true);
		for (const text of ['24:00', '9:00', '12:60', 'noon', '']) {
			expect(parseClock(text).ok, text).toBe(false);
		}
	});

	test('a time the clocks jump over is not read, and says so at the time', () => {
		expect(parseMoment({ date: '2026-03-08', time: '02:30' }, chicago)).toMatchObject({
			ok: false,
			problems: [{ field: 'at-time', says: expect.stringContaining('go forward') }]
		});
	});

	test('a time that comes twice asks which one, and both are an hour apart', () => {
		const typed = { date: '2026-11-01', time: '01:30' };
		expect(parseMoment(typed, chicago)).toMatchObject({ problems: [{ field: 'at-which' }] });
		const first = parseMoment({ ...typed, which: 'first' }, chicago);
		const second = parseMoment({ ...typed, which: 'second' }, chicago);
		expect(first.ok && second.ok && minutesBetween(first.value, second.value)).toBe(60);
	});

	test('both parts are named when both are missing', () => {
		const read = parseMoment({ date: '', time: '' }, chicago, 'until');
		expect(!read.ok && read.problems.map(({ field }) => field)).toEqual([
			'until-date',
			'until-time'
		]);
	});
});

describe('laws', () => {
	test('what the wall shows leads back to the same minute, in every zone', () => {
		fc.assert(
			fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
				const minute = instant(at - (at % 60_000));
				const { day, clock } = wall(minute, zone);
				const placed = place(day, clock, zone);
				const back = placed.comes === 'twice' ? [placed.first, placed.second] : [];
				if (placed.comes === 'once') back.push(placed.at);
				expect(back).toContain(minute);
			})
		);
	});

	test('the next day is always one calendar day on', () => {
		fc.assert(
			fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
				const { day } = wall(at, zone);
				expect(nextDay(day) > day && nextDay(nextDay(day), -1) === day).toBe(true);
			})
		);
	});

	test('a day of 23 or 25 hours is known', () => {
		const length = (day: string) =>
			minutesBetween(
				momentOf(day as Day, '00:00' as Clock, chicago),
				momentOf(nextDay(day as Day), '00:00' as Clock, chicago)
			) / 60;
		expect([length('2026-03-08'), length('2026-11-01'), length('2026-06-01')]).toEqual([
			23, 25, 24
		]);
	});

	test('an instant is whole milliseconds', () => {
		expect(() => instant(0.5)).toThrow(RangeError);
		expect(() => instant(Number.NaN)).toThrow(RangeError);
		expect(later(instant(0), 1.5)).toBe(90_000);
	});
});

describe('saying', () => {
	test('moments read as people say them', () => {
		const at = momentOf('2026-12-03' as Day, '14:05' as Clock, chicago);
		expect(sayMoment(at, chicago)).toBe('Thursday, December 3, 2:05 pm');
		expect(sayMoment(at, 'Asia/Kathmandu' as Zone)).toBe('Friday, December 4, 1:50 am');
		expect(sayFullDay('2026-12-03' as Day)).toBe('Thursday, December 3, 2026');
		expect(['00:00', '00:30', '12:00', '12:30', '23:59'].map((c) => sayClock(c as Clock))).toEqual([
			'midnight',
			'12:30 am',
			'noon',
			'12:30 pm',
			'11:59 pm'
		]);
		expect(sayZone('America/New_York' as Zone)).toBe('New York time');
	});

	test('lengths name their two largest units', () => {
		expect([0.5, 1, 60, 80, 1440, 1441, 2 * 1440 + 185].map(sayLength)).toEqual([
			'under a minute',
			'1 minute',
			'1 hour',
			'1 hour 20 minutes',
			'1 day',
			'1 day',
			'2 days 3 hours'
		]);
	});
});
