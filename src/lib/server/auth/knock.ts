import type { Problem } from '#lib/domain/problem.ts';
import type { SessionCookie } from './sessions.ts';
import { TooOften } from './sign-in.ts';

export type Knock =
	| { opened: true; session: SessionCookie }
	| { opened: false; status: 400 | 429; headers: Record<string, string>; problems: Problem[] };

/**
 * Tries a door. One answer for a link or a code that is old, taken back, mistyped or never was: the
 * same words, the same status (R05).
 */
export async function knock(enter: () => Promise<SessionCookie | null>): Promise<Knock> {
	try {
		const session = await enter();
		if (session) return { opened: true, session };
		const says = 'These numbers do not open the page. Check them, or ask for new ones.';
		return { opened: false, status: 400, headers: {}, problems: [{ field: 'code', says }] };
	} catch (reason) {
		if (!(reason instanceof TooOften)) throw reason;
		const headers = { 'retry-after': String(reason.seconds) };
		const says = `Please wait ${Math.ceil(reason.seconds / 60)} minutes, then try again.`;
		return { opened: false, status: 429, headers, problems: [{ field: 'code', says }] };
	}
}
