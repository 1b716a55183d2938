import { sayClock } from './moment.ts';
import { accepted, problem, problemsOf, type Parsed } from './problem.ts';
import { parseClock, weekdays, type Clock, type Minutes, type Weekday } from './time.ts';

/** One day of a week that repeats: what happens, and from when to when on the wall, where it is known. */
export type CareDay = {
	weekday: Weekday;
	text: string;
	hours: { from: Clock; to: Clock } | null;
};

/** The fields of a week as a form sends them. */
export const weekFields = weekdays.flatMap((day) => [`${day}-from`, `${day}-to`, day]);

const name = (day: Weekday) => `${day[0]?.toUpperCase()}${day.slice(1)}`;

function parseDayOf(weekday: Weekday, typed: Readonly<Record<string, string>>): Parsed<CareDay> {
	const said = (field: string) => typed[field]?.trim() ?? '';
	const text = said(weekday);
	const [first, last] = [`${weekday}-from`, `${weekday}-to`];
	if (!said(first) && !said(last)) return accepted({ weekday, text, hours: null });
	const from = parseClock(said(first), first);
	const to = parseClock(said(last), last);
	if (!from.ok || !to.ok) return { ok: false, problems: problemsOf(from, to) };
	if (to.value <= from.value) {
		return problem(last, `${name(weekday)}: the end must come after the start.`);
	}
	return accepted({ weekday, text, hours: { from: from.value, to: to.value } });
}

/** Reads a week. A day may have words, hours, or both; one day is needed. */
export function parseWeek(typed: Readonly<Record<string, string>>): Parsed<CareDay[]> {
	const read = weekdays.map((weekday) => parseDayOf(weekday, typed));
	const problems = problemsOf(...read);
	if (problems.length > 0) return { ok: false, problems };
	const days = read.flatMap((day) =>
		day.ok && (day.value.text || day.value.hours) ? [day.value] : []
	);
	return days.length > 0 ? accepted(days) : problem('monday', 'Fill in at least one day.');
}

/** One line for each day. */
export function sayWeek(days: readonly CareDay[]): string {
	return days
		.map(({ weekday, text, hours }) => {
			const when = hours ? `${sayClock(hours.from)} to ${sayClock(hours.to)}` : '';
			return `${name(weekday)}: ${[when, text].filter(Boolean).join(', ')}`;
		})
		.join('\n');
}

const minuteOf = (clock: Clock): Minutes => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** How long the sessions of a week are together; null while any day has no hours. */
export function weekLength(days: readonly CareDay[]): Minutes | null {
	let sum = 0;
	for (const { hours } of days) {
		if (!hours) return null;
		sum += minuteOf(hours.to) - minuteOf(hours.from);
	}
	return sum;
}

/** The days on which two weeks want the same hours, as far as both say them. */
export function clashes(care: readonly CareDay[], busy: readonly CareDay[]): Weekday[] {
	return care.flatMap(({ weekday, hours }) => {
		const other = busy.find((day) => day.weekday === weekday)?.hours;
		return hours && other && hours.from < other.to && other.from < hours.to ? [weekday] : [];
	});
}
