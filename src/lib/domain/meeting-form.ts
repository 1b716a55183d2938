import * as v from 'valibot';
import { branchKinds } from './branch.ts';
import type { MeetingEvent } from './meeting.ts';
import { parsedBy, type Parsed } from './problem.ts';
import { instant } from './time.ts';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
const step = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000_000));
const milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const tap = v.variant('kind', [
	v.object({ kind: v.literal('begin') }),
	v.object({ kind: v.literal('done'), step }),
	v.object({ kind: v.literal('skip'), step }),
	v.object({ kind: v.literal('go'), step }),
	v.object({ kind: v.literal('pause') }),
	v.object({ kind: v.literal('resume') }),
	v.object({
		kind: v.literal('add'),
		step,
		minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))
	}),
	v.object({ kind: v.literal('branch'), branch: v.picklist(branchKinds) }),
	v.object({ kind: v.literal('branch-closed') }),
	v.object({ kind: v.literal('unseal') }),
	v.object({ kind: v.literal('undo'), event: id }),
	v.object({ kind: v.literal('lead') }),
	v.object({ kind: v.literal('end') })
]);

const event = v.object({
	id,
	device: id,
	sequence: count,
	turn: count,
	clock: v.object({
		boot: id,
		steady: milliseconds,
		wall: v.pipe(v.number(), v.safeInteger(), v.transform(instant))
	}),
	tap
});

/** Most events that one sending may carry; a long unsent log goes out in parts. */
const eventsAtOnce = 500;

/** Reads a sent piece of a log. Made by our own page, so a problem here names no remedy. */
export function parseEvents(sent: unknown): Parsed<MeetingEvent[]> {
	return parsedBy(v.pipe(v.array(event), v.maxLength(eventsAtOnce)), sent);
}
