import * as v from 'valibot';
import type { MeetingEvent } from './meeting.ts';
import { parseEvents } from './meeting-form.ts';
import { accepted, parsedBy, type Parsed } from './problem.ts';

const sign = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** What a prepared device proves itself with: `look` lies outside its PIN, `secret` under it. */
export type Signs = { look: string; secret: string };

/** Reads what a device tells of its copy. */
export const parseTold = (sent: unknown) =>
	parsedBy(
		v.object({
			look: sign,
			openedAt: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
			wiped: v.optional(v.boolean())
		}),
		sent
	);

export const parseSigns = (sent: unknown): Parsed<Signs> =>
	parsedBy(v.object({ look: sign, secret: sign }), sent);

/** Reads taps that come with the signs of a device. */
export function parseSignedTaps(sent: unknown): Parsed<{ signs: Signs; events: MeetingEvent[] }> {
	const signs = parseSigns(sent);
	if (!signs.ok) return signs;
	const events = parseEvents((sent as { events?: unknown }).events);
	return events.ok ? accepted({ signs: signs.value, events: events.value }) : events;
}

/** Reads the opaque name of a browser that wants to be prepared. */
export const parseDeviceName = (sent: unknown): Parsed<{ device: string }> =>
	parsedBy(v.object({ device: name }), sent);
