import type { Machine } from '#lib/domain/actor.ts';
import { deliveryState, reminders } from '#lib/domain/delivery.ts';
import { linkOpens } from '#lib/domain/invitation.ts';
import { writes } from '#lib/domain/member.ts';
import type { MailLanguage } from '#lib/domain/neutral-words.ts';
import { mailDoor } from '#lib/domain/safe-contact.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import { config } from '#lib/server/config.ts';
import { invitationOf, secretOf } from '#lib/server/db/invitations.ts';
import {
	beginAttempt,
	deliveriesIn,
	endAttempt,
	endOpenAttempts,
	lockDelivery,
	type MailDelivery
} from '#lib/server/db/mail-deliveries.ts';
import { lastMeetingEnds } from '#lib/server/db/member-devices.ts';
import { memberRecords } from '#lib/server/db/member-records.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { enqueue, TryLater, type Payload } from '#lib/server/jobs/queue.ts';
import { linkLetter } from '#lib/server/mail/link.ts';
import { reminderLetter } from '#lib/server/mail/reminder.ts';
import { compose, handOver } from '#lib/server/mail/transport.ts';

/** The address of a link. The secret stands behind the `#`, which no server ever sees (R04). */
export const linkAddress = (secret: string): string => `${config().ORIGIN}/open#${secret}`;

type Standing =
	| { may: false }
	| {
			may: true;
			from: Instant;
			to: string;
			language: MailLanguage;
			invitationId: string;
			/** Whether words of their own are hoped for. */
			writes: boolean;
	  };

/** Everything a law says about mailing this member now, asked again at the moment of sending. */
export async function mayMail(
	scope: Scope<Machine>,
	interventionId: string,
	memberId: string,
	now: Instant
): Promise<Standing> {
	const member = await memberIn(scope, interventionId, memberId);
	const invitation = await invitationOf(scope, interventionId, memberId);
	if (!member || !invitation || member.standing?.kind === 'stepped-back') return { may: false };
	const { organizationId } = scope.actor;
	const ends = await lastMeetingEnds(scope, organizationId, interventionId);
	const seat = { standing: member.standing, lastMeetingEnds: ends };
	if (!linkOpens(invitation, seat, now)) return { may: false };
	const records = (await memberRecords(scope, interventionId)).get(memberId);
	const zone = await zoneIn(scope, interventionId);
	const door = mailDoor(records?.safeContact ?? null, member.email, now, zone);
	if (!door.may) return { may: false };
	const language = member.language === 'es' ? 'es' : 'en';
	return {
		may: true,
		from: door.from,
		to: member.email,
		language,
		invitationId: invitation.id,
		writes: writes(member)
	};
}

type Step =
	| { do: 'nothing' }
	| { do: 'send'; attempt: string; to: string; mime: Buffer; delivery: MailDelivery };

/**
 * One try at one delivery (F23). A try is written down before the mail leaves, so that a process
 * that dies in between leaves a mail that may have arrived, and never sends it twice.
 * @throws {TryLater} for the queue to wait and try again
 */
export async function deliver(payload: Payload, now: () => Instant): Promise<void> {
	const { organizationId, interventionId } = payload;
	const actor = machineOf(organizationId);
	const step = await write(actor, (scope) => begin(scope, payload, now()));
	if (step.do === 'nothing') return;
	const outcome = await handOver(step.mime, step.to);
	const again = await write(actor, async (scope) => {
		const { delivery, attempt } = step;
		await endAttempt(scope, interventionId, attempt, outcome, now());
		await signal(scope, { kind: 'changed', intervention: interventionId });
		const { memberId, attempts } = delivery;
		if (outcome === 'accepted') {
			const next = { organizationId, interventionId, id: memberId };
			await enqueue(scope, 'remind', next, later(now(), reminders.apart));
		}
		const tried = { startedAt: now(), endedAt: now(), outcome };
		const after = { ...delivery, attempts: [...attempts, tried] };
		return deliveryState(after, now()) === 'waiting';
	});
	if (again) throw new TryLater();
}

async function begin(scope: Scope<Machine>, payload: Payload, now: Instant): Promise<Step> {
	const { organizationId, interventionId, id } = payload;
	if (!(await lockDelivery(scope, interventionId, id))) return { do: 'nothing' };
	const all = await deliveriesIn(scope, interventionId);
	const delivery = all.find((one) => one.id === id);
	if (!delivery || deliveryState(delivery, now) !== 'waiting') return { do: 'nothing' };
	const last = delivery.attempts.at(-1);
	if (last && !last.outcome) {
		await endOpenAttempts(scope, interventionId, id, 'unsure', now);
		return { do: 'nothing' };
	}
	const may = await mayMail(scope, interventionId, delivery.memberId, now);
	if (may.may && may.from > now) {
		await enqueue(scope, 'mail', { organizationId, interventionId, id }, may.from);
		return { do: 'nothing' };
	}
	const attempt = await beginAttempt(scope, interventionId, id, now);
	if (!may.may || may.invitationId !== delivery.invitationId) {
		await endAttempt(scope, interventionId, attempt, 'held-back', now);
		return { do: 'nothing' };
	}
	const link = linkAddress(await secretOf(scope, interventionId, may.invitationId));
	const words = delivery.kind === 'link' ? linkLetter : reminderLetter;
	const mime = await compose(words(may.language, link), may.to, id);
	return { do: 'send', attempt, to: may.to, mime, delivery };
}
