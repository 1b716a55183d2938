import * as v from 'valibot';
import { accepted, parsedBy, problemsOf, type Parsed } from './problem.ts';
import { parseMoment, parseZone, type Instant, type Minutes, type Zone } from './time.ts';

/** One of the meetings of an intervention: when and where, as far as it is settled. */
export interface PlannedMeeting {
	id: string;
	number: number;
	startsAt: Instant | null;
	zone: Zone;
	minutes: Minutes;
	place: string;
	revision: number;
}

/** What a facilitator types about when and where. */
export interface MeetingPlan {
	startsAt: Instant | null;
	zone: Zone;
	minutes: Minutes;
	place: string;
}

const Shape = v.object({
	zone: v.string(),
	date: v.optional(v.string(), ''),
	time: v.optional(v.string(), ''),
	which: v.optional(v.picklist(['', 'first', 'second']), ''),
	minutes: v.pipe(
		v.union([v.string(), v.number()]),
		v.transform(Number),
		v.integer('Give the length in whole minutes.'),
		v.minValue(15, 'Plan at least 15 minutes.'),
		v.maxValue(480, 'Plan at most eight hours.')
	),
	place: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000, 'Shorten the place.')), '')
});

/** Reads when and where. Date and time may both be empty while they are open. */
export function parseMeetingPlan(input: unknown): Parsed<MeetingPlan> {
	const shape = parsedBy(Shape, input);
	if (!shape.ok) return shape;
	const { date, time, which, minutes, place } = shape.value;
	const zone = parseZone(shape.value.zone);
	if (!zone.ok) return zone;
	if (date === '' && time === '') {
		return accepted({ startsAt: null, zone: zone.value, minutes, place });
	}
	const moment = parseMoment(
		{ date, time, which: which === '' ? undefined : which },
		zone.value,
		'starts'
	);
	if (!moment.ok) return { ok: false, problems: problemsOf(moment) };
	return accepted({ startsAt: moment.value, zone: zone.value, minutes, place });
}

/** The next meeting that has a time and has not begun to be over; else the last one. */
export function nextMeeting(
	meetings: readonly PlannedMeeting[],
	now: Instant
): PlannedMeeting | null {
	const coming = meetings.find(
		(meeting) => meeting.startsAt === null || meeting.startsAt + meeting.minutes * 60_000 > now
	);
	return coming ?? meetings.at(-1) ?? null;
}
