import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	asksForDecision,
	mailDoor,
	parseDecision,
	parseSafeContact,
	questions,
	unasked,
	withinHours,
	type SafeContact
} from './safe-contact.ts';
import { instant, parseZone, wall, type Clock } from './time.ts';

const chicago = parseZone('America/Chicago');
const zone = chicago.ok ? chicago.value : never();
const noon = instant(Date.parse('2026-12-01T18:00:00Z'));
const calm: SafeContact = {
	mailReadBy: 'nobody',
	phoneKnown: 'no',
	voice: 'yes',
	livesWith: 'no',
	violence: 'no',
	reach: 'mail',
	hours: { kind: 'any' }
};

function never(): never {
	throw new Error('no such zone');
}

test('nothing is mailed before the questions were asked', () => {
	expect(mailDoor(null, 'ben@example.org', noon, zone)).toEqual({
		may: false,
		because: 'unanswered'
	});
});

test('the cautious answers let nothing out, and each default is the cautious one', () => {
	expect(mailDoor(unasked, 'ben@example.org', noon, zone)).toMatchObject({ may: false });
	expect(asksForDecision(unasked)).toBe(true);
	for (const [name, question] of Object.entries(questions)) {
		const assumed = unasked[name as keyof SafeContact];
		expect(typeof assumed === 'string' ? assumed : assumed.kind).toBe(question.cautious);
	}
});

test.each([
	[{ ...calm, reach: 'phone' as const }, 'phone-only'],
	[{ ...calm, mailReadBy: 'person' as const }, 'mail-read'],
	[{ ...calm, mailReadBy: 'unsure' as const }, 'mail-read'],
	[{ ...calm, hours: { kind: 'ask' as const } }, 'ask-first']
])('held back: %o', (answers, because) => {
	expect(mailDoor(answers, 'ben@example.org', noon, zone)).toEqual({ may: false, because });
});

test('without an address the long code is read out', () => {
	expect(mailDoor(calm, '', noon, zone)).toEqual({ may: false, because: 'no-address' });
});

test('outside the safe hours a message waits until they open', () => {
	const evening: SafeContact = {
		...calm,
		hours: { kind: 'between', from: '18:30' as Clock, to: '20:00' as Clock }
	};
	const may = mailDoor(evening, 'ben@example.org', noon, zone);
	expect(may.may && wall(may.from, zone)).toMatchObject({ day: '2026-12-01', clock: '18:30' });
	const late = instant(Date.parse('2026-12-02T03:00:00Z'));
	const next = mailDoor(evening, 'ben@example.org', late, zone);
	expect(next.may && wall(next.from, zone)).toMatchObject({ day: '2026-12-02', clock: '18:30' });
});

test('a message never leaves outside the safe hours', () => {
	const clock = fc
		.nat(24 * 60 - 1)
		.map(
			(m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
		);
	fc.assert(
		fc.property(clock, clock, fc.nat(400 * 24 * 60), (from, to, minutes) => {
			fc.pre(from !== to);
			const hours = { kind: 'between' as const, from: from as Clock, to: to as Clock };
			const now = instant(noon + minutes * 60_000);
			const may = mailDoor({ ...calm, hours }, 'a@b.example', now, zone);
			if (!may.may) throw new Error('held back');
			expect(may.from).toBeGreaterThanOrEqual(now);
			const shown = wall(may.from, zone).clock;
			// A safe hour that begins in the jump of a summer night begins just after it.
			expect(withinHours(hours, shown) || /^03:/.test(shown)).toBe(true);
		})
	);
});

test('all questions must be answered; nothing is filled in', () => {
	const read = parseSafeContact({ mailReadBy: 'nobody' });
	expect(!read.ok && read.problems.map((problem) => problem.field).sort()).toEqual(
		['hours', 'livesWith', 'phoneKnown', 'reach', 'violence', 'voice'].sort()
	);
	const flat = { ...calm, hours: 'between', from: '18:00', to: '20:00', organizationId: 'x' };
	expect(parseSafeContact(flat)).toEqual({
		ok: true,
		value: { ...calm, hours: { kind: 'between', from: '18:00', to: '20:00' } }
	});
	expect(parseSafeContact({ ...flat, to: '18:00' })).toMatchObject({ problems: [{ field: 'to' }] });
	expect(parseSafeContact({ ...flat, from: '' })).toMatchObject({ problems: [{ field: 'from' }] });
});

test('a decision is a few lines', () => {
	expect(parseDecision({ note: ' By phone, at work. ' })).toEqual({
		ok: true,
		value: { note: 'By phone, at work.' }
	});
	for (const note of ['', ' ', 'a'.repeat(5001)]) {
		expect(parseDecision({ note })).toMatchObject({ problems: [{ field: 'note' }] });
	}
});
