import { expect, test } from 'vitest';
import type { Invitation } from './invitation.ts';
import { currentPledge } from './pledge.ts';
import { progressOf, type ProgressFacts } from './team-progress.ts';
import { hours, instant, later } from './time.ts';

const start = instant(Date.parse('2026-12-01T15:00:00Z'));
const pledged = [{ version: currentPledge.version, at: start }];
const ben: ProgressFacts = {
	member: { attendance: 'reads', age: 'adult', standing: null },
	asked: true,
	guardianSaidYes: false,
	pledges: [],
	invitation: null,
	lastMeetingEnds: null,
	deliveries: [],
	statement: 'not-shared',
	gateOpen: true
};
const link: Invitation = { id: 'l', issuedAt: start, replaced: false, events: [] };
const entered: Invitation = { ...link, events: [{ kind: 'entered', at: start }] };
const at = (hour: number) => later(start, hours(hour));
const say = (facts: Partial<ProgressFacts>, hour = 1) =>
	progressOf({ ...ben, ...facts }, at(hour)).status;

test('from the first question to ready, one step after the other', () => {
	expect(say({ asked: false })).toBe('To ask');
	expect(say({ gateOpen: false })).toBe('Held back');
	expect(say({})).toBe('To invite');
	expect(say({ invitation: link })).toBe('Not in yet');
	expect(say({ invitation: entered })).toBe('Just in');
	const inside = { invitation: entered, pledges: pledged };
	expect(say(inside)).toBe('Writing');
	expect(say({ ...inside, statement: 'shared' })).toBe('To read');
	expect(say({ ...inside, statement: 'sent-back' })).toBe('Changing it');
	expect(progressOf({ ...ben, ...inside, statement: 'approved' }, at(1))).toMatchObject({
		status: 'Ready',
		ready: true,
		tone: 'plain',
		invited: true,
		entered: true
	});
});

test('a link that ran out or was locked says what to do', () => {
	expect(say({ invitation: link }, 72)).toBe('Link ran out');
	const wrong = { ...link, events: Array(5).fill({ kind: 'wrong-code', at: start }) };
	expect(say({ invitation: wrong })).toBe('Locked');
	expect(say({ invitation: entered, lastMeetingEnds: at(0) }, 7 * 24 + 1)).toBe('Over');
});

test('mail that did not arrive is said as long as they are not in', () => {
	const tried = (outcome: 'later' | 'refused' | 'unsure' | 'accepted') => ({
		deliveries: [
			{
				id: 'd',
				askedAt: start,
				notBefore: start,
				attempts: [{ startedAt: start, endedAt: start, outcome }]
			}
		]
	});
	expect(say({ invitation: link, ...tried('refused') })).toBe('Not delivered');
	expect(say({ invitation: link, ...tried('later') })).toBe('Not delivered yet');
	expect(say({ invitation: link, ...tried('unsure') })).toBe('Perhaps not delivered');
	expect(say({ invitation: link, ...tried('accepted') })).toBe('Not in yet');
	expect(say({ invitation: entered, ...tried('refused') })).toBe('Just in');
});

test('late only after a deadline that was set', () => {
	const due = {
		...entered,
		events: [...entered.events, { kind: 'deadline' as const, at: start, dueAt: at(10) }]
	};
	expect(say({ invitation: due, pledges: pledged }, 9)).toBe('Writing');
	expect(say({ invitation: due, pledges: pledged }, 10)).toBe('Late');
});

test('who must not know, stepped back or was frozen is said first', () => {
	const of = (part: Partial<ProgressFacts['member']>) => ({ member: { ...ben.member, ...part } });
	expect(say(of({ attendance: 'must-not-know' }))).toBe('Must not know');
	expect(say({ ...of({ standing: { kind: 'frozen', at: start } }), invitation: entered })).toBe(
		'Frozen'
	);
	expect(say(of({ standing: { kind: 'stepped-back', at: start } }))).toBe('Stepped back');
	expect(say(of({ age: 'minor' }))).toBe('Guardian first');
	expect(say({ ...of({ age: 'minor' }), guardianSaidYes: true })).toBe('To invite');
	const helper = { ...of({ attendance: 'support' }), invitation: entered, pledges: pledged };
	expect(say(helper)).toBe('Ready');
});
