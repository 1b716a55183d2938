import { idOf } from '#lib/domain/actor.ts';
import type { Attempt, Delivery, DeliveryOutcome } from '#lib/domain/delivery.ts';
import type { MessageKind } from '#lib/domain/neutral-words.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

export type MailDelivery = Delivery & { invitationId: string; memberId: string; kind: MessageKind };

/** Every mail asked for, to all members, the oldest first. Two queries. */
export async function deliveriesIn(scope: Scope, interventionId: string): Promise<MailDelivery[]> {
	const { organizationId } = scope.actor;
	const rows = await scope.db
		.selectFrom('mailDelivery')
		.innerJoin('invitation', (join) =>
			join
				.onRef('invitation.organizationId', '=', 'mailDelivery.organizationId')
				.onRef('invitation.interventionId', '=', 'mailDelivery.interventionId')
				.onRef('invitation.id', '=', 'mailDelivery.invitationId')
		)
		.select([
			'mailDelivery.id',
			'mailDelivery.invitationId',
			'mailDelivery.kind',
			'mailDelivery.askedAt',
			'mailDelivery.notBefore',
			'invitation.memberId'
		])
		.where('mailDelivery.organizationId', '=', organizationId)
		.where('mailDelivery.interventionId', '=', interventionId)
		.orderBy('mailDelivery.askedAt')
		.execute();
	const tried = await scope.db
		.selectFrom('mailAttempt')
		.select(['mailDeliveryId', 'startedAt', 'endedAt', 'outcome'])
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('startedAt')
		.execute();
	const attempts = Map.groupBy(tried, (attempt) => attempt.mailDeliveryId);
	return rows.map((row) => ({ ...row, attempts: (attempts.get(row.id) ?? []) as Attempt[] }));
}

export async function insertDelivery(
	scope: Scope,
	of: { interventionId: string; invitationId: string; kind: MessageKind },
	notBefore: Instant,
	now: Instant
): Promise<string> {
	const id = newId();
	const { organizationId } = scope.actor;
	await scope.db
		.insertInto('mailDelivery')
		.values({
			organizationId,
			interventionId: of.interventionId,
			invitationId: of.invitationId,
			kind: of.kind,
			id,
			askedAt: at(now),
			askedBy: idOf(scope.actor),
			notBefore: at(notBefore)
		})
		.execute();
	return id;
}

/** Holds the delivery, so that of two processes one tries. @returns false where it is gone */
export async function lockDelivery(
	scope: Scope,
	interventionId: string,
	id: string
): Promise<boolean> {
	const row = await scope.db
		.selectFrom('mailDelivery')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

export async function beginAttempt(
	scope: Scope,
	interventionId: string,
	mailDeliveryId: string,
	now: Instant
): Promise<string> {
	const id = newId();
	const { organizationId } = scope.actor;
	await scope.db
		.insertInto('mailAttempt')
		.values({
			organizationId,
			interventionId,
			id,
			mailDeliveryId,
			startedAt: at(now),
			endedAt: null,
			outcome: null
		})
		.execute();
	return id;
}

export async function endAttempt(
	scope: Scope,
	interventionId: string,
	id: string,
	outcome: DeliveryOutcome,
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('mailAttempt')
		.set({ endedAt: at(now), outcome })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.execute();
}

/** Tries that a process left behind. */
export async function endOpenAttempts(
	scope: Scope,
	interventionId: string,
	mailDeliveryId: string,
	outcome: DeliveryOutcome,
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('mailAttempt')
		.set({ endedAt: at(now), outcome })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('mailDeliveryId', '=', mailDeliveryId)
		.where('endedAt', 'is', null)
		.execute();
}
