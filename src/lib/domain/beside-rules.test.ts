import { describe, expect, test } from 'vitest';
import { planFrom, type PlanPlace } from './admission-plan.ts';
import {
	exampleBackup,
	exampleBed,
	exampleBeside,
	exampleProgram,
	type Entry
} from './example-plan.ts';
import type { MemberAgreement } from './offer-agreement.ts';
import { typedMoment, type Typed } from './plan-value.ts';
import { readiness } from './readiness.ts';
import { hours, later, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const at = (day: string, clock: string) => momentOf(day as Day, clock as Clock, zone);
const now = at('2026-12-02', '15:00');
const meeting = { startsAt: at('2026-12-03', '10:00'), minutes: 90 };
const offerUntil = at('2026-12-06', '18:00');
const said = { by: 'Noor', how: 'phone' };

const plan = (place: PlanPlace, entries: Entry[], typed: Typed, team: MemberAgreement[] = []) =>
	planFrom({
		id: place,
		place,
		ended: null,
		program: { id: place, revision: 1, typed },
		records: entries.map((entry) => ({ ...entry, zone, recordedAt: now, recordedBy: 'dana' })),
		team
	});
const beside = [
	plan('backup', exampleBeside('backup', { offerUntil, zone }), exampleBackup),
	plan('plan-b', exampleBeside('plan-b', { offerUntil, zone }), exampleProgram)
];
const bed = exampleBed({
	until: at('2026-12-03', '20:00'),
	assessment: at('2026-12-03', '14:30'),
	zone
});
const detox: Entry[] = [
	...bed.filter(({ item }) => item !== 'level' && item !== 'withdrawal'),
	{ item: 'level', typed: { choice: 'asam-4:3.7', ...said } },
	{ item: 'withdrawal', typed: { choice: 'here', name: 'Dr. Osei', ...said } }
];
const wm = [
	...detox.filter(({ item }) => item !== 'level'),
	{ item: 'level' as const, typed: { choice: 'asam-3:3.7-WM', ...said } },
	{ item: 'detox-next' as const, typed: { text: 'Ben fetches, Maria calls ahead.', ...said } }
];
const intakeOn = (date: string, time: string): Entry[] => [
	{ item: 'level', typed: { choice: 'asam-4:2.1', ...said } },
	{ item: 'line', typed: { name: 'Night desk', phone: '+1 555 0101', ...said } },
	{ item: 'acceptance', typed: { choice: 'yes', ...said } },
	{ item: 'intake', typed: { ...typedMoment('at', at(date, time), zone), ...said } }
];
const look = (first: Entry[], next: Entry[] | null, when = now) =>
	readiness(
		[
			plan('first', first, exampleBackup),
			...(next ? [plan('next', next, exampleProgram)] : []),
			...beside
		],
		meeting,
		when
	);
const codes = (...given: Parameters<typeof look>) =>
	look(...given).reasons.map(({ code, place }) => [code, place]);

describe('detox, then an intensive outpatient program', () => {
	test('detox alone is no plan: the place that follows is booked before', () => {
		expect(codes(wm, null)).toEqual([['no-next', 'next']]);
		expect(codes(wm, intakeOn('2026-12-08', '09:00'))).toEqual([]);
	});

	test('a stay that treats withdrawal itself needs none', () => {
		expect(codes(detox, null)).toEqual([]);
	});

	test('the place that follows has its own yes, and a day that can be kept', () => {
		const week = intakeOn('2026-12-08', '09:00');
		const without = (item: string) => week.filter((entry) => entry.item !== item);
		for (const item of ['level', 'line', 'acceptance', 'intake']) {
			const reasons = look(wm, without(item)).reasons;
			expect(reasons.map((reason) => reason.item)).toContain(item);
			expect(reasons.every(({ place, owner }) => place === 'next' && owner)).toBe(true);
		}
		expect(codes(wm, intakeOn('2026-12-03', '13:00'))).toEqual([['intake-early', 'next']]);
		expect(codes(wm, intakeOn('2026-12-06', '09:00'))).toEqual([['intake-closed', 'next']]);
		const no: Entry = { item: 'acceptance', typed: { choice: 'no', ...said } };
		expect(codes(wm, [...without('acceptance'), no])).toEqual([['not-accepted', 'next']]);
	});

	test('the program itself is never the first step while detox is open', () => {
		const open: Entry = { item: 'withdrawal', typed: { choice: 'open', ...said } };
		const iop = [...wm.filter(({ item }) => item !== 'withdrawal'), open];
		expect(codes(iop, intakeOn('2026-12-08', '09:00'))).toContainEqual([
			'withdrawal-open',
			'first'
		]);
	});
});

describe('the team stands behind one offer', () => {
	const member = (name: string, standing: MemberAgreement['standing']): MemberAgreement => ({
		memberId: name,
		name,
		standing,
		shown: true,
		at: now,
		note: ''
	});
	const asked = (...team: MemberAgreement[]) =>
		readiness([plan('first', bed, exampleBackup, team), ...beside], meeting, now);

	test('everybody said yes to it', () => {
		expect(asked(member('Ben', 'yes'), member('Maria', 'yes')).ready).toBe(true);
	});

	test('silence, a doubt, and a yes to other words hold it, and name who', () => {
		for (const standing of ['silent', 'doubt', 'changed'] as const) {
			const { ready, reasons } = asked(member('Ben', 'yes'), member('Ruth', standing));
			expect(ready).toBe(false);
			expect(reasons).toMatchObject([{ code: `offer-${standing}`, owner: 'Ruth' }]);
		}
		expect(asked(member('Ruth', 'unshown')).reasons[0]?.owner).toBe('The facilitator');
	});

	test('with nobody on the team yet, the place itself decides', () => {
		expect(asked().ready).toBe(true);
		expect(look(bed, null, later(now, hours(24))).ready).toBe(false);
	});
});
