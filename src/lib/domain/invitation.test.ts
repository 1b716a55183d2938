import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	deadlineOf,
	door,
	isLocked,
	joinCodeLives,
	linkOpens,
	linkState,
	seatIsOpen,
	spokenCodeLives,
	wrongCodes,
	type Invitation,
	type InvitationEvent
} from './invitation.ts';
import { hours, instant, later } from './time.ts';

const start = instant(Date.parse('2026-12-01T15:00:00Z'));
const after = (count: number) => later(start, hours(count));
const seat = { standing: null, lastMeetingEnds: null };

function link(...events: [InvitationEvent['kind'], number][]): Invitation {
	return {
		id: 'one',
		issuedAt: start,
		replaced: false,
		events: events.map(([kind, hour]) => ({ kind, at: after(hour) }))
	};
}

test('an unused link lives 72 hours', () => {
	expect(linkState(link(), seat, after(71.9))).toBe('open');
	expect(linkState(link(), seat, after(72))).toBe('expired');
	expect(linkState(link(['mailed', 1], ['copied', 2]), seat, after(72))).toBe('expired');
});

test('a used link names its seat until a week after the last meeting', () => {
	const used = link(['entered', 70]);
	const dated = { standing: null, lastMeetingEnds: after(200) };
	expect(linkState(used, seat, after(5000))).toBe('used');
	expect(linkState(used, dated, after(200 + 167))).toBe('used');
	expect(linkState(used, dated, after(200 + 168))).toBe('over');
	expect(seatIsOpen(dated, after(200 + 168))).toBe(false);
});

test('five wrong codes lock a link, and only a new link opens again', () => {
	const tries = Array.from({ length: 5 }, (_, i): ['wrong-code', number] => ['wrong-code', i]);
	expect(linkState(link(...tries.slice(0, 4)), seat, after(5))).toBe('open');
	expect(linkState(link(...tries), seat, after(5))).toBe('locked');
	expect(linkState(link(...tries, ['code-issued', 6]), seat, after(6))).toBe('locked');
	expect(linkOpens(link(...tries), seat, after(5))).toBe(false);
});

test('coming in starts the count of wrong codes anew', () => {
	const tried = link(['wrong-code', 1], ['wrong-code', 2], ['entered', 3], ['wrong-code', 4]);
	expect(wrongCodes(tried)).toBe(1);
	expect(isLocked(tried)).toBe(false);
});

test('a frozen or removed member has no seat; thawing gives it back', () => {
	for (const kind of ['frozen', 'removed'] as const) {
		const shut = { ...seat, standing: { kind, at: after(1) } };
		expect(seatIsOpen(shut, after(2))).toBe(false);
		expect(linkState(link(['entered', 1]), shut, after(2))).toBe('frozen');
	}
	const thawed = { ...seat, standing: { kind: 'thawed' as const, at: after(2) } };
	expect(linkState(link(['entered', 1]), thawed, after(3))).toBe('used');
});

test('somebody who stepped back still has a seat, to read and to delete their words', () => {
	const back = { ...seat, standing: { kind: 'stepped-back' as const, at: after(1) } };
	expect(seatIsOpen(back, after(2))).toBe(true);
});

test('a replaced link is worth nothing', () => {
	expect(linkState({ ...link(['entered', 1]), replaced: true }, seat, after(2))).toBe('replaced');
});

test('the six digits live ten minutes and work once', () => {
	const code = { id: 'c', issuedAt: start, spentAt: null };
	expect(spokenCodeLives(code, later(start, 9.99))).toBe(true);
	expect(spokenCodeLives(code, later(start, door.spokenCode))).toBe(false);
	expect(spokenCodeLives({ ...code, spentAt: later(start, 1) }, later(start, 2))).toBe(false);
	expect(spokenCodeLives(null, start)).toBe(false);
});

test('the sixteen digits live 72 hours, work once and fall with the seat', () => {
	const code = { id: 'c', issuedAt: start, spentAt: null };
	expect(joinCodeLives(code, seat, after(71))).toBe(true);
	expect(joinCodeLives(code, seat, after(72))).toBe(false);
	expect(joinCodeLives({ ...code, spentAt: start }, seat, after(1))).toBe(false);
	const frozen = { ...seat, standing: { kind: 'frozen' as const, at: start } };
	expect(joinCodeLives(code, frozen, after(1))).toBe(false);
});

test('the deadline set last counts, and can be taken back', () => {
	const due = { kind: 'deadline' as const, at: start, dueAt: after(50) };
	expect(deadlineOf({ events: [due] })).toBe(after(50));
	expect(deadlineOf({ events: [due, { ...due, dueAt: null }] })).toBe(null);
	expect(deadlineOf(null)).toBe(null);
});

test('no order of events opens a frozen, replaced or outlived link', () => {
	const kinds = fc.constantFrom<InvitationEvent['kind']>(
		'code-issued',
		'entered',
		'wrong-code',
		'copied',
		'mailed'
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(kinds, fc.nat(60))), fc.nat(500), (events, hour) => {
			const one = link(...events.map(([kind, at]): [typeof kind, number] => [kind, at]));
			const frozen = { ...seat, standing: { kind: 'frozen' as const, at: start } };
			expect(linkOpens(one, frozen, after(hour))).toBe(false);
			expect(linkOpens({ ...one, replaced: true }, seat, after(hour))).toBe(false);
			const outlived = { ...seat, lastMeetingEnds: later(after(hour), -door.afterMeeting) };
			expect(linkOpens(one, outlived, after(hour))).toBe(false);
		})
	);
});
