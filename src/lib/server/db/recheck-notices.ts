import type { DeliveryOutcome } from '#lib/domain/delivery.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** When each account was last told; a mail that could not leave yet does not count. */
export async function lastTold(
	scope: Scope,
	interventionId: string
): Promise<Map<string, Instant>> {
	const rows = await scope.db
		.selectFrom('recheckNotice')
		.select(['accountId', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where(({ eb, or }) => or([eb('outcome', 'is', null), eb('outcome', '!=', 'later')]))
		.orderBy('at')
		.execute();
	return new Map(rows.map((row) => [row.accountId, row.at]));
}

/** Written down before the mail leaves, so that a process that dies sends none twice (F23). */
export async function insertNotice(
	scope: Scope,
	interventionId: string,
	accountId: string,
	now: Instant
): Promise<string> {
	const id = newId();
	const { organizationId } = scope.actor;
	await scope.db
		.insertInto('recheckNotice')
		.values({ organizationId, interventionId, id, accountId, at: at(now), outcome: null })
		.execute();
	return id;
}

export async function endNotice(
	scope: Scope,
	interventionId: string,
	id: string,
	outcome: DeliveryOutcome
): Promise<void> {
	await scope.db
		.updateTable('recheckNotice')
		.set({ outcome })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.execute();
}
