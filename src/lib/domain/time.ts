import { Temporal } from 'temporal-polyfill';
import { accepted, problem, type Parsed } from './problem.ts';

declare const instantMark: unique symbol;
declare const zoneMark: unique symbol;
declare const dayMark: unique symbol;
declare const clockMark: unique symbol;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantMark]: true };
/** The IANA name of a time zone that this runtime knows, such as `America/Chicago`. */
export type Zone = string & { readonly [zoneMark]: true };
/** A day on the calendar, `YYYY-MM-DD`, in no zone. */
export type Day = string & { readonly [dayMark]: true };
/** A time on the wall, `HH:MM` (24 hours), in no zone. */
export type Clock = string & { readonly [clockMark]: true };
/** A length of time in minutes. */
export type Minutes = number;

export const weekdays = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday'
] as const;
export type Weekday = (typeof weekdays)[number];

/** @throws RangeError when `milliseconds` is no whole number: instants come from clocks and records. */
export function instant(milliseconds: number): Instant {
	if (!Number.isSafeInteger(milliseconds)) throw new RangeError('An instant is whole milliseconds');
	return milliseconds as Instant;
}

export function later(at: Instant, minutes: Minutes): Instant {
	return instant(at + Math.round(minutes * 60_000));
}

/** Minutes from `from` to `to`, negative when `to` is earlier; may have a fraction. */
export function minutesBetween(from: Instant, to: Instant): Minutes {
	return (to - from) / 60_000;
}

export const hours = (count: number): Minutes => count * 60;

/** Reads the name of a zone; offsets such as `+02:00` are no zone, as they know no summer time. */
export function parseZone(text: string, field = 'zone'): Parsed<Zone> {
	const name = text.trim();
	const unknown = problem(field, 'Choose a time zone from the list.');
	if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return unknown;
	try {
		return accepted(new Temporal.ZonedDateTime(0n, name).timeZoneId as Zone);
	} catch {
		return unknown;
	}
}

/** Reads `YYYY-MM-DD`. A day that no calendar has (February 30) is a problem, never moved. */
export function parseDay(text: string, field = 'date'): Parsed<Day> {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
	if (!parts) return problem(field, 'Give the date as year, month and day.');
	const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
	if (year < 1900 || year > 2199) return problem(field, 'Check the year of this date.');
	try {
		Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
	} catch {
		return problem(field, 'This day is not on the calendar. Check the date.');
	}
	return accepted(text.trim() as Day);
}

/** Reads `HH:MM` from 00:00 to 23:59. */
export function parseClock(text: string, field = 'time'): Parsed<Clock> {
	const trimmed = text.trim();
	if (/^([01]\d|2[0-3]):[0-5]\d$/.test(trimmed)) return accepted(trimmed as Clock);
	return problem(field, 'Give the time as hours and minutes, such as 14:30.');
}

/** How often a time on the wall comes on that day: once, twice (clocks go back) or never (forward). */
export type Placed =
	| { comes: 'once'; at: Instant }
	| { comes: 'twice'; first: Instant; second: Instant }
	| { comes: 'never'; before: Instant; after: Instant };

export function place(day: Day, clock: Clock, zone: Zone): Placed {
	const wall = Temporal.PlainDateTime.from(`${day}T${clock}`);
	const turn = (disambiguation: 'earlier' | 'later') =>
		wall.toZonedDateTime(zone, { disambiguation });
	const [earlier, late] = [turn('earlier'), turn('later')];
	const [first, second] = [toInstant(earlier), toInstant(late)];
	if (first === second) return { comes: 'once', at: first };
	if (earlier.toPlainDateTime().equals(wall)) return { comes: 'twice', first, second };
	return { comes: 'never', before: first, after: second };
}

/**
 * Reads a date and a time on the wall of `zone` as one instant. A time that comes twice needs
 * `which`; a time the clocks jump over is a problem. Nothing is moved to a neighbouring time.
 */
export function parseMoment(
	typed: { date: string; time: string; which?: 'first' | 'second' | undefined },
	zone: Zone,
	field = 'at'
): Parsed<Instant> {
	const day = parseDay(typed.date, `${field}-date`);
	const clock = parseClock(typed.time, `${field}-time`);
	if (!day.ok || !clock.ok) {
		return { ok: false, problems: [day, clock].flatMap((part) => (part.ok ? [] : part.problems)) };
	}
	const placed = place(day.value, clock.value, zone);
	if (placed.comes === 'once') return accepted(placed.at);
	if (placed.comes === 'twice') {
		if (typed.which) return accepted(placed[typed.which]);
		const says = 'The clocks go back then, so this time comes twice. Say which one is meant.';
		return problem(`${field}-which`, says);
	}
	return problem(
		`${field}-time`,
		'The clocks go forward then, so this time does not come. Choose another.'
	);
}

/** What calendar and clock on the wall of `zone` show at that instant. */
export function wall(at: Instant, zone: Zone): { day: Day; clock: Clock; weekday: Weekday } {
	const local = inZone(at, zone);
	return {
		day: local.toPlainDate().toString() as Day,
		clock: local.toPlainTime().toString({ smallestUnit: 'minute' }) as Clock,
		weekday: weekdays[local.dayOfWeek - 1] as Weekday
	};
}

export function weekdayOf(day: Day): Weekday {
	return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday;
}

export function nextDay(day: Day, count = 1): Day {
	return Temporal.PlainDate.from(day).add({ days: count }).toString() as Day;
}

/**
 * The instant a wall time comes, for rules that repeat every week. A jumped-over time gives the moment
 * of the jump; of a time that comes twice, `which` is taken.
 */
export function momentOf(
	day: Day,
	clock: Clock,
	zone: Zone,
	which: 'first' | 'second' = 'first'
): Instant {
	const placed = place(day, clock, zone);
	if (placed.comes === 'once') return placed.at;
	if (placed.comes === 'twice') return placed[which];
	const gap = inZone(placed.before, zone).getTimeZoneTransition('next');
	return gap ? toInstant(gap) : placed.after;
}

function inZone(at: Instant, zone: Zone): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function toInstant(moment: Temporal.ZonedDateTime): Instant {
	return instant(moment.epochMilliseconds);
}
