import type { Zone } from '#lib/domain/time.ts';
import type { Scope } from './scope.ts';

/** The zone on whose clocks a family lives: that of the first planned meeting. */
export async function zoneIn(scope: Scope, interventionId: string): Promise<Zone> {
	const row = await scope.db
		.selectFrom('meeting')
		.select('zone')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('number')
		.limit(1)
		.executeTakeFirst();
	return (row?.zone ?? 'UTC') as Zone;
}
