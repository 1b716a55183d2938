import { describe, expect, it } from 'vitest';
import { parseOutcome, parseWithdrawal } from './outcome-form.ts';
import { canRestart, canWithdraw, offerOpen, standingOutcome, type Outcome } from './outcome.ts';
import { instant, later, parseMoment, type Instant, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const moment = (date: string, time: string): Instant => {
	const read = parseMoment({ date, time }, zone);
	if (!read.ok) throw new Error('no such time');
	return read.value;
};
const now = moment('2026-12-03', '11:30');
const typed = {
	kind: 'yes',
	'at-date': '2026-12-03',
	'at-time': '11:05',
	witnesses: ['Maria', 'Ben'],
	'other-witness': '',
	note: 'He asked for his coat.'
};
const notYet = { ...typed, kind: 'not-yet', 'until-date': '2026-12-06' };

describe('recording an outcome', () => {
	it('keeps a yes with its time and who heard it', () => {
		expect(parseOutcome(typed, zone, now)).toEqual({
			ok: true,
			value: {
				kind: 'yes',
				at: moment('2026-12-03', '11:05'),
				witnesses: ['Maria', 'Ben'],
				note: 'He asked for his coat.',
				nextStep: '',
				offerUntil: null
			}
		});
	});

	it('asks who heard a yes', () => {
		const read = parseOutcome({ ...typed, witnesses: [] }, zone, now);
		expect(read).toMatchObject({ problems: [{ field: 'witnesses' }] });
		expect(parseOutcome({ ...typed, witnesses: [], 'other-witness': 'Dana' }, zone, now).ok).toBe(
			true
		);
	});

	it('holds "not yet" open to the end of the day named', () => {
		const read = parseOutcome(notYet, zone, now);
		expect(read).toMatchObject({ value: { offerUntil: moment('2026-12-06', '23:59') } });
		expect(parseOutcome({ ...notYet, 'until-date': '' }, zone, now)).toMatchObject({
			problems: [{ field: 'until-date' }]
		});
		expect(parseOutcome({ ...notYet, 'until-date': '2026-12-01' }, zone, now)).toMatchObject({
			problems: [{ field: 'until-date' }]
		});
	});

	it('wants the step and the date of another step', () => {
		const read = parseOutcome({ ...typed, kind: 'alternative' }, zone, now);
		expect(read).toMatchObject({ problems: [{ field: 'nextStep' }, { field: 'until-date' }] });
	});

	it('does not take a time that has not come', () => {
		expect(parseOutcome({ ...typed, 'at-time': '12:00' }, zone, now)).toMatchObject({
			problems: [{ field: 'at-time' }]
		});
		expect(parseOutcome({ ...typed, kind: 'maybe' }, zone, now).ok).toBe(false);
		expect(
			parseWithdrawal({ 'at-date': '2026-12-03', 'at-time': '23:00' }, zone, now)
		).toMatchObject({ problems: [{ field: 'at-time' }] });
	});
});

const outcome = (kind: Outcome['kind'], recorded: number, offerUntil: Instant | null = null) => ({
	id: `o${recorded}`,
	meetingId: 'm',
	kind,
	at: now,
	witnesses: ['Maria'],
	note: '',
	nextStep: '',
	offerUntil,
	recordedAt: instant(recorded),
	recordedBy: 'dana'
});
const withdrawal = {
	id: 'w',
	outcomeId: 'o2',
	at: now,
	note: '',
	where: '',
	recordedAt: instant(3),
	recordedBy: 'dana'
};

describe('the outcome that stands', () => {
	it('is the newest on record', () => {
		const both = [outcome('yes', 2), outcome('not-yet', 1)];
		expect(standingOutcome(both, [])?.outcome.kind).toBe('yes');
		expect(standingOutcome([], [])).toBeUndefined();
	});

	it('is a yes until it is taken back', () => {
		const yes = { outcome: outcome('yes', 2), withdrawal: undefined };
		expect([canWithdraw(yes), canRestart(yes)]).toEqual([true, false]);
		const back = standingOutcome([yes.outcome], [withdrawal]);
		expect(back && [canWithdraw(back), canRestart(back)]).toEqual([false, true]);
	});

	it('leaves the offer open to its date and not longer', () => {
		const open = { outcome: outcome('not-yet', 1, now), withdrawal: undefined };
		expect([offerOpen(open, now), offerOpen(open, later(now, 1))]).toEqual([true, false]);
	});
});
