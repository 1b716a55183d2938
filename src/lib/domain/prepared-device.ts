import type { PlannedMeeting } from './planned-meeting.ts';
import { accepted, problem, type Parsed } from './problem.ts';
import { hours, instant, later, type Instant } from './time.ts';

/** Devices that may hold one meeting's sheet at a time. */
export const devicesAtOnce = 2;

/** Wrong PINs after which a copy is wiped. */
export const wrongPins = 10;

/** A copy is wiped this long after the meeting. */
const keptAfter = hours(24);

declare const pinMark: unique symbol;
/** What opens a prepared copy on its device. It never leaves the device. */
export type Pin = string & { readonly [pinMark]: true };

/** Digits that somebody who finds the device tries first. */
const straight = '01234567890123456789098765432109876543210';

/** Reads a PIN that is being chosen: six characters or more, letters welcome. */
export function parsePin(typed: string): Parsed<Pin> {
	const pin = typed.normalize('NFC').trim();
	if (pin.length < 6) return problem('pin', 'Choose at least six numbers or letters.');
	if (pin.length > 64) return problem('pin', 'Choose at most 64 numbers or letters.');
	if (new Set(pin).size < 3 || straight.includes(pin)) {
		return problem('pin', 'This one is guessed soon. Choose another.');
	}
	return accepted(pin as Pin);
}

/** The same PIN as it is typed on the day: whatever it is, it is only tried. */
export const typedPin = (typed: string): Pin => typed.normalize('NFC').trim() as Pin;

/** When the copy of a planned meeting is wiped; null while the day is open. */
export function wipeAtOf(meeting: Pick<PlannedMeeting, 'startsAt' | 'minutes'>): Instant | null {
	if (meeting.startsAt === null) return null;
	return later(later(meeting.startsAt, meeting.minutes), keptAfter);
}

/** A meeting that runs late keeps its copy: 24 hours count from the last tap on it too. */
export function wipeAfterTap(wipeAt: Instant, tappedAt: Instant): Instant {
	return instant(Math.max(wipeAt, later(tappedAt, keptAfter)));
}

/**
 * Where a device stands in time as the server counts it: `at` is the server's clock when it was last
 * heard plus what has gone by since, `wall` what the device's calendar clock said then.
 */
export type Counted = { at: Instant; wall: number };

/** A calendar that is more than 60 days ahead of the last look was set, not lived through. */
const believable = 60 * 24 * 3_600_000;

/**
 * Counts on to what the calendar clock of the device says now. A clock that is wrong by any number of
 * years counts right; one that was set back, or far ahead, counts nothing for that gap.
 */
export function countOn({ at, wall }: Counted, now: number): Counted & { isDoubtful: boolean } {
	const gap = now - wall;
	const isDoubtful = gap < 0 || gap > believable;
	return { at: instant(at + (isDoubtful ? 0 : Math.round(gap))), wall: now, isDoubtful };
}

/** As above for a page that was open meanwhile: it knows what it lived through, whatever was set. */
export function countLived({ at }: Counted, lived: number, now: number): Counted {
	return { at: instant(at + Math.max(0, Math.round(lived))), wall: now };
}

/** What became of a device that was prepared, as the server knows it. */
export type PreparedDevice = {
	id: string;
	meetingId: string;
	/** The opaque name under which this browser taps. */
	device: string;
	kind: 'phone' | 'tablet' | 'computer' | 'unknown';
	preparedAt: Instant;
	preparedBy: string;
	/** When it last opened the sheet from its own copy alone, as it told; null before it did. */
	openedAt: Instant | null;
	/** When it was last in touch. */
	seenAt: Instant | null;
	revokedAt: Instant | null;
	wipedAt: Instant | null;
	/** Which state of the sheet it was handed last; only ever compared. */
	sheetDigest: string | null;
};

export type Standing =
	/** Prepared, and not yet opened from its own copy. */
	| 'unproven'
	| 'ready'
	/** Taken back; the device has not heard of it yet. */
	| 'wipe-pending'
	/** Its 24 hours are over: it wipes itself when it is opened. */
	| 'over'
	| 'wiped';

export function standingOf(
	device: Pick<PreparedDevice, 'openedAt' | 'revokedAt' | 'wipedAt'>,
	wipeAt: Instant | null,
	now: Instant
): Standing {
	if (device.wipedAt !== null) return 'wiped';
	if (device.revokedAt !== null) return 'wipe-pending';
	if (wipeAt !== null && now >= wipeAt) return 'over';
	return device.openedAt === null ? 'unproven' : 'ready';
}

/** Whether its copy may still be opened and send taps. */
export const isHeld = (standing: Standing): boolean =>
	standing === 'unproven' || standing === 'ready';

/** The device that leads until somebody takes the lead: the one prepared first that still stands. */
export function firstPrepared(
	devices: readonly PreparedDevice[],
	wipeAt: Instant | null,
	now: Instant
): string | null {
	const held = devices.filter((one) => isHeld(standingOf(one, wipeAt, now)));
	return held.toSorted((a, b) => a.preparedAt - b.preparedAt)[0]?.device ?? null;
}
