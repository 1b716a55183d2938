import { describe, expect, test } from 'vitest';
import {
	dayAndNight,
	nextOpenDay,
	openStretches,
	parseOpeningHours,
	type OpenWindow
} from './opening-hours.ts';
import { instant, momentOf, type Clock, type Day, type Zone } from './time.ts';

const chicago = 'America/Chicago' as Zone;
const at = (day: string, clock: string) => momentOf(day as Day, clock as Clock, chicago);
const window = (weekday: OpenWindow['weekday'], opens: string, closes: string): OpenWindow => ({
	weekday,
	opens: opens as Clock,
	closes: closes as Clock
});

describe('reading the hours', () => {
	test('empty days are closed days', () => {
		expect(parseOpeningHours({ 'monday-opens': '08:00', 'monday-closes': '17:00' })).toEqual({
			ok: true,
			value: [window('monday', '08:00', '17:00')]
		});
	});

	test('a day with one of its two times is a problem at the other', () => {
		expect(parseOpeningHours({ 'monday-opens': '08:00' })).toMatchObject({
			ok: false,
			problems: [{ field: 'monday-closes', says: expect.stringMatching(/^Monday: /) }]
		});
	});

	test('day and night needs no times', () => {
		expect(parseOpeningHours({ always: 'yes' })).toEqual({ ok: true, value: dayAndNight });
	});
});

describe('open stretches', () => {
	test('a window that crosses midnight is one stretch', () => {
		const night = [window('friday', '20:00', '02:00')];
		expect(
			openStretches(night, chicago, at('2026-12-05', '01:00'), at('2026-12-05', '01:30'))
		).toEqual([{ from: at('2026-12-04', '20:00'), until: at('2026-12-05', '02:00') }]);
	});

	test('day and night has no gap, also over the change of the clocks', () => {
		const [one, ...more] = openStretches(
			dayAndNight,
			chicago,
			at('2026-03-06', '12:00'),
			at('2026-03-10', '12:00')
		);
		expect(more).toEqual([]);
		expect(one && one.from <= at('2026-03-06', '12:00')).toBe(true);
		expect(one && one.until > at('2026-03-10', '12:00')).toBe(true);
	});

	test('on a day of 23 hours the doors close when the wall says so', () => {
		const sunday = [window('sunday', '00:00', '12:00')];
		const [open] = openStretches(
			sunday,
			chicago,
			at('2026-03-08', '06:00'),
			at('2026-03-08', '06:00')
		);
		expect(open && (open.until - open.from) / 3_600_000).toBe(11);
	});

	test('a closing time that comes twice is taken the first time', () => {
		const night = [window('sunday', '00:00', '01:30')];
		const [open] = openStretches(
			night,
			chicago,
			at('2026-11-01', '00:30'),
			at('2026-11-01', '00:30')
		);
		expect(open && (open.until - open.from) / 60_000).toBe(90);
	});

	test('a window inside a time that does not come is never open', () => {
		const gap = [window('sunday', '02:10', '02:50')];
		expect(
			openStretches(gap, chicago, at('2026-03-08', '00:00'), at('2026-03-08', '05:00'))
		).toEqual([]);
	});

	test('day and night stays open where midnight comes twice', () => {
		const havana = 'America/Havana' as Zone;
		const inHavana = (day: string) => momentOf(day as Day, '12:00' as Clock, havana);
		const night = [inHavana('2026-10-31'), inHavana('2026-11-01')] as const;
		expect(openStretches(dayAndNight, havana, ...night)).toHaveLength(1);
	});

	test('the end belongs to the closed time', () => {
		const monday = [window('monday', '08:00', '17:00')];
		const closing = at('2026-12-07', '17:00');
		expect(openStretches(monday, chicago, closing, closing)).toEqual([]);
		expect(openStretches(monday, chicago, instant(closing - 1), closing)).toHaveLength(1);
	});
});

describe('the next open day', () => {
	const week = (['monday', 'tuesday', 'friday'] as const).map((day) =>
		window(day, '08:00', '17:00')
	);

	test('weekends and closed days are stepped over', () => {
		expect(nextOpenDay(week, '2026-12-04' as Day)).toBe('2026-12-07');
		expect(nextOpenDay(week, '2026-12-08' as Day)).toBe('2026-12-11');
	});

	test('a place that never opens has none', () => {
		expect(nextOpenDay([], '2026-12-04' as Day)).toBeUndefined();
	});
});
