import { expect, test } from 'vitest';
import { exampleProgram } from './example-plan.ts';
import { entryFields, parseEntry, saidAgain, suggested, valueFields } from './plan-entry.ts';
import { later, momentOf, type Clock, type Day, type Instant, type Zone } from './time.ts';
import { itemKeys, itemSpec } from './plan-item.ts';

test('an entry keeps the fields of its item and drops the rest', () => {
	expect(
		parseEntry('driver', { name: ' Ben ', phone: '', text: 'x', by: 'Ben', token: 'y' })
	).toEqual({
		ok: true,
		value: { name: 'Ben', by: 'Ben' }
	});
});

test('what cannot be read yet is kept as it was typed', () => {
	expect(parseEntry('hold', { 'until-date': '2026-02-30', 'until-time': 'noon' })).toEqual({
		ok: true,
		value: { 'until-date': '2026-02-30', 'until-time': 'noon' }
	});
});

test('only what is far too long is turned back, at its field', () => {
	expect(parseEntry('route', { text: 'x'.repeat(10_001) })).toMatchObject({
		ok: false,
		problems: [{ field: 'text' }]
	});
});

test('said again: the same words, at a new moment', () => {
	const typed = {
		choice: 'yes',
		by: 'Alma',
		how: 'phone',
		'confirmed-date': '2026-12-01',
		'recheck-time': '09:00'
	};
	const zone = 'America/Chicago' as Zone;
	const now = momentOf('2026-12-04' as Day, '10:00' as Clock, zone);
	const said = { choice: 'yes', by: 'Alma', how: 'phone' };
	expect(saidAgain(typed, { is: 'missing' }, { now, zone })).toEqual(said);
	const confirmation = { by: 'Alma', how: 'phone' as const, phone: '', at: later(now, -120) };
	const before = (recheckBy: Instant | null) =>
		({ is: 'confirmed', value: null, confirmation: { ...confirmation, recheckBy } }) as const;
	expect(saidAgain(typed, before(null), { now, zone })).toEqual(said);
	expect(saidAgain(typed, before(later(now, -60)), { now, zone })).toEqual({
		...said,
		'recheck-date': '2026-12-04',
		'recheck-time': '11:00'
	});
});

test('what the practice knows of a program is not asked for twice', () => {
	expect(suggested('line', exampleProgram)).toEqual({ name: 'Night desk', phone: '+1 555 0101' });
	expect(suggested('level', exampleProgram)).toEqual({ choice: 'asam-4:2.1' });
	expect(suggested('cost', exampleProgram).text).toContain('$320');
	expect(suggested('driver', exampleProgram)).toEqual({});
});

test('every kind of answer has fields', () => {
	for (const item of itemKeys) {
		const { kind, details = {} } = itemSpec(item);
		expect(valueFields[kind].length + Object.keys(details).length, item).toBeGreaterThan(0);
		for (const key of Object.keys(details)) expect(entryFields(item)).toContain(`more-${key}`);
	}
});
