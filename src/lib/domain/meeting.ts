import type { BranchKind } from './branch.ts';
import type { Instant } from './time.ts';

/**
 * What the clocks of a device said. `steady` only ever runs forward, in milliseconds, within one
 * `boot` (one opened page); `wall` is the device's calendar clock, which can be set to anything and
 * is trusted only to show a time and to bridge two boots.
 */
export type ClockReading = { boot: string; steady: number; wall: Instant };

/** What was done on the sheet. Taps name their step, so the same tap on two devices counts once. */
export type Tap =
	| { kind: 'begin' }
	| { kind: 'done'; step: string }
	| { kind: 'skip'; step: string }
	| { kind: 'go'; step: string }
	| { kind: 'pause' }
	| { kind: 'resume' }
	| { kind: 'add'; step: string; minutes: number }
	| { kind: 'branch'; branch: BranchKind }
	| { kind: 'branch-closed' }
	/** The second letters are opened. Counts only after a "no" (`second-letter.ts`). */
	| { kind: 'unseal' }
	| { kind: 'undo'; event: string }
	/** This device leads from here on. Only ever tapped on purpose (`lead.ts`). */
	| { kind: 'lead' }
	| { kind: 'end' };

/**
 * One tap as it is kept for good. `id` is made where the tap was made, so sending it again changes
 * nothing. `sequence` counts up on its `device`; `turn` is one more than the highest turn that the
 * device had seen, so that a tap always follows what it answered, whatever the clocks say.
 */
export type MeetingEvent = {
	id: string;
	device: string;
	sequence: number;
	turn: number;
	clock: ClockReading;
	tap: Tap;
};

/** How much of the log the server does not have yet, and why. */
export type Waiting = { count: number; signedOut: boolean; cannotKeep: boolean };

/** The one order of a log: by turn, then device, then sequence. No clock takes part. */
export function inOrder(log: readonly MeetingEvent[]): MeetingEvent[] {
	return log.toSorted(
		(a, b) => a.turn - b.turn || compare(a.device, b.device) || a.sequence - b.sequence
	);
}

/**
 * Joins logs of any devices: every event once, by device and sequence. The result does not depend
 * on which log came first.
 */
export function joinLogs(...logs: readonly (readonly MeetingEvent[])[]): MeetingEvent[] {
	const joined = new Map<string, MeetingEvent>();
	for (const event of logs.flat()) {
		const key = `${event.device} ${event.sequence}`;
		const other = joined.get(key);
		if (!other || compare(event.id, other.id) < 0) joined.set(key, event);
	}
	return inOrder([...joined.values()]);
}

/** The events that stand. An undo that comes later takes one event away, and may be undone itself. */
export function standing(log: readonly MeetingEvent[]): MeetingEvent[] {
	const undone = new Set<string>();
	return inOrder(log)
		.toReversed()
		.filter(({ id, tap }) => {
			if (undone.has(id)) return false;
			if (tap.kind === 'undo') undone.add(tap.event);
			return tap.kind !== 'undo';
		})
		.toReversed();
}

/** What the next event of a device is numbered, after all that it has seen. */
export function nextNumbers(
	log: readonly MeetingEvent[],
	device: string
): Pick<MeetingEvent, 'sequence' | 'turn'> {
	const own = log.filter((event) => event.device === device);
	return {
		sequence: 1 + Math.max(0, ...own.map((event) => event.sequence)),
		turn: 1 + Math.max(0, ...log.map((event) => event.turn))
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
