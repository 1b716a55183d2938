import { describe, expect, test } from 'vitest';
import { planFrom } from './admission-plan.ts';
import { dayLine } from './day-line.ts';
import {
	exampleBackup,
	exampleBed,
	exampleProgram,
	exampleSlot,
	type Entry
} from './example-plan.ts';
import type { Typed } from './plan-value.ts';
import { momentOf, type Clock, type Day, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const at = (day: string, clock: string) => momentOf(day as Day, clock as Clock, zone);
const meeting = { startsAt: at('2026-12-03', '10:00'), minutes: 90 };

function line(entries: Entry[], typed: Typed = exampleProgram) {
	const recordedAt = at('2026-12-02', '15:00');
	return dayLine(
		planFrom({
			id: 'plan',
			place: 'first',
			ended: null,
			program: { id: 'program', revision: 1, typed },
			records: entries.map((entry) => ({ ...entry, zone, recordedAt, recordedBy: 'dana' }))
		}),
		meeting
	);
}
const says = (entries: Entry[], typed?: Typed) =>
	line(entries, typed)?.rows.map((row) => `${row.label}: ${row.says}`);

describe('the day on one line', () => {
	test('for an intake, in words as well as in bars', () => {
		const entries = exampleSlot({ intake: at('2026-12-03', '14:30'), zone });
		expect(says(entries)).toEqual([
			'Meeting: 10:00 am to 11:30 am, at the latest until 1:30 pm',
			'The way there: Arrive at 12:05 pm, at the latest at 2:05 pm',
			'They take people in: 9:00 am to 3:30 pm',
			'Intake: 2:30 pm'
		]);
		expect(line(entries)?.leaveBy).toBe(at('2026-12-03', '13:55'));
	});

	test('for a bed one leaves before the hold ends or the doors close, whichever is first', () => {
		const bed = (until: string) =>
			exampleBed({ until: at('2026-12-03', until), assessment: at('2026-12-03', '15:00'), zone });
		expect(line(bed('18:00'))?.leaveBy).toBe(at('2026-12-03', '17:25'));
		expect(line(bed('23:00'))?.leaveBy).toBe(at('2026-12-03', '19:25'));
		expect(line(bed('23:00'), exampleBackup)?.leaveBy).toBe(at('2026-12-03', '22:25'));
	});

	test('another day is named', () => {
		const entries = exampleSlot({ intake: at('2026-12-04', '09:00'), zone });
		expect(says(entries)).toContain('Intake: Friday, December 4, 9:00 am');
		expect(says(entries)).toContain(
			'They take people in: 9:00 am to 8:00 pm; Friday, December 4, 8:00 am to 10:00 am'
		);
	});

	test('what is not confirmed is not drawn', () => {
		expect(says([])).toEqual([
			'Meeting: 10:00 am to 11:30 am, at the latest until 1:30 pm',
			'They take people in: 9:00 am to 2:30 pm'
		]);
		expect(line([], { name: 'A place', zone: 'nowhere' })).toBeNull();
	});

	test('every bar lies inside the line', () => {
		const entries = exampleBed({
			until: at('2026-12-20', '18:00'),
			assessment: at('2026-12-03', '15:00'),
			zone
		});
		const drawn = line(entries, exampleBackup);
		for (const bar of drawn?.rows.flatMap(({ bars }) => bars) ?? []) {
			expect(drawn && drawn.from <= bar.from && bar.until <= drawn.until).toBe(true);
		}
		expect(drawn?.rows.length).toBe(4);
	});
});
