import { idOf, type Machine } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** What happened to which opaque object. Never words. */
export interface AuditEvent {
	event: string;
	object: { kind: string; id: string };
	interventionId?: string;
}

/**
 * A try to sign in that failed. For an account that is not there the same statement runs and adds
 * nothing, so that it takes as long (R07).
 */
export async function auditFailedSignIn(
	{ actor, db }: Scope<Machine>,
	accountId: string,
	now: Instant
): Promise<void> {
	await db
		.insertInto('auditEvent')
		.columns([
			'organizationId',
			'id',
			'at',
			'actorKind',
			'actorId',
			'event',
			'objectKind',
			'objectId'
		])
		.expression((eb) =>
			eb
				.selectFrom('account')
				.select((row) => [
					'account.organizationId',
					row.val(newId()).as('id'),
					at(now).as('at'),
					row.val(actor.kind).as('actorKind'),
					row.val(idOf(actor)).as('actorId'),
					row.val('sign-in-failed').as('event'),
					row.val('account').as('objectKind'),
					'account.id as objectId'
				])
				.where('account.organizationId', '=', actor.organizationId)
				.where('account.id', '=', accountId)
		)
		.execute();
}

/** Adds to the record of who did what, and when (R48). */
export async function audit(scope: Scope, now: Instant, event: AuditEvent): Promise<void> {
	const { actor, db } = scope;
	await db
		.insertInto('auditEvent')
		.values({
			organizationId: actor.organizationId,
			id: newId(),
			at: at(now),
			interventionId: event.interventionId ?? null,
			actorKind: actor.kind,
			actorId: idOf(actor),
			sessionId: actor.kind === 'machine' ? null : actor.sessionId,
			event: event.event,
			objectKind: event.object.kind,
			objectId: event.object.id
		})
		.execute();
}
