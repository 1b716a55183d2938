import { accepted, problemsOf, type Parsed, type Problem } from './problem.ts';
import {
	momentOf,
	nextDay,
	parseClock,
	wall,
	weekdayOf,
	weekdays,
	type Clock,
	type Day,
	type Instant,
	type Weekday,
	type Zone
} from './time.ts';

/**
 * When a place takes people in on one weekday. `closes` at or before `opens` means the next day, so
 * 20:00 to 02:00 crosses midnight and 00:00 to 00:00 is the whole day.
 */
export type OpenWindow = { weekday: Weekday; opens: Clock; closes: Clock };

/** A stretch of real time, from its first instant up to but not including its last. */
export type OpenStretch = { from: Instant; until: Instant };

const midnight = '00:00' as Clock;

/** Open at every hour of every day. */
export const dayAndNight: OpenWindow[] = weekdays.map((weekday) => ({
	weekday,
	opens: midnight,
	closes: midnight
}));

/** Reads `monday-opens`, `monday-closes` … and `always`; a day with one of its two times is a problem. */
export function parseOpeningHours(typed: Readonly<Record<string, string>>): Parsed<OpenWindow[]> {
	if (typed.always === 'yes') return accepted(dayAndNight);
	const open: OpenWindow[] = [];
	const problems: Problem[] = [];
	for (const weekday of weekdays) {
		const [from, to] = [`${weekday}-opens`, `${weekday}-closes`] as const;
		if (!typed[from]?.trim() && !typed[to]?.trim()) continue;
		const opens = parseClock(typed[from] ?? '', from);
		const closes = parseClock(typed[to] ?? '', to);
		if (opens.ok && closes.ok) open.push({ weekday, opens: opens.value, closes: closes.value });
		const name = `${weekday[0]?.toUpperCase()}${weekday.slice(1)}`;
		for (const { field, says } of problemsOf(opens, closes)) {
			problems.push({ field, says: `${name}: ${says}` });
		}
	}
	return problems.length > 0 ? { ok: false, problems } : accepted(open);
}

/**
 * The open stretches that touch `from`…`until`, joined where one day runs into the next. Where the
 * clocks change, the narrower reading is taken: it never calls a closed door open.
 */
export function openStretches(
	windows: OpenWindow[],
	zone: Zone,
	from: Instant,
	until: Instant
): OpenStretch[] {
	const last = nextDay(wall(until, zone).day);
	const joined: OpenStretch[] = [];
	let closed = '';
	for (let day = nextDay(wall(from, zone).day, -1); day <= last; day = nextDay(day)) {
		const today = windows.filter((window) => window.weekday === weekdayOf(day));
		for (const { opens, closes } of today.sort((a, b) => (a.opens < b.opens ? -1 : 1))) {
			const start = momentOf(day, opens, zone, 'second');
			const closingDay = closes <= opens ? nextDay(day) : day;
			const end = momentOf(closingDay, closes, zone, 'first');
			const before = joined.at(-1);
			// Closing and opening at one time on the wall is no break, also when that time comes twice.
			const goesOn = before && (start <= before.until || closed === `${day} ${opens}`);
			if (!goesOn && end <= start) continue;
			if (!goesOn) joined.push({ from: start, until: end });
			else if (end > before.until) before.until = end;
			closed = `${closingDay} ${closes}`;
		}
	}
	return joined.filter((stretch) => stretch.until > from && stretch.from <= until);
}

/** The first day after `day` on which the place opens at all; undefined when it never does. */
export function nextOpenDay(windows: OpenWindow[], day: Day): Day | undefined {
	const open = new Set(windows.map((window) => window.weekday));
	for (let count = 1; count <= 7; count++) {
		const next = nextDay(day, count);
		if (open.has(weekdayOf(next))) return next;
	}
	return undefined;
}
