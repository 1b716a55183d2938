import type { ClockReading } from './meeting.ts';

/** Longest gap between two boots that a calendar clock may vouch for, in milliseconds (12 hours). */
const believable = 12 * 3_600_000;

/** What a moment needs in order to be placed on the meeting's own time line. */
export type Stamp = { device: string; clock: ClockReading };

/**
 * Places moments, in the order of the log, on one line of milliseconds since the first of them.
 *
 * Within a boot the steady clock counts. Between boots (a reload, another phone) the calendar clock
 * bridges, measured against the same device when it has been heard before; a gap that runs backwards
 * or is beyond belief counts as none. The line never runs back.
 */
export function timeline(stamps: readonly Stamp[]): number[] {
	type Heard = { at: number; steady: number; wall: number };
	const boots = new Map<string, Heard>();
	const devices = new Map<string, Heard>();
	let last: Heard | undefined;
	let line = 0;
	return stamps.map(({ device, clock }) => {
		const boot = boots.get(clock.boot);
		const before = devices.get(device) ?? last;
		let at = 0;
		if (boot) at = boot.at + (clock.steady - boot.steady);
		else if (before) at = before.at + bridged(clock.wall - before.wall);
		last = { at, steady: clock.steady, wall: clock.wall };
		if (!boot) boots.set(clock.boot, last);
		devices.set(device, last);
		line = Math.max(line, at);
		return line;
	});
}

function bridged(gap: number): number {
	return gap < 0 || gap > believable ? 0 : gap;
}
