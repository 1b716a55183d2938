import { reminderDue, reminders } from '#lib/domain/delivery.ts';
import { deadlineOf, everEntered } from '#lib/domain/invitation.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import { hasShared } from '#lib/server/db/has-shared.ts';
import { insertInvitationEvent, invitationOf } from '#lib/server/db/invitations.ts';
import { deliveriesIn, insertDelivery } from '#lib/server/db/mail-deliveries.ts';
import { write } from '#lib/server/db/scope.ts';
import { enqueue, type Payload } from '#lib/server/jobs/queue.ts';
import { mayMail } from './mail.ts';

/**
 * Two days after each mail: says once more that the page is there, three times at most, and not
 * after the deadline (A21). `id` of the payload is the member's.
 */
export async function remind(payload: Payload, now: () => Instant): Promise<void> {
	const { organizationId, interventionId, id: memberId } = payload;
	await write(machineOf(organizationId), async (scope) => {
		const may = await mayMail(scope, interventionId, memberId, now());
		if (!may.may) return;
		const invitation = await invitationOf(scope, interventionId, memberId);
		if (!invitation || (everEntered(invitation) !== null && !may.writes)) return;
		if (await hasShared(scope, interventionId, memberId)) return;
		const sent = (await deliveriesIn(scope, interventionId))
			.filter((delivery) => delivery.memberId === memberId)
			.map(({ kind, askedAt }) => ({ kind, at: askedAt }));
		if (!reminderDue(sent, deadlineOf(invitation), now())) {
			const last = Math.max(...sent.map(({ at }) => at)) as Instant;
			const next = later(last, reminders.apart);
			if (sent.length > 0 && next > now()) await enqueue(scope, 'remind', payload, next);
			return;
		}
		const at = { interventionId, invitationId: may.invitationId };
		const id = await insertDelivery(scope, { ...at, kind: 'reminder' }, may.from, now());
		await insertInvitationEvent(scope, at, 'mailed', now());
		const mail = { organizationId, interventionId, id };
		await enqueue(scope, 'mail', mail, may.from > now() ? may.from : null);
	});
}
