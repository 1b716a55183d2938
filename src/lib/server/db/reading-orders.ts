import type { Facilitator } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Member ids in the order the facilitator last kept; empty where none was kept. */
export async function keptOrder(scope: Scope, interventionId: string): Promise<string[]> {
	const row = await scope.db
		.selectFrom('readingOrder')
		.select('memberIds')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.memberIds ?? [];
}

export async function insertOrder(
	scope: Scope<Facilitator>,
	interventionId: string,
	memberIds: string[],
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('readingOrder')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			at: at(now),
			by: scope.actor.accountId,
			memberIds
		})
		.execute();
}
