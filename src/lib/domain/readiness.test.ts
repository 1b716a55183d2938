import { describe, expect, test } from 'vitest';
import { planFrom, type PlanEnding, type PlanPlace } from './admission-plan.ts';
import {
	exampleBackup,
	exampleBed,
	exampleBeside,
	exampleProgram,
	exampleSlot,
	type Entry
} from './example-plan.ts';
import type { ItemKey } from './plan-item.ts';
import type { Typed } from './plan-value.ts';
import { readiness } from './readiness.ts';
import { hours, instant, later, momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const at = (day: string, clock: string) => momentOf(day as Day, clock as Clock, zone);
const now = at('2026-12-02', '15:00');
const meeting = { startsAt: at('2026-12-03', '10:00'), minutes: 90 };
const intake = at('2026-12-03', '14:30');
const heldUntil = at('2026-12-03', '20:00');
const offerUntil = at('2026-12-06', '18:00');

type Setting = {
	entries: Entry[];
	program?: Typed;
	ended?: PlanEnding;
	recordedAt?: typeof now;
};

function plan(place: PlanPlace, { entries, program, ended, recordedAt }: Setting) {
	return planFrom({
		id: place,
		place,
		ended: ended ?? null,
		program: { id: place, revision: 1, typed: program ?? exampleProgram },
		records: entries.map(({ item, typed }) => ({
			item,
			typed,
			zone,
			recordedAt: recordedAt ?? now,
			recordedBy: 'dana'
		}))
	});
}
const beside = [
	plan('backup', {
		entries: exampleBeside('backup', { offerUntil, zone }),
		program: exampleBackup
	}),
	plan('plan-b', { entries: exampleBeside('plan-b', { offerUntil, zone }) })
];
const slot = exampleSlot({ intake, zone });
const bed = exampleBed({ until: heldUntil, assessment: intake, zone });
const look = (entries: Entry[], more: Partial<Setting> = {}, when = now) =>
	readiness([plan('first', { entries, ...more }), ...beside], meeting, when);
const codes = (...given: Parameters<typeof look>) => look(...given).reasons.map(({ code }) => code);
const change = (entries: Entry[], item: ItemKey, typed: Typed): Entry[] => [
	...entries.filter((entry) => entry.item !== item),
	{ item, typed: { ...entries.find((entry) => entry.item === item)?.typed, ...typed } }
];
const said = { by: 'Alma Quist', how: 'phone' };
const when = (field: string, date: string, time: string) => ({
	[`${field}-date`]: date,
	[`${field}-time`]: time
});

describe('a plan with everything in it', () => {
	test('is ready, for an intake and for a bed', () => {
		expect(look(slot)).toMatchObject({ ready: true, state: 'ready', reasons: [], cautions: [] });
		expect(look(bed)).toMatchObject({ ready: true, state: 'ready', reasons: [] });
	});

	test('says when it turns: here the acceptance grows old first', () => {
		const { until } = look(slot, { recordedAt: later(now, -hours(6)) });
		expect(until).toBe(later(now, hours(18)));
	});

	test('turns by the clock alone, and names why', () => {
		const { until } = look(slot);
		if (until === null) throw new Error('no end');
		expect(look(slot, {}, instant(until - 1)).ready).toBe(true);
		expect(look(slot, {}, until)).toMatchObject({ ready: false, state: 'expired', until: null });
	});
});

describe('what is missing is named, with whose it is', () => {
	test('no place at all', () => {
		expect(readiness([], meeting, now)).toMatchObject({
			ready: false,
			state: 'draft',
			reasons: [{ code: 'no-place' }, { code: 'no-backup' }, { code: 'no-plan-b' }]
		});
	});

	test('no date', () => {
		const open = readiness([plan('first', { entries: slot }), ...beside], null, now);
		expect(open.reasons.map(({ code }) => code)).toEqual(['no-meeting']);
	});

	test('the person named on an entry owns it, else who usually does', () => {
		const [first] = look(change(slot, 'photo-id', { by: '', how: '', owner: 'Ruth' })).reasons;
		expect(first).toMatchObject({ code: 'item-unconfirmed', item: 'photo-id', owner: 'Ruth' });
		const [second] = look(slot.filter(({ item }) => item !== 'photo-id')).reasons;
		expect(second).toMatchObject({ code: 'item-missing', owner: 'The family', place: 'first' });
	});
});

describe('withdrawal', () => {
	const answer = (choice: string, entries = slot) =>
		codes(change(entries, 'withdrawal', { choice }));

	test('an intensive outpatient program is never ready while the question is open', () => {
		expect(answer('open')).toEqual(['withdrawal-open']);
	});

	test('detox that is needed comes first', () => {
		expect(answer('before')).toEqual(['detox-first']);
		expect(answer('here')).toEqual(['detox-first']);
	});

	test('a place that gives detox may say so', () => {
		expect(answer('here', bed)).toEqual([]);
		expect(answer('here', change(bed, 'level', { choice: 'asam-4:RR' }))).toContain('detox-first');
	});
});

describe('their answer', () => {
	const accept = (choice: string, more: Entry[] = []) =>
		look([...change(slot, 'acceptance', { choice }), ...more]);

	test('asked and refused are states of their own', () => {
		expect(accept('asked')).toMatchObject({ ready: false, state: 'requested' });
		expect(accept('no')).toMatchObject({ ready: false, state: 'declined' });
	});

	test('conditions have to be named, and then met', () => {
		const named: Entry = { item: 'conditions', typed: { text: 'A negative TB test', ...said } };
		const met: Entry = { item: 'conditions-met', typed: { text: 'Negative, by fax', ...said } };
		expect(accept('conditional')).toMatchObject({ ready: false, state: 'conditional' });
		expect(accept('conditional').reasons[0]).toMatchObject({ item: 'conditions' });
		expect(accept('conditional', [named]).reasons[0]).toMatchObject({ item: 'conditions-met' });
		expect(accept('conditional', [named, met]).ready).toBe(true);
		const before = { ...met.typed, ...when('confirmed', '2026-12-01', '09:00') };
		expect(
			accept('conditional', [named, { item: 'conditions-met', typed: before }]).reasons[0]?.code
		).toBe('conditions-open');
	});
});

describe('a bed', () => {
	// Ends 11:30, at the latest 13:30; 35 minutes on the road; two hours to spare: 16:05.
	const until = (time: string) => codes(change(bed, 'hold', when('until', '2026-12-03', time)));

	test('is held until two hours after the latest arrival, and not a minute less', () => {
		expect(until('16:05')).toEqual(['hold-short']);
		expect(until('16:06')).toEqual([]);
	});

	test('counts only from the arrival on', () => {
		expect(codes(change(bed, 'hold', when('from', '2026-12-03', '12:06')))).toEqual(['hold-late']);
	});

	test('is reached while the doors are open, first and last arrival alike', () => {
		const closes = (time: string) =>
			codes(bed, { program: { ...exampleProgram, 'thursday-closes': time } });
		expect(closes('14:06')).toEqual([]);
		expect(closes('14:05')).toEqual(['arrival-closed']);
		expect(codes(bed, { program: { ...exampleProgram, 'thursday-opens': '12:06' } })).toEqual([
			'arrival-closed'
		]);
	});

	test('is reached by the clock of the place, not of the family', () => {
		const east = { ...exampleProgram, 'thursday-closes': '14:30', zone: 'America/New_York' };
		expect(codes(bed, { program: east })).toContain('arrival-closed');
	});

	test('may have hours agreed for the day', () => {
		const agreed: Entry = {
			item: 'arrival-window',
			typed: {
				...when('from', '2026-12-03', '12:00'),
				...when('until', '2026-12-03', '15:00'),
				...said
			}
		};
		const closed = { ...exampleProgram, 'thursday-opens': '', 'thursday-closes': '' };
		expect(codes(bed, { program: closed })).toEqual(['arrival-closed']);
		expect(codes([...bed, agreed], { program: closed })).toEqual([]);
		const unsaid = { item: agreed.item, typed: { ...agreed.typed, by: '', how: '' } };
		expect(codes([...bed, unsaid], { program: closed })).toContain('item-unconfirmed');
	});
});

describe('an intake', () => {
	const on = (date: string, time: string) => look(change(slot, 'intake', when('at', date, time)));

	test('comes after the meeting and the way, and may be the same day', () => {
		expect(on('2026-12-03', '12:04').reasons[0]?.code).toBe('intake-early');
		expect(on('2026-12-03', '12:05').ready).toBe(true);
	});

	test('that a long meeting would miss is a caution, no bar', () => {
		expect(on('2026-12-03', '12:30').cautions[0]?.code).toBe('intake-tight');
		expect(on('2026-12-03', '14:05').cautions).toEqual([]);
	});

	test('is on the next open day at the latest, over a weekend too', () => {
		expect(on('2026-12-04', '09:00').ready).toBe(true);
		expect(on('2026-12-07', '09:00').reasons.map(({ code }) => code)).toEqual(['intake-late']);
		const program = { ...exampleProgram, 'friday-opens': '', 'friday-closes': '' };
		const monday = change(slot, 'intake', when('at', '2026-12-07', '09:00'));
		expect(codes(monday, { program })).toEqual([]);
	});

	test('falls inside the hours of the place', () => {
		expect(on('2026-12-04', '18:00').reasons.map(({ code }) => code)).toEqual(['intake-closed']);
	});

	test('is kept until it begins, where they keep it only for a time', () => {
		const held = (time: string): Entry => ({
			item: 'hold',
			typed: { ...when('until', '2026-12-03', time), ...said }
		});
		expect(codes([...slot, held('14:30')])).toEqual(['hold-short']);
		expect(codes([...slot, held('14:31')])).toEqual([]);
	});

	test('needs hours that are known', () => {
		const closed = Object.fromEntries(
			Object.entries(exampleProgram).filter(([field]) => !/-(opens|closes)$/.test(field))
		);
		expect(codes(slot, { program: closed })).toEqual(['hours-unknown']);
	});
});

describe('the rest of the rules', () => {
	test('money: benefits and authorization, or somebody who pays', () => {
		const pays: Entry = { item: 'self-pay', typed: { text: 'Maria, $320 a day', ...said } };
		for (const choice of ['needed', 'requested']) {
			expect(codes(change(slot, 'authorization', { choice }))).toEqual(['money-open']);
		}
		const none = change(slot, 'benefits', { none: 'yes', text: '' });
		expect(codes(none)).toEqual(['money-open']);
		expect(codes([...none, pays])).toEqual([]);
	});

	test('the night number was called, not looked up', () => {
		expect(codes(change(slot, 'line', { how: 'portal' }))).toEqual(['line-untested']);
	});

	test('a form that was taken back is no form', () => {
		const back = { 'more-withdrawn': 'December 1, told to Alma Quist' };
		expect(codes(change(slot, 'consent-family', back))).toEqual(['form-taken-back']);
	});

	test('sessions during work are a caution, no bar', () => {
		const work = { 'monday-from': '08:00', 'monday-to': '17:00', ...said };
		const { ready, cautions } = look([...slot, { item: 'busy', typed: work }]);
		expect([ready, cautions[0]?.code]).toEqual([true, 'week-clash']);
		expect(cautions[0]?.says).toContain('Monday');
	});

	test('two drivers are two people', () => {
		expect(codes(change(slot, 'second-driver', { name: ' BEN ' }))).toEqual(['same-driver']);
	});

	test('backup and plan B are filled', () => {
		const first = plan('first', { entries: slot });
		const [backup, planB] = beside;
		if (!backup || !planB) throw new Error('cast');
		const left = (plans: typeof beside) =>
			readiness([first, ...plans], meeting, now).reasons.map(({ code, place }) => [code, place]);
		expect(left([planB])).toEqual([['no-backup', 'backup']]);
		expect(left([backup])).toEqual([['no-plan-b', 'plan-b']]);
		const unsure = exampleBeside('backup', { offerUntil, zone });
		const asked = plan('backup', { entries: change(unsure, 'acceptance', { choice: 'asked' }) });
		expect(left([asked, planB])).toEqual([['not-accepted', 'backup']]);
		const brief = exampleBeside('plan-b', { offerUntil: at('2026-12-03', '13:30'), zone });
		expect(left([backup, plan('plan-b', { entries: brief })])).toEqual([['offer-short', 'plan-b']]);
	});

	test('a backup may have been accepted days ago', () => {
		const old = plan('backup', {
			entries: exampleBeside('backup', { offerUntil, zone }),
			recordedAt: later(now, -hours(90))
		});
		const planB = beside[1];
		if (!planB) throw new Error('cast');
		expect(readiness([plan('first', { entries: slot }), old, planB], meeting, now).ready).toBe(
			true
		);
	});

	test('a zone that cannot be read leaves every time open', () => {
		const unknown = { ...exampleProgram, zone: 'Cedar/Street' };
		expect(codes(slot, { program: unknown })).toEqual(
			expect.arrayContaining(['zone-unknown', 'item-draft'])
		);
	});

	test('a plan that ended is ready for nobody', () => {
		expect(look(slot, { ended: 'used' })).toMatchObject({ ready: false, state: 'used' });
		expect(look(slot, { ended: 'released' })).toMatchObject({ state: 'draft' });
	});
});
