import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskWords } from './follow-up-words.ts';
import {
	canOpenRestart,
	careDue,
	dueState,
	followUpKinds,
	inDueOrder,
	restartDue,
	restartKinds,
	restartLeft,
	tasksAfter,
	type FollowUp
} from './follow-up.ts';
import { outcomeKinds } from './outcome.ts';
import { latestTimes, parseReadingTime, sayTimer } from './rehearsal.ts';
import { hours, instant, later, momentOf, wall, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const at = momentOf('2026-10-29' as Day, '11:05' as Clock, zone);
const task = (kind: FollowUp['kind'], dueAt = at, done?: FollowUp['done']): FollowUp => ({
	id: kind,
	outcomeId: 'o',
	kind,
	dueAt,
	text: 'Call the school',
	done
});

describe('what is due after a meeting', () => {
	it('falls on the same time of day for three months, over a change of clocks', () => {
		const shown = careDue(at, zone).map(({ dueAt }) => {
			const { day, clock } = wall(dueAt, zone);
			return `${day} ${clock}`;
		});
		expect(shown).toEqual([
			'2026-10-29 23:59',
			'2026-10-30 11:05',
			'2026-11-01 10:05',
			'2026-11-05 11:05',
			'2026-11-12 11:05',
			'2026-11-28 11:05',
			'2026-12-28 11:05',
			'2027-01-27 11:05'
		]);
	});

	it('never falls before the outcome, and comes in order', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 }), (time) => {
				const due = careDue(instant(time), zone).map(({ dueAt }) => dueAt);
				expect(Math.min(...due)).toBeGreaterThanOrEqual(time);
				expect(due).toEqual(due.toSorted((a, b) => a - b));
			})
		);
	});

	it('restarts within a day', () => {
		const due = restartDue(at).map(({ dueAt }) => dueAt);
		expect(Math.max(...due)).toBe(later(at, hours(24)));
	});

	it('opens the restart list once, and not while a yes stands', () => {
		const standing = (kind: 'yes' | 'not-yet') => ({
			outcome: {
				id: 'o',
				meetingId: 'm',
				kind,
				at,
				witnesses: [],
				note: '',
				nextStep: '',
				offerUntil: null,
				recordedAt: at,
				recordedBy: 'dana'
			},
			withdrawal: undefined
		});
		expect(canOpenRestart(standing('not-yet'), [])).toBe(true);
		expect(canOpenRestart(standing('not-yet'), [task('restart-place')])).toBe(false);
		expect(canOpenRestart(standing('yes'), [])).toBe(false);
	});

	it('lists what is open by date, then what is done', () => {
		const done = { at, by: 'dana', note: '' };
		const tasks = [task('d7', later(at, 9)), task('h24', later(at, 5), done), task('own', at)];
		expect(inDueOrder(tasks).map(({ kind }) => kind)).toEqual(['own', 'd7', 'h24']);
		expect(tasks.map((one) => dueState(one, later(at, 1)))).toEqual(['due', 'done', 'late']);
		expect(dueState(task('d7', later(at, hours(25))), at)).toBe('later');
	});

	it('has words for every task after every outcome', () => {
		for (const kind of followUpKinds) {
			for (const outcome of outcomeKinds) {
				expect(taskWords(task(kind), outcome).title).not.toBe('');
			}
		}
		expect(taskWords(task('own'), 'no').title).toBe('Call the school');
	});
});

describe('a rehearsal', () => {
	it('keeps the newest time of each reader', () => {
		const times = latestTimes([
			{ memberId: 'ben', seconds: 200, at: instant(2) },
			{ memberId: 'ben', seconds: 300, at: instant(1) }
		]);
		expect(times.get('ben')).toBe(200);
	});

	it('reads minutes and seconds', () => {
		expect(parseReadingTime({ minutes: '3', seconds: '5' })).toEqual({ ok: true, value: 185 });
		expect(parseReadingTime({ minutes: '', seconds: '90' })).toEqual({ ok: true, value: 90 });
		for (const typed of [
			{},
			{ minutes: '0' },
			{ minutes: '-1' },
			{ minutes: '61' },
			{ seconds: 'x' }
		]) {
			expect(parseReadingTime(typed).ok).toBe(false);
		}
	});

	it('shows a time that never runs below nothing', () => {
		expect([-5000, 0, 65_999, 3_725_000].map(sayTimer)).toEqual([
			'0:00',
			'0:00',
			'1:05',
			'1:02:05'
		]);
	});
});

describe('what opens again after a “not yet”', () => {
	it('asks for each line until it is done, and for nothing without a list', () => {
		expect(restartLeft([task('d7')])).toBeNull();
		const done = { at, by: 'dana', note: '' };
		fc.assert(
			fc.property(fc.subarray([...restartKinds]), (settled) => {
				const tasks = restartKinds.map((kind) =>
					task(kind, at, settled.includes(kind) ? done : undefined)
				);
				expect(restartLeft([...tasks, task('d7')])).toEqual(
					restartKinds.filter((kind) => !settled.includes(kind))
				);
			})
		);
	});

	it('brings another step up on its date by itself, and only where one was agreed', () => {
		const agreed = {
			kind: 'alternative' as const,
			at,
			nextStep: 'A visit.',
			offerUntil: later(at, 9)
		};
		expect(tasksAfter(agreed, zone).at(-1)).toEqual({
			kind: 'own',
			dueAt: later(at, 9),
			text: 'A visit.'
		});
		const others = outcomeKinds.filter((kind) => kind !== 'alternative');
		for (const kind of others) {
			expect(tasksAfter({ ...agreed, kind }, zone)).toEqual(careDue(at, zone));
		}
	});
});
