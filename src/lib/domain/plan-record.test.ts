import { describe, expect, test } from 'vitest';
import type { ItemKey } from './plan-item.ts';
import { standingOf, standsUntil, type PlanRecord } from './plan-record.ts';
import type { Typed } from './plan-value.ts';
import { instant, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = momentOf('2026-12-01' as Day, '10:00' as Clock, zone);
const said = { by: 'Alma Quist', how: 'phone' };

const entry = (item: ItemKey, typed: Typed, under: Zone | null = zone): PlanRecord => ({
	item,
	typed,
	zone: under,
	recordedAt: now,
	recordedBy: 'dana'
});
const stands = (item: ItemKey, typed: Typed, under: Zone | null = zone) =>
	standingOf(entry(item, typed, under), zone);
const fieldsOf = (item: ItemKey, typed: Typed, under?: Zone | null) => {
	const standing = stands(item, typed, under);
	return standing.is === 'draft' ? standing.problems.map(({ field }) => field) : standing.is;
};

describe('where an item stands', () => {
	test('nothing typed is missing, and so is an entry taken back', () => {
		expect(standingOf(undefined, zone).is).toBe('missing');
		expect(stands('route', { text: ' ', by: '' }).is).toBe('missing');
		expect(stands('route', { owner: 'Ben' }).is).toBe('missing');
	});

	test('a value without anybody behind it is only noted', () => {
		expect(stands('route', { text: 'Highway 9' })).toMatchObject({
			is: 'noted',
			value: { text: 'Highway 9' }
		});
	});

	test('who, how and when make it confirmed; a time left empty is the moment of the entry', () => {
		expect(stands('route', { text: 'Highway 9', ...said })).toMatchObject({
			is: 'confirmed',
			confirmation: { by: 'Alma Quist', how: 'phone', at: now, recheckBy: null }
		});
	});

	test('half a confirmation is a draft, and says which half is missing', () => {
		expect(fieldsOf('route', { text: 'Highway 9', by: 'Ben' })).toEqual(['how']);
		expect(fieldsOf('route', { text: 'Highway 9', how: 'pigeon' })).toEqual(['by', 'how']);
	});

	test('"does not apply" counts where it may, and needs somebody behind it too', () => {
		expect(stands('pets', { none: 'yes', ...said })).toMatchObject({
			is: 'confirmed',
			value: null
		});
		expect(stands('pets', { none: 'yes' }).is).toBe('noted');
		expect(fieldsOf('driver', { none: 'yes', ...said })).toEqual(['name', 'phone']);
	});
});

describe('named lines', () => {
	test('belong to the answer, and the needed ones make it', () => {
		const benefits = { text: 'Pays all but $40 a day', ...said };
		expect(fieldsOf('benefits', benefits)).toEqual(['more-reference']);
		expect(stands('benefits', { ...benefits, 'more-reference': '77-1203' })).toMatchObject({
			is: 'confirmed',
			value: { details: [{ key: 'reference', text: '77-1203' }] }
		});
	});

	test('a form to sign says who tells whom what, why, until when and how it ends', () => {
		expect(fieldsOf('consent-place', { 'more-tells': 'Cedar House', ...said })).toEqual(
			['told', 'what', 'why', 'until', 'back'].map((key) => `more-${key}`)
		);
	});

	test('a number that cannot be dialed leaves who said so open', () => {
		expect(fieldsOf('route', { text: 'Highway 9', ...said, 'by-phone': 'at work' })).toEqual([
			'by-phone'
		]);
		expect(stands('route', { text: 'Highway 9', ...said, 'by-phone': '+44 20 7946 0000' }).is).toBe(
			'confirmed'
		);
	});
});

describe('what stays a draft', () => {
	const until = (date: string, time = '18:00') => ({ 'until-date': date, 'until-time': time });

	test('a day that no calendar has', () => {
		expect(fieldsOf('hold', { ...until('2026-02-30'), ...said })).toEqual(['until-date']);
	});

	test('a hold that is over when it is written down', () => {
		expect(fieldsOf('hold', { ...until('2026-11-30'), ...said })).toEqual(['until-date']);
		expect(fieldsOf('intake', { 'at-date': '2026-11-30', 'at-time': '09:00', ...said })).toEqual([
			'at-date'
		]);
	});

	test('a hold that ends before it starts', () => {
		const typed = { 'from-date': '2026-12-05', 'from-time': '19:00', ...until('2026-12-05') };
		expect(fieldsOf('hold', { ...typed, ...said })).toEqual(['until-date']);
	});

	test('a time for a place whose zone nobody knows', () => {
		expect(fieldsOf('hold', { ...until('2026-12-05'), ...said }, null)).toContain('until-date');
	});

	test('a time typed under another zone than the place has now', () => {
		const typed = { ...until('2026-12-05'), ...said };
		expect(fieldsOf('hold', typed, 'America/New_York' as Zone)).toEqual(['zone']);
		expect(stands('route', { text: 'Highway 9', ...said }, 'America/New_York' as Zone).is).toBe(
			'confirmed'
		);
	});

	test('a confirmation from the future, and a re-check before it', () => {
		const tomorrow = { 'confirmed-date': '2026-12-02', 'confirmed-time': '09:00' };
		expect(fieldsOf('route', { text: 'Highway 9', ...said, ...tomorrow })).toEqual([
			'confirmed-date'
		]);
		const earlier = { 'recheck-date': '2026-12-01', 'recheck-time': '09:00' };
		expect(fieldsOf('route', { text: 'Highway 9', ...said, ...earlier })).toEqual(['recheck-date']);
	});

	test('detox answered by nobody in particular', () => {
		expect(fieldsOf('withdrawal', { choice: 'not-needed', ...said })).toEqual(['name']);
	});

	test('phone numbers of any country are read; words are not', () => {
		for (const phone of ['+43 1 234 5678', '(555) 0100 ext 4', '116 123', '911']) {
			expect(stands('driver', { name: 'Ben', phone, ...said }).is, phone).toBe('confirmed');
		}
		for (const phone of ['ask Ben', '', '--']) {
			expect(fieldsOf('driver', { name: 'Ben', phone, ...said }), phone).toEqual(['phone']);
		}
	});
});

describe('how long a confirmation stands', () => {
	const confirmation = { by: 'Alma', how: 'phone', at: now, phone: '' } as const;
	const day = 24 * 3_600_000;

	test('an acceptance for 24 hours, or less when a re-check is earlier', () => {
		expect(standsUntil('acceptance', { ...confirmation, recheckBy: null })).toBe(now + day);
		expect(standsUntil('acceptance', { ...confirmation, recheckBy: instant(now + 60_000) })).toBe(
			now + 60_000
		);
		expect(standsUntil('acceptance', { ...confirmation, recheckBy: instant(now + 9 * day) })).toBe(
			now + day
		);
	});

	test('anything else until its re-check, or until it is replaced', () => {
		expect(standsUntil('route', { ...confirmation, recheckBy: null })).toBeNull();
		expect(standsUntil('route', { ...confirmation, recheckBy: instant(now + day) })).toBe(
			now + day
		);
	});
});
