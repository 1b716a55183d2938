import { minutesBetween, type Instant, type Minutes } from './time.ts';

/**
 * How one try to hand over a mail ended. `unsure`: the line broke after the text was sent, so the
 * mail may or may not be there; trying again could bring it twice. `held-back`: by the time it was
 * to leave, a law said no (frozen, removed, answers changed).
 */
export const outcomes = ['accepted', 'later', 'refused', 'unsure', 'held-back'] as const;
export type DeliveryOutcome = (typeof outcomes)[number];

export type Attempt = {
	startedAt: Instant;
	endedAt: Instant | null;
	outcome: DeliveryOutcome | null;
};

export type Delivery = {
	id: string;
	askedAt: Instant;
	notBefore: Instant;
	/** Oldest first. */
	attempts: readonly Attempt[];
};

/** Tries in all; the queue waits longer before each. */
export const mostTries = 5;

/** An attempt nobody ended belongs to a process that died: its mail may be there. */
const lost: Minutes = 15;

export type DeliveryState = 'waiting' | 'sent' | 'not-delivered' | 'perhaps' | 'held-back';

function outcomeOf(attempt: Attempt, now: Instant): DeliveryOutcome | null {
	if (attempt.outcome) return attempt.outcome;
	return minutesBetween(attempt.startedAt, now) >= lost ? 'unsure' : null;
}

export function deliveryState(delivery: Delivery, now: Instant): DeliveryState {
	const last = delivery.attempts.at(-1);
	const outcome = last ? outcomeOf(last, now) : null;
	if (outcome === 'accepted') return 'sent';
	if (outcome === 'refused') return 'not-delivered';
	if (outcome === 'unsure') return 'perhaps';
	if (outcome === 'held-back') return 'held-back';
	return delivery.attempts.length >= mostTries && outcome === 'later' ? 'not-delivered' : 'waiting';
}

/** Whether a try has failed for now and the facilitator should hear of it, though more will follow. */
export function isStuck(delivery: Delivery, now: Instant): boolean {
	return (
		deliveryState(delivery, now) === 'waiting' && delivery.attempts.at(-1)?.outcome === 'later'
	);
}

/** Reminders per member, and the least time between two messages (A21). */
export const reminders: { most: number; apart: Minutes } = { most: 3, apart: 48 * 60 };

/** Whether the next reminder is due. `sent` are the instants of all messages to the member. */
export function reminderDue(
	sent: { kind: 'link' | 'reminder'; at: Instant }[],
	deadline: Instant | null,
	now: Instant
): boolean {
	const count = sent.filter((message) => message.kind === 'reminder').length;
	const last = Math.max(...sent.map((message) => message.at));
	if (sent.length === 0 || count >= reminders.most) return false;
	if (deadline !== null && now >= deadline) return false;
	return minutesBetween(last as Instant, now) >= reminders.apart;
}
