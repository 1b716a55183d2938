import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { hours, instant, later, type Instant } from '#lib/domain/time.ts';
import { facilitatorOf, memberOf } from './actors.ts';
import { lucias } from './lucia.ts';

export type SessionKind = 'facilitator' | 'member';

/** A cookie to set, as the web framework takes it. */
export interface SessionCookie {
	name: string;
	value: string;
	attributes: {
		path: '/';
		secure: true;
		httpOnly: true;
		sameSite: 'lax';
		maxAge: number;
	};
}

/** Name of the cookie that carries a session of this kind. */
export const cookieName = (kind: SessionKind): string => lucias[kind].sessionCookieName;

/** A facilitator's session ends twelve hours after sign-in, whatever happens (R17). */
export const facilitatorSessionEnd = (now: Instant): Instant => later(now, hours(12));

function cookie(kind: SessionKind, value: string, maxAge: number): SessionCookie {
	const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge } as const;
	return { name: cookieName(kind), value, attributes };
}

/**
 * Begins a session on a seat. Its id is new each time, so a session id that was known before
 * sign-in is worth nothing after it (R16).
 * @param endsAt the session's absolute end
 */
export async function openSession(
	kind: SessionKind,
	seat: { id: string; organizationId: string },
	endsAt: Instant,
	now: Instant
): Promise<SessionCookie> {
	const record = { kind, organizationId: seat.organizationId, createdAt: now, endsAt };
	const session = await lucias[kind].createSession(seat.id, { record });
	return cookie(kind, session.id, Math.max(0, Math.floor((endsAt - now) / 1000)));
}

/** Who a facilitator's cookie stands for; nobody once it was signed out, has expired or its seat ended. */
export async function facilitatorBy(sessionId: string): Promise<Facilitator | null> {
	const { user } = await lucias.facilitator.validateSession(sessionId);
	return user && facilitatorOf(user.holder);
}

/** Who a member's cookie stands for; nobody once their seat has ended. */
export async function memberBy(sessionId: string): Promise<Member | null> {
	const { user } = await lucias.member.validateSession(sessionId);
	return user && memberOf(user.holder, instant(Date.now()));
}

/** Ends one session for good: its cookie, sent again, is nobody's. */
export async function closeSession(kind: SessionKind, sessionId: string): Promise<SessionCookie> {
	await lucias[kind].invalidateSession(sessionId);
	return cookie(kind, '', 0);
}
