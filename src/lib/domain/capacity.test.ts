import { describe, expect, test } from 'vitest';
import { capacityOf, capacityStands, isStale, parseCapacity, sayCapacity } from './capacity.ts';
import type { Typed } from './plan-value.ts';
import { hours, instant, later, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
/** Monday 23 November 2026, 9:00 in Chicago. */
const monday = instant(Date.UTC(2026, 10, 23, 15));
const told = (typed: Typed) => capacityOf({ typed, zone, recordedAt: monday, recordedBy: 'dana' });
const alma = { by: 'Alma Quist', how: 'phone' };

describe('free places', () => {
	test('carry the moment at which they were last true, and grow old by themselves', () => {
		const two = told({ ...alma, count: '2', of: 'beds' });
		expect(two).toEqual({
			is: 'known',
			free: 2,
			of: 'beds',
			by: 'Alma Quist',
			how: 'phone',
			at: monday
		});
		const edge = later(monday, capacityStands);
		expect(isStale(two, instant(edge - 1))).toBe(false);
		expect(isStale(two, edge)).toBe(true);
		expect(sayCapacity(two, later(monday, 190))).toBe(
			'2 beds free, last true 3 hours 10 minutes ago'
		);
		expect(sayCapacity(two, later(monday, hours(50)))).toBe(
			'Too old to count on: 2 beds free, last true 2 days 2 hours ago'
		);
		expect(sayCapacity(told({ ...alma, count: '0' }), later(monday, 5))).toBe(
			'None free, last true 5 minutes ago'
		);
		expect(sayCapacity({ is: 'missing' }, monday)).toBe('Free places: not known');
	});

	test('count from when it was said, not from when it was written down', () => {
		const said = { 'said-date': '2026-11-22', 'said-time': '09:00' };
		const early = told({ ...alma, ...said, count: '1' });
		expect(early).toMatchObject({ at: later(monday, -hours(24)) });
		expect(isStale(early, monday)).toBe(true);
	});

	test('a file tells its own moment, with its offset', () => {
		const file = { how: 'file', count: '3', updated: '2026-11-23T08:30:06.5-06:00' };
		expect(told(file)).toMatchObject({ is: 'known', how: 'file', free: 3 });
		expect(told({ ...file, updated: 'yesterday' })).toMatchObject({ is: 'draft' });
	});

	test('what cannot be read is a draft', () => {
		const fields = (typed: Typed) => {
			const capacity = told(typed);
			return capacity.is === 'draft' ? capacity.problems.map(({ field }) => field) : [];
		};
		expect(fields({ count: 'a few' })).toEqual(['count', 'by', 'how']);
		expect(fields({ ...alma, count: '-1' })).toEqual(['count']);
		expect(fields({ ...alma, count: '1', 'said-date': '2026-11-31' })).toContain('said-date');
		const tomorrow = { 'said-date': '2026-11-24', 'said-time': '09:00' };
		expect(fields({ ...alma, count: '1', ...tomorrow })).toEqual(['said-date']);
		expect(parseCapacity({ count: ' ' })).toMatchObject({ problems: [{ field: 'count' }] });
		expect(parseCapacity({ count: 'a few', other: 'x' })).toEqual({
			ok: true,
			value: { count: 'a few' }
		});
	});
});
