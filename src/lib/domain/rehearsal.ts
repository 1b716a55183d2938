import * as v from 'valibot';
import { accepted, parsedBy, problem, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';

/** One statement read aloud once and timed. Nothing of the voice is kept, only the seconds. */
export type TimedReading = { memberId: string; seconds: number; at: Instant };

const longest = 60 * 60;

/** The newest time of each reader, in seconds. */
export function latestTimes(readings: readonly TimedReading[]): Map<string, number> {
	return new Map(
		readings.toSorted((a, b) => a.at - b.at).map(({ memberId, seconds }) => [memberId, seconds])
	);
}

const says = 'Give minutes and seconds, from 1 second to 60 minutes.';
const part = v.pipe(v.optional(v.string(), ''), v.trim(), v.regex(/^\d{0,2}$/, says));
const shape = v.object({ minutes: part, seconds: part });

/** Reads a time as typed, in minutes and seconds. */
export function parseReadingTime(typed: unknown): Parsed<number> {
	const read = parsedBy(shape, typed);
	if (!read.ok) return read;
	const total = Number(read.value.minutes) * 60 + Number(read.value.seconds);
	return total < 1 || total > longest ? problem('minutes', says) : accepted(total);
}

/** `3:05`, or `1:02:00` from an hour on; never negative. Whole seconds, rounded down. */
export function sayTimer(milliseconds: number): string {
	const whole = Math.max(0, Math.floor(milliseconds / 1000));
	const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
	const shown = parts[0] === 0 ? parts.slice(1) : parts;
	return shown
		.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
		.join(':');
}
