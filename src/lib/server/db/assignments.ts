import type { Facilitator } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Ids of the accounts that work on one intervention now. */
export async function assignedTo(scope: Scope, interventionId: string): Promise<string[]> {
	const rows = await scope.db
		.selectFrom('assignment')
		.select('accountId')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('endedAt', 'is', null)
		.orderBy('assignedAt')
		.execute();
	return rows.map((row) => row.accountId);
}

export async function insertAssignment(
	scope: Scope<Facilitator>,
	interventionId: string,
	accountId: string,
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('assignment')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			accountId,
			assignedAt: at(now),
			assignedBy: scope.actor.accountId,
			endedAt: null,
			endedBy: null
		})
		.execute();
}

export async function endAssignment(
	scope: Scope<Facilitator>,
	interventionId: string,
	accountId: string,
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('assignment')
		.set({ endedAt: at(now), endedBy: scope.actor.accountId })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('accountId', '=', accountId)
		.where('endedAt', 'is', null)
		.execute();
}
