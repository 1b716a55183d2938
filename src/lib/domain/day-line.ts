import { chosenLevel, confirmed, type AdmissionPlan } from './admission-plan.ts';
import { admissionHours, dayTimes, type MeetingTimes } from './arrival.ts';
import { holdOf } from './hold.ts';
import { sayClock, sayDay } from './moment.ts';
import { hours, later, wall, type Instant, type Zone } from './time.ts';

/** One stretch of the day to draw; `kind` decides how it looks. */
export type DayBar = {
	kind: 'meeting' | 'overrun' | 'travel' | 'open' | 'hold' | 'intake';
	from: Instant;
	until: Instant;
};
export type DayRow = { label: string; says: string; bars: DayBar[] };

/** The day of the meeting on one line: what happens, when the place takes people in, what is kept. */
export type DayLine = {
	from: Instant;
	until: Instant;
	/** The last moment to set off, as far as promises and hours are known. */
	leaveBy: Instant | null;
	rows: DayRow[];
};

/** How much of the time ahead is drawn at most: an intake after a long weekend still fits. */
const farthest = hours(96);

/** `10:00 am to 11:30 am`, with the day where it is another than `today`. */
function sayStretch(from: Instant, until: Instant, today: Instant, zone: Zone): string {
	const first = sayOn(from, today, zone);
	const last = wall(until, zone);
	const isSameDay = last.day === wall(from, zone).day;
	return `${first} to ${isSameDay ? sayClock(last.clock) : sayOn(until, today, zone)}`;
}

/** A time of the day of `today`, or with its own day before it. */
export function sayOn(at: Instant, today: Instant, zone: Zone): string {
	const { day, clock } = wall(at, zone);
	return day === wall(today, zone).day ? sayClock(clock) : `${sayDay(day)}, ${sayClock(clock)}`;
}

/**
 * Draws the day from confirmed entries only, in the zone of the place. Null without a zone; what is
 * not known is left out.
 */
export function dayLine(plan: AdmissionPlan, meeting: MeetingTimes): DayLine | null {
	const { zone } = plan.program;
	if (!zone) return null;
	const day = dayTimes(plan, meeting);
	const says = (from: Instant, until: Instant) => sayStretch(from, until, day.startsAt, zone);
	const rows: DayRow[] = [
		{
			label: 'Meeting',
			says: `${says(day.startsAt, day.endsAt)}, at the latest until ${sayOn(day.latestEnd, day.startsAt, zone)}`,
			bars: [
				{ kind: 'meeting', from: day.startsAt, until: day.endsAt },
				{ kind: 'overrun', from: day.endsAt, until: day.latestEnd }
			]
		}
	];
	if (day.arrival !== null && day.latestArrival !== null) {
		rows.push({
			label: 'The way there',
			says: `Arrive at ${sayOn(day.arrival, day.startsAt, zone)}, at the latest at ${sayOn(day.latestArrival, day.startsAt, zone)}`,
			bars: [
				{ kind: 'travel', from: day.endsAt, until: day.arrival },
				{ kind: 'overrun', from: day.arrival, until: day.latestArrival }
			]
		});
	}
	const intake =
		chosenLevel(plan)?.entry === 'slot' ? confirmed(plan, 'intake', 'moment')?.value.at : undefined;
	const hold = holdOf(plan);
	const last = [day.latestEnd, day.latestArrival, intake, hold?.until]
		.filter((at): at is Instant => at !== null && at !== undefined)
		.reduce((a, b) => (a > b ? a : b));
	const from = later(day.startsAt, -hours(1));
	const until = last > later(from, farthest) ? later(from, farthest) : later(last, hours(1));
	const clip = (at: Instant) => (at < from ? from : at > until ? until : at);
	const open = (admissionHours(plan, from, until) ?? []).filter((one) => one.until > from);
	if (open.length > 0) {
		rows.push({
			label: 'They take people in',
			says: open.map((one) => says(clip(one.from), clip(one.until))).join('; '),
			bars: open.map((one) => ({ kind: 'open', from: clip(one.from), until: clip(one.until) }))
		});
	}
	if (hold && hold.until > from) {
		rows.push({
			label: 'They hold it',
			says: `Until ${sayOn(hold.until, day.startsAt, zone)}`,
			bars: [{ kind: 'hold', from: clip(hold.from), until: clip(hold.until) }]
		});
	}
	if (intake !== undefined) {
		rows.push({
			label: 'Intake',
			says: sayOn(intake, day.startsAt, zone),
			bars: [{ kind: 'intake', from: clip(intake), until: clip(later(intake, hours(1))) }]
		});
	}
	return { from, until, leaveBy: leaveBy(plan, day.arrival, day.travel, intake), rows };
}

/** For a bed, before the doors close and the hold ends; for a slot, in time for the intake. */
function leaveBy(
	plan: AdmissionPlan,
	arrival: Instant | null,
	travel: number | null,
	intake: Instant | undefined
): Instant | null {
	if (travel === null || arrival === null) return null;
	if (intake !== undefined) return later(intake, -travel);
	const closing = admissionHours(plan, arrival, arrival)?.find((one) => one.from <= arrival)?.until;
	const ends = [closing, holdOf(plan)?.until].filter((at): at is Instant => at !== undefined);
	if (ends.length === 0) return null;
	return later(
		ends.reduce((a, b) => (a < b ? a : b)),
		-travel
	);
}
