import type { Standing } from './member.ts';
import { hours, later, type Instant, type Minutes } from './time.ts';

/** Lifetimes and limits of the door (decision 4, R03). */
export const door = {
	/** A link nobody used. */
	unusedLink: hours(72),
	/** The six digits: as long as a phone call. */
	spokenCode: 10 satisfies Minutes,
	/** The sixteen digits, which stand in for link and six digits together. */
	joinCode: hours(72),
	/** How long a seat outlives the last meeting. */
	afterMeeting: hours(7 * 24),
	wrongCodes: 5
} as const;

export type InvitationEventKind =
	| 'code-issued'
	| 'join-code-issued'
	| 'entered'
	| 'wrong-code'
	| 'locked'
	| 'copied'
	| 'mailed'
	| 'deadline';

export type InvitationEvent = {
	kind: InvitationEventKind;
	at: Instant;
	/** Only with `deadline`: until when their words are hoped for; null takes a deadline back. */
	dueAt?: Instant | null;
};

/** One link of one member. A new link is a new record; only the newest of a member counts. */
export type Invitation = {
	id: string;
	issuedAt: Instant;
	replaced: boolean;
	/** Oldest first. */
	events: readonly InvitationEvent[];
};

/** What is known of the seat besides its link. `lastMeetingEnds` is null while no day is set. */
export type Seat = { standing: Standing | null; lastMeetingEnds: Instant | null };

export type LinkState = 'open' | 'used' | 'expired' | 'locked' | 'frozen' | 'replaced' | 'over';

const lastOf = (events: readonly InvitationEvent[], kind: InvitationEventKind) =>
	events.findLast((event) => event.kind === kind) ?? null;

export function everEntered(invitation: Pick<Invitation, 'events'>): Instant | null {
	return invitation.events.find((event) => event.kind === 'entered')?.at ?? null;
}

/** Wrong codes since the last time somebody came in. */
export function wrongCodes(invitation: Pick<Invitation, 'events'>): number {
	const entered = invitation.events.findLastIndex((event) => event.kind === 'entered');
	return invitation.events.slice(entered + 1).filter((event) => event.kind === 'wrong-code').length;
}

/** Once locked, a link stays so: only a new link opens again (R03). */
export function isLocked(invitation: Pick<Invitation, 'events'>): boolean {
	return lastOf(invitation.events, 'locked') !== null || wrongCodes(invitation) >= door.wrongCodes;
}

/** Whether the member's seat is theirs just now: what an open session depends on. */
export function seatIsOpen(seat: Seat, now: Instant): boolean {
	if (seat.standing?.kind === 'frozen' || seat.standing?.kind === 'removed') return false;
	return now < seatEnds(seat);
}

/** When the seat closes by itself; far away while no meeting has a day. */
export function seatEnds(seat: Seat): Instant {
	if (seat.lastMeetingEnds === null) return Number.MAX_SAFE_INTEGER as Instant;
	return later(seat.lastMeetingEnds, door.afterMeeting);
}

/** What a link is worth at `now`. Only `open` and `used` let anybody in, and only with a code. */
export function linkState(invitation: Invitation, seat: Seat, now: Instant): LinkState {
	if (invitation.replaced) return 'replaced';
	if (seat.standing?.kind === 'frozen' || seat.standing?.kind === 'removed') return 'frozen';
	if (now >= seatEnds(seat)) return 'over';
	if (isLocked(invitation)) return 'locked';
	if (everEntered(invitation) !== null) return 'used';
	return now < later(invitation.issuedAt, door.unusedLink) ? 'open' : 'expired';
}

export function linkOpens(invitation: Invitation, seat: Seat, now: Instant): boolean {
	const state = linkState(invitation, seat, now);
	return state === 'open' || state === 'used';
}

/** Six digits: alive for ten minutes, for one device, and only the newest of a link. */
export type CodeRecord = { id: string; issuedAt: Instant; spentAt: Instant | null };

export function spokenCodeLives(code: CodeRecord | null, now: Instant): boolean {
	return code !== null && code.spentAt === null && now < later(code.issuedAt, door.spokenCode);
}

/** Sixteen digits need no link; they fall with the seat, and with the next ones issued. */
export function joinCodeLives(code: CodeRecord | null, seat: Seat, now: Instant): boolean {
	return (
		code !== null &&
		code.spentAt === null &&
		now < later(code.issuedAt, door.joinCode) &&
		seatIsOpen(seat, now)
	);
}

/** The deadline set last, or null. */
export function deadlineOf(invitation: Pick<Invitation, 'events'> | null): Instant | null {
	return (invitation && lastOf(invitation.events, 'deadline')?.dueAt) ?? null;
}
