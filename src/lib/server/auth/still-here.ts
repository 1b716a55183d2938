import type { Facilitator, Member } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { holderOf } from '#lib/server/db/sessions.ts';
import { memberOf } from './actors.ts';

/** Whether a session stands, asked without renewing it: an open stream is no sign of life (R17). */
export async function stillHere(actor: Facilitator | Member, now: Instant): Promise<boolean> {
	const holder = await holderOf(actor.sessionId);
	if (holder === null || now >= holder.session.expiresAt) return false;
	return actor.kind === 'facilitator' || memberOf(holder, now) !== null;
}
