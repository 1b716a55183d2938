import { expect, test } from 'vitest';
import { deliveryState, isStuck, mostTries, reminderDue, type Attempt } from './delivery.ts';
import { instant, later } from './time.ts';

const start = instant(0);
const at = (minutes: number) => later(start, minutes);
const mail = (...attempts: Attempt[]) => ({ id: 'd', askedAt: start, notBefore: start, attempts });
const tried = (minute: number, outcome: Attempt['outcome']): Attempt => ({
	startedAt: at(minute),
	endedAt: outcome ? at(minute) : null,
	outcome
});

test('a mail waits, is sent, or is refused', () => {
	expect(deliveryState(mail(), at(1))).toBe('waiting');
	expect(deliveryState(mail(tried(0, 'later'), tried(2, 'accepted')), at(3))).toBe('sent');
	expect(deliveryState(mail(tried(0, 'refused')), at(1))).toBe('not-delivered');
	expect(deliveryState(mail(tried(0, 'held-back')), at(1))).toBe('held-back');
});

test('after the last try a mail counts as not delivered', () => {
	const attempts = Array.from({ length: mostTries }, (_, index) => tried(index, 'later'));
	expect(deliveryState(mail(...attempts.slice(1)), at(9))).toBe('waiting');
	expect(deliveryState(mail(...attempts), at(9))).toBe('not-delivered');
});

test('a mail that may have arrived says so and waits for nothing', () => {
	expect(deliveryState(mail(tried(0, 'unsure')), at(1))).toBe('perhaps');
	expect(deliveryState(mail(tried(0, null)), at(16))).toBe('perhaps');
	expect(deliveryState(mail(tried(0, null)), at(1))).toBe('waiting');
});

test('the facilitator hears of a try that failed before the last one has', () => {
	expect(isStuck(mail(), at(1))).toBe(false);
	expect(isStuck(mail(tried(0, 'later')), at(1))).toBe(true);
	expect(isStuck(mail(tried(0, 'refused')), at(1))).toBe(false);
});

test('reminders keep apart, stop at three, and stop at the deadline', () => {
	const days = (count: number) => at(count * 24 * 60);
	const link = { kind: 'link' as const, at: start };
	const again = (day: number) => ({ kind: 'reminder' as const, at: days(day) });
	expect(reminderDue([], null, days(9))).toBe(false);
	expect(reminderDue([link], null, days(1))).toBe(false);
	expect(reminderDue([link], null, days(2))).toBe(true);
	expect(reminderDue([link, again(2)], null, days(3))).toBe(false);
	expect(reminderDue([link, again(2), again(4), again(6)], null, days(60))).toBe(false);
	expect(reminderDue([link], days(2), days(2))).toBe(false);
});
