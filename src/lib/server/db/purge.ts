import { idOf } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/**
 * Removes an intervention with everything that belongs to it. Its key goes with its row, so that
 * also what is left of it in logs and backups of the database cannot be read again. A date and an
 * opaque id stay.
 * @returns false where it was gone already
 */
export async function purgeIntervention(
	scope: Scope,
	interventionId: string,
	now: Instant
): Promise<boolean> {
	const { organizationId } = scope.actor;
	const ofIt = { organizationId, interventionId };
	for (const table of ['linkLookup', 'joinCodeLookup', 'seat', 'purgeDue'] as const) {
		await scope.db
			.deleteFrom(table)
			.where('organizationId', '=', ofIt.organizationId)
			.where('interventionId', '=', ofIt.interventionId)
			.execute();
	}
	const gone = await scope.db
		.deleteFrom('intervention')
		.where('organizationId', '=', organizationId)
		.where('id', '=', interventionId)
		.executeTakeFirst();
	if (gone.numDeletedRows === 0n) return false;
	await scope.db
		.insertInto('tombstone')
		.values({ organizationId, id: interventionId, purgedAt: at(now), purgedBy: idOf(scope.actor) })
		.execute();
	return true;
}
