import { describe, expect, test } from 'vitest';
import { agendaFrom, type ShowModel } from './agenda-template.ts';
import { callsFor } from './calls.ts';
import { sheetPaper } from './sheet-paper.ts';
import { instant, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const startsAt = instant(Date.UTC(2026, 10, 26, 16));
const readings = Array.from({ length: 7 }, (_, at) => ({ memberId: `member-${at}`, seconds: 200 }));
const calls = callsFor({ driver: { name: 'Ben', phone: '+1 555 0140' } }, zone);
const offer = 'A place at Cedar House is yours.';
const sheet = (model: ShowModel, note = '') => {
	const agenda = agendaFrom(model, readings, 'Cedar House');
	const steps = note ? agenda.steps.map((step) => ({ ...step, note })) : agenda.steps;
	return sheetPaper({ agenda: { ...agenda, steps }, meeting: { startsAt, zone }, offer, calls });
};

describe('the sheet of a meeting on one page', () => {
	test('every model fits with its notes, with seven readers', () => {
		for (const model of ['surprise', 'invitational', 'systemic', 'single-ask'] as const) {
			const { isShort, size } = sheet(model);
			expect([model, isShort]).toEqual([model, false]);
			expect(size).toBeGreaterThanOrEqual(9);
		}
	});

	test('clock times stand on every step but the covered one; offer and ask word for word', () => {
		const { rows } = sheet('surprise');
		const at = (kind: string) => rows.find(({ step }) => step.kind === kind);
		expect(at('welcome')?.clock).toBe('10:00 am');
		expect(at('arrive')?.clock).toBe('8:50 am');
		expect(at('boundaries')?.clock).toBe('');
		expect(at('plan')?.words).toBe(offer);
		expect(at('ask')?.words).toBe('Will you come with us to Cedar House today?');
	});

	test('while the day is open the minutes stand instead', () => {
		const agenda = agendaFrom('single-ask', []);
		const { rows } = sheetPaper({
			agenda,
			meeting: { startsAt: null, zone },
			offer: '',
			calls: []
		});
		const at = (kind: string) => rows.find(({ step }) => step.kind === kind)?.clock;
		expect([at('welcome'), at('ask')]).toEqual(['+0', '+1']);
		expect(rows[0]?.clock).toMatch(/^−\d+$/);
	});

	test('notes that would need a second page are left out, and it says so', () => {
		const { rows, isShort } = sheet('surprise', 'A long note. '.repeat(120));
		expect(isShort).toBe(true);
		expect(rows.every(({ note }) => note === '')).toBe(true);
	});
});
