import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countLived,
	countOn,
	firstPrepared,
	parsePin,
	standingOf,
	wipeAfterTap,
	wipeAtOf,
	type PreparedDevice
} from './prepared-device.ts';
import { hours, instant, later } from './time.ts';

const start = instant(Date.UTC(2026, 10, 26, 16));
const day = 86_400_000;
const tenYears = 3653 * day;
const wipeAt = wipeAtOf({ startsAt: start, minutes: 90 });

describe('the PIN of a copy', () => {
	it('has six characters or more, and is not the first that is tried', () => {
		expect(parsePin(' 493027 ')).toEqual({ ok: true, value: '493027' });
		expect(parsePin('river otter 9').ok).toBe(true);
		for (const soon of ['49302', '000000', '121212', '123456', '987654', 'x'.repeat(65)]) {
			expect(parsePin(soon).ok).toBe(false);
		}
	});
});

describe('the time of a copy', () => {
	it('is over 24 hours after the planned end, or after the last tap where that is later', () => {
		expect(wipeAt).toBe(later(start, 90 + 24 * 60));
		expect(wipeAtOf({ startsAt: null, minutes: 90 })).toBeNull();
		const late = later(start, hours(5));
		expect(wipeAfterTap(instant(wipeAt ?? 0), late)).toBe(later(late, hours(24)));
		expect(wipeAfterTap(instant(wipeAt ?? 0), start)).toBe(wipeAt);
	});

	it('is counted right on a device whose calendar is wrong by years', () => {
		const steps = fc.array(fc.nat(20 * day), { maxLength: 20 });
		fc.assert(
			fc.property(steps, fc.constantFrom(-tenYears, 0, tenYears), (gaps, off) => {
				let wall = start + off;
				let counted = { at: start, wall };
				for (const gap of gaps) counted = countOn(counted, (wall += gap));
				expect(counted.at - start).toBe(gaps.reduce((total, gap) => total + gap, 0));
			})
		);
	});

	it('never runs back, and a calendar that jumps adds nothing', () => {
		const move = fc.record({
			gap: fc.nat(day),
			jump: fc.oneof(fc.constant(0), fc.constantFrom(-tenYears, tenYears))
		});
		fc.assert(
			fc.property(fc.array(move), (moves) => {
				let wall: number = start;
				let counted = { at: start, wall };
				let lived = 0;
				for (const { gap, jump } of moves) {
					const before = counted.at;
					counted = countOn(counted, (wall += gap + jump));
					if (jump === 0) lived += gap;
					expect(counted.at).toBeGreaterThanOrEqual(before);
				}
				expect(counted.at - start).toBe(lived);
			})
		);
	});

	it('takes what an open page lived through, whatever its calendar is set to meanwhile', () => {
		const jumps = fc.array(
			fc.tuple(fc.nat(60_000), fc.constantFrom(0, -tenYears, 5 * day, tenYears))
		);
		fc.assert(
			fc.property(jumps, (looks) => {
				let counted = { at: start, wall: start as number };
				for (const [lived, jump] of looks) {
					counted = countLived(counted, lived, counted.wall + lived + jump);
				}
				expect(counted.at - start).toBe(looks.reduce((total, [lived]) => total + lived, 0));
				expect(countOn(counted, counted.wall + 5).at).toBe(counted.at + 5);
			})
		);
	});

	it('says when it does not believe the calendar', () => {
		expect(countOn({ at: start, wall: start }, start + 3 * day).isDoubtful).toBe(false);
		expect(countOn({ at: start, wall: start }, start - 1).isDoubtful).toBe(true);
		expect(countOn({ at: start, wall: start }, start + tenYears).isDoubtful).toBe(true);
	});
});

describe('a prepared device', () => {
	const one: PreparedDevice = {
		id: 'one',
		meetingId: 'm',
		device: 'a',
		kind: 'phone',
		preparedAt: start,
		preparedBy: 'dana',
		openedAt: null,
		seenAt: null,
		revokedAt: null,
		wipedAt: null,
		sheetDigest: null
	};
	const opened = { ...one, openedAt: start };

	it('is ready once it has opened its own copy, until that is over or taken back', () => {
		expect(standingOf(one, wipeAt, start)).toBe('unproven');
		expect(standingOf(opened, wipeAt, start)).toBe('ready');
		expect(standingOf(opened, wipeAt, instant(wipeAt ?? 0))).toBe('over');
		expect(standingOf({ ...opened, revokedAt: start }, wipeAt, start)).toBe('wipe-pending');
		expect(standingOf({ ...opened, revokedAt: start, wipedAt: start }, wipeAt, start)).toBe(
			'wiped'
		);
	});

	it('leads when it was prepared first and still stands', () => {
		const second = { ...one, id: 'two', device: 'b', preparedAt: later(start, 1) };
		expect(firstPrepared([second, one], wipeAt, start)).toBe('a');
		expect(firstPrepared([second, { ...one, revokedAt: start }], wipeAt, start)).toBe('b');
		expect(firstPrepared([], wipeAt, start)).toBeNull();
	});
});
