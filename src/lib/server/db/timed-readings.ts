import type { Facilitator } from '#lib/domain/actor.ts';
import type { TimedReading } from '#lib/domain/rehearsal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Every time that was taken in a rehearsal, the oldest first. */
export async function timedReadings(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<TimedReading[]> {
	return scope.db
		.selectFrom('timedReading')
		.select(['memberId', 'seconds', 'notedAt as at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('notedAt')
		.orderBy('id')
		.execute();
}

export async function insertTimedReading(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ memberId, seconds }: { memberId: string; seconds: number },
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('timedReading')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			memberId,
			seconds,
			notedAt: at(now),
			notedBy: scope.actor.accountId
		})
		.execute();
}
