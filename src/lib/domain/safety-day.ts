import type { Gate, GateRow } from './safety-gate.ts';
import { hours, later, type Instant } from './time.ts';

/** Every question is asked again within this many minutes before each meeting. */
const askedWithin = hours(24);

/** From when on an answer counts for a meeting that starts then. */
export const asksAgainFrom = (startsAt: Instant): Instant => later(startsAt, -askedWithin);

/** How the safety check stands for one meeting. */
export type SafetyDayState =
	/** An answer says: do not hold this meeting. */
	| 'stopped'
	/** Something is open, whatever the day. */
	| 'held'
	/** Settled; no day is planned. */
	| 'no-day'
	/** Settled; the time to ask again has not come. */
	| 'later'
	/** The meeting is less than a day away, and not everything was asked again. */
	| 'again'
	/** Everything was asked within a day of the meeting, and is settled. */
	| 'fresh';

export interface SafetyDay {
	state: SafetyDayState;
	/** What is to be asked, or asked again. */
	due: GateRow[];
	/** From when on answers count for the meeting; none while no day is planned. */
	from: Instant | null;
}

const isUnknown = (row: GateRow) => row.answer === null || row.answer.value === 'unknown';

/** The safety check for one meeting, from the records and the clock. */
export function safetyDay(gate: Gate, startsAt: Instant | null, now: Instant): SafetyDay {
	const from = startsAt === null ? null : asksAgainFrom(startsAt);
	const isNear = from !== null && now >= from;
	const old = (row: GateRow) => row.answeredAt === null || (from !== null && row.answeredAt < from);
	const due = gate.rows.filter((row) => (isNear ? old(row) : row.answer === null));
	const unknownOnTheDay =
		isNear && gate.rows.some((row) => row.question.neverUnknown && isUnknown(row));
	if (gate.stopped || unknownOnTheDay) return { state: 'stopped', due, from };
	if (!gate.open) return { state: 'held', due, from };
	if (from === null) return { state: 'no-day', due, from };
	if (!isNear) return { state: 'later', due, from };
	return { state: due.length > 0 ? 'again' : 'fresh', due, from };
}

/**
 * One rule of the safety check, looked at without a clock: it is kept while `now < until`, never when
 * `until` is null. Time alone can only break it.
 */
export interface SafetyLimit {
	until: Instant | null;
	/** Name of the question it is about; null for the check as a whole. */
	question: string | null;
	says: string;
	todo: string;
}

/** All that the safety check asks before a meeting may be held; empty when nothing is in the way. */
export function safetyLimits(gate: Gate, startsAt: Instant | null): SafetyLimit[] {
	const held = gate.rows.flatMap(({ question, holds }) =>
		holds
			? [
					{
						until: null,
						question: question.name,
						says: `${question.asks} ${holds.reason}`,
						todo: holds.todo
					}
				]
			: []
	);
	const unread: SafetyLimit[] =
		gate.unread > 0
			? [
					{
						until: null,
						question: null,
						says: 'Somebody told you something in private. It is not read yet.',
						todo: 'Read it before anything else goes on.'
					}
				]
			: [];
	const from = startsAt === null ? null : asksAgainFrom(startsAt);
	const old = gate.rows.some(
		({ answeredAt }) => from !== null && (answeredAt === null || answeredAt < from)
	);
	const again: SafetyLimit[] = old
		? [
				{
					until: from,
					question: null,
					says: 'The safety questions were not asked again within a day of the meeting.',
					todo: 'Ask all of them again, and keep the answers.'
				}
			]
		: [];
	return [...unread, ...held, ...again];
}
