import type { Facilitator } from '#lib/domain/actor.ts';
import { purgeAt, type Closure } from '#lib/domain/retention.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { lookUp, type Scope } from './scope.ts';

/** The closure that stands, if there is one. */
export async function closureOf(scope: Scope, interventionId: string): Promise<Closure | null> {
	const row = await scope.db
		.selectFrom('closure')
		.select(['id', 'closedAt', 'retentionDays'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('reopenedAt', 'is', null)
		.orderBy('closedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

/** Closes, and puts the removal on the calendar. */
export async function insertClosure(
	scope: Scope<Facilitator>,
	interventionId: string,
	retentionDays: number,
	now: Instant
): Promise<void> {
	const { organizationId, accountId } = scope.actor;
	const closure: Closure = { id: newId(), closedAt: now, retentionDays };
	await scope.db
		.insertInto('closure')
		.values({
			organizationId,
			interventionId,
			id: closure.id,
			closedAt: at(now),
			closedBy: accountId,
			retentionDays,
			reopenedAt: null,
			reopenedBy: null
		})
		.execute();
	const due = { organizationId, interventionId, dueAt: at(purgeAt(closure)) };
	await scope.db
		.insertInto('purgeDue')
		.values(due)
		.onConflict((on) =>
			on.columns(['organizationId', 'interventionId']).doUpdateSet({ dueAt: due.dueAt })
		)
		.execute();
}

/** Opens again: the removal is called off. */
export async function endClosure(
	scope: Scope<Facilitator>,
	interventionId: string,
	now: Instant
): Promise<void> {
	const { organizationId, accountId } = scope.actor;
	await scope.db
		.updateTable('closure')
		.set({ reopenedAt: at(now), reopenedBy: accountId })
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('reopenedAt', 'is', null)
		.execute();
	await scope.db
		.deleteFrom('purgeDue')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.execute();
}

/**
 * Takes a removal off the calendar, if it is due still. Who opened the work again meanwhile was
 * quicker; who opens it from here on finds it gone.
 */
export async function takePurge(
	scope: Scope,
	interventionId: string,
	now: Instant
): Promise<boolean> {
	const taken = await scope.db
		.deleteFrom('purgeDue')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('dueAt', '<=', at(now))
		.executeTakeFirst();
	return taken.numDeletedRows > 0n;
}

/** What is due to be removed, in any organization. Ids only. */
export function purgesDue(
	now: Instant
): Promise<{ organizationId: string; interventionId: string }[]> {
	return lookUp((db) =>
		db
			.selectFrom('purgeDue')
			.select(['organizationId', 'interventionId'])
			.where('dueAt', '<=', at(now))
			.orderBy('dueAt')
			.limit(100)
			.execute()
	);
}
