import { idOf } from '#lib/domain/actor.ts';
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
