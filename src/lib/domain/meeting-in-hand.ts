import type { PlannedMeeting } from './planned-meeting.ts';

/**
 * The meeting a page is about: the one asked for by number, else the first that has no outcome yet,
 * else the last. A meeting that runs over its time stays in hand until its outcome is on record.
 */
export function meetingInHand<M extends Pick<PlannedMeeting, 'id' | 'number'>>(
	meetings: readonly M[],
	over: ReadonlySet<string>,
	asked: string | null
): M | undefined {
	if (asked !== null) return meetings.find((meeting) => String(meeting.number) === asked);
	return meetings.find((meeting) => !over.has(meeting.id)) ?? meetings.at(-1);
}

/**
 * The meeting whose ending is looked at: the one asked for, else one that has begun and has no outcome
 * yet, else the newest that has one, else the one in hand.
 */
export function meetingToClose<M extends Pick<PlannedMeeting, 'id' | 'number'>>(
	meetings: readonly M[],
	over: ReadonlySet<string>,
	begun: ReadonlySet<string>,
	asked: string | null
): M | undefined {
	if (asked !== null) return meetingInHand(meetings, over, asked);
	return (
		meetings.find(({ id }) => begun.has(id) && !over.has(id)) ??
		meetings.findLast(({ id }) => over.has(id)) ??
		meetingInHand(meetings, over, null)
	);
}
