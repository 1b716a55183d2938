import {
	wall,
	weekdayOf,
	type Clock,
	type Day,
	type Instant,
	type Minutes,
	type Zone
} from './time.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

// Written by hand: Intl words differ between server and browser versions, and pages must agree.

/** `2:05 pm`; `noon` and `midnight` are named, as 12:00 am is often misread. */
export function sayClock(clock: Clock): string {
	const [hour, minute] = clock.split(':').map(Number) as [number, number];
	if (minute === 0 && hour === 12) return 'noon';
	if (minute === 0 && hour === 0) return 'midnight';
	return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `Thursday, December 3`. */
export function sayDay(day: Day): string {
	const [, month, date] = day.split('-').map(Number) as [number, number, number];
	const weekday = weekdayOf(day);
	return `${weekday[0]?.toUpperCase()}${weekday.slice(1)}, ${months[month - 1]} ${date}`;
}

/** `Thursday, December 3, 2026`. */
export function sayFullDay(day: Day): string {
	return `${sayDay(day)}, ${Number(day.slice(0, 4))}`;
}

/** `Thursday, December 3, 2:05 pm`, as the wall of `zone` shows it. */
export function sayMoment(at: Instant, zone: Zone): string {
	const { day, clock } = wall(at, zone);
	return `${sayDay(day)}, ${sayClock(clock)}`;
}

/** `Chicago time`: a place is understood where an abbreviation is not. */
export function sayZone(zone: Zone): string {
	if (zone === 'UTC') return 'world time (UTC)';
	return `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`;
}

/** `2 days 3 hours`, `1 hour 20 minutes`, `under a minute`: the two largest units, rounded down. */
export function sayLength(length: Minutes): string {
	const whole = Math.floor(Math.abs(length));
	if (whole < 1) return 'under a minute';
	const parts: [number, string][] = [
		[Math.floor(whole / 1440), 'day'],
		[Math.floor((whole % 1440) / 60), 'hour'],
		[whole % 60, 'minute']
	];
	const from = parts.findIndex(([count]) => count > 0);
	return parts
		.slice(from, from + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
		.join(' ');
}
