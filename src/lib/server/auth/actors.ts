import type { Facilitator, Machine, Member } from '#lib/domain/actor.ts';
import { seatIsOpen } from '#lib/domain/invitation.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Holder } from '#lib/server/db/sessions.ts';

/** The facilitator a session stands for, or nobody. */
export function facilitatorOf(holder: Holder): Facilitator | null {
	const { seat, session, role } = holder;
	if (session.kind !== 'facilitator' || !seat.accountId || !role) return null;
	return {
		kind: 'facilitator',
		organizationId: session.organizationId,
		accountId: seat.accountId,
		role,
		sessionId: session.idDigest
	} as Facilitator;
}

/** The member a session stands for, or nobody; their seat ends by itself after the last meeting. */
export function memberOf(holder: Holder, now: Instant): Member | null {
	const { seat, session, lastMeetingEnds } = holder;
	if (!seatIsOpen({ standing: null, lastMeetingEnds }, now)) return null;
	if (session.kind !== 'member' || !seat.interventionId || !seat.memberId) return null;
	return {
		kind: 'member',
		organizationId: session.organizationId,
		interventionId: seat.interventionId,
		memberId: seat.memberId,
		deviceId: seat.id,
		sessionId: session.idDigest
	} as Member;
}

/** Kinward itself, for one organization: the door before it knows who comes, and jobs. */
export function machineOf(organizationId: string): Machine {
	return { kind: 'machine', organizationId } as Machine;
}
