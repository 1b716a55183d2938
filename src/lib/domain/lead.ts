import { standing, type MeetingEvent } from './meeting.ts';

/**
 * The device that leads: the last one that took the lead by a tap of its own. Before anybody did, it is
 * the one prepared first, else the one that tapped first. Leaving, or silence, moves nothing.
 * @param first device that was prepared first; null where none was
 */
export function leaderOf(log: readonly MeetingEvent[], first: string | null): string | null {
	const taps = standing(log);
	const taken = taps.findLast(({ tap }) => tap.kind === 'lead');
	return (taken ? taken.device : first) ?? taps[0]?.device ?? null;
}

/** While nobody leads, whoever taps first does. */
export function leads(device: string, log: readonly MeetingEvent[], first: string | null): boolean {
	const leader = leaderOf(log, first);
	return leader === null || leader === device;
}
