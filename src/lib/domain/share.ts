import type { BoundaryCheck } from './boundary-check.ts';
import type { PlannedMeeting } from './planned-meeting.ts';
import type { Instant } from './time.ts';

/** What a writer shares: one exact text, known by its revision and its keyed digest. */
export type Share = { id: string; revision: number; digest: string; sharedAt: Instant };

/** One finding of the reviewer as it was when the words were shared. */
export type SharedFinding = {
	start: number;
	end: number;
	rule: string;
	category: string;
	severity: string;
};

/** A shared statement as its facilitators see it: the exact shared text, never what came after. */
export type SharedStatement = {
	id: string;
	memberId: string;
	revision: number;
	digest: string;
	sharedAt: Instant;
	/** Digest of the writer's newest text; it differs from `digest` while they write on. */
	headDigest: string;
	text: string;
	language: string;
	/** False where the reviewer does not know the language: then no findings mean nothing. */
	reviewed: boolean;
	findings: SharedFinding[];
	/** What the writer says of a second letter. */
	checked?: readonly BoundaryCheck[];
};

/**
 * Whether shared words can be taken back now: at any time until the meeting, and between two of a
 * row of meetings; not while one is being held and not after the last.
 */
export function mayTakeBack(
	meetings: readonly Pick<PlannedMeeting, 'startsAt' | 'minutes'>[],
	now: Instant
): boolean {
	if (meetings.length === 0) return true;
	const begun = meetings.filter(({ startsAt }) => startsAt !== null && startsAt <= now);
	const held = begun.some(({ startsAt, minutes }) => now < (startsAt as number) + minutes * 60_000);
	return !held && begun.length < meetings.length;
}
