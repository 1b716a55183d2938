import { describe, expect, test } from 'vitest';
import { planFrom, type PlanPlace } from './admission-plan.ts';
import { exampleProgram, exampleSlot, type Entry } from './example-plan.ts';
import { groupState, itemState, nextItem, workList } from './plan-work.ts';
import { hours, later, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = momentOf('2026-12-02' as Day, '15:00' as Clock, zone);
const intake = later(now, hours(24));

const plan = (entries: Entry[], place: PlanPlace = 'first') =>
	planFrom({
		id: 'plan',
		place,
		ended: null,
		program: { id: 'program', revision: 0, typed: exampleProgram },
		records: entries.map((entry) => ({ ...entry, zone, recordedAt: now, recordedBy: 'dana' }))
	});
const level = (choice: string): Entry => ({ item: 'level', typed: { choice } });
const needed = (entries: Entry[], place?: PlanPlace) =>
	workList(plan(entries, place)).flatMap(({ asked }) => asked);

describe('the list of what to arrange', () => {
	test('begins with the level, as it decides the rest', () => {
		expect(needed([])).toEqual(['level']);
	});

	test('an intensive outpatient program has a week and no bag', () => {
		const list = workList(plan([level('asam-4:2.1')]));
		const all = list.flatMap(({ asked, also }) => [...asked, ...also]);
		expect(all).toEqual(expect.arrayContaining(['week', 'home-stay', 'intake', 'hold']));
		expect(all).not.toContain('bag');
		expect(all).not.toContain('offer-until');
	});

	test('a stay has a bag and no week at home', () => {
		expect(needed([level('asam-4:3.5')])).toContain('bag');
		expect(workList(plan([level('asam-4:3.5')])).map(({ group }) => group)).not.toContain('week');
	});

	test('plan B asks only for what keeps it alive', () => {
		expect(needed([level('asam-4:2.1')], 'plan-b')).toEqual([
			'offer-until',
			'night-call',
			'restart'
		]);
	});
});

describe('what other answers ask for', () => {
	const iop = level('asam-4:2.1');
	const said = { by: 'Maria', how: 'phone' };

	test('benefits and authorization, unless somebody pays', () => {
		expect(needed([iop])).toEqual(expect.arrayContaining(['benefits', 'authorization']));
		const paid = needed([iop, { item: 'self-pay', typed: { text: 'Maria', ...said } }]);
		expect(paid).toContain('self-pay');
		expect(paid).not.toContain('benefits');
	});

	test('conditions, once there are some', () => {
		expect(needed([iop])).not.toContain('conditions');
		const yes: Entry = { item: 'acceptance', typed: { choice: 'conditional', ...said } };
		expect(needed([iop, yes])).toEqual(expect.arrayContaining(['conditions', 'conditions-met']));
	});
});

describe('going through the list', () => {
	const full = exampleSlot({ intake, zone });

	test('the next open item follows, and after the last one the first', () => {
		const without = (...items: string[]) => plan(full.filter(({ item }) => !items.includes(item)));
		expect(nextItem(without('line', 'driver'), 'line', now)).toBe('driver');
		expect(nextItem(without('line', 'driver'), 'driver', now)).toBe('line');
		expect(nextItem(plan(full), 'driver', now)).toBeNull();
	});

	test('a part says how far it is, and what comes first', () => {
		const at = (group: string, entries: Entry[], when = now) => {
			const here = plan(entries);
			const part = workList(here).find((one) => one.group === group);
			return part && groupState(here, part, when);
		};
		expect(at('money', full)).toEqual({ status: 'Settled', hint: '', asks: false });
		const without = full.filter(({ item }) => item !== 'signer' && item !== 'benefits');
		expect(at('money', without)).toEqual({
			status: '1 of 3',
			hint: 'Still open: Benefits checked, and 1 more.',
			asks: true
		});
		expect(at('acceptance', full, later(now, hours(24)))?.asks).toBe(true);
	});

	test('what ran out is due again', () => {
		expect(itemState(plan(full), 'acceptance', now)).toBe('confirmed');
		expect(itemState(plan(full), 'acceptance', later(now, hours(24)))).toBe('due');
		expect(nextItem(plan(full), 'line', later(now, hours(24)))).toBe('acceptance');
		expect(itemState(plan(full), 'children', now)).toBe('none');
		expect(itemState(plan([]), 'children', now)).toBe('open');
	});
});
