import { idOf } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Date and place of a meeting, told to one member by name. */
export type Release = { memberId: string; meetingId: string; at: Instant; by: string };

/** All that stands released, the oldest first. */
export async function releasesIn(scope: Scope, interventionId: string): Promise<Release[]> {
	return scope.db
		.selectFrom('meetingRelease')
		.select(['memberId', 'meetingId', 'at', 'by'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('takenBackAt', 'is', null)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

export async function insertRelease(
	scope: Scope,
	of: { interventionId: string; memberId: string; meetingId: string },
	now: Instant
): Promise<void> {
	const { organizationId } = scope.actor;
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('meetingRelease')
		.values({
			organizationId,
			interventionId: of.interventionId,
			memberId: of.memberId,
			meetingId: of.meetingId,
			id: newId(),
			at: at(now),
			by,
			takenBackAt: null,
			takenBackBy: null
		})
		.execute();
}

/** Takes back what was released to a member: of one meeting, or of all. @returns false for nothing */
export async function endReleases(
	scope: Scope,
	of: { interventionId: string; memberId: string; meetingId?: string },
	now: Instant
): Promise<boolean> {
	const ended = await scope.db
		.updateTable('meetingRelease')
		.set({ takenBackAt: at(now), takenBackBy: idOf(scope.actor) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', of.interventionId)
		.where('memberId', '=', of.memberId)
		.where('takenBackAt', 'is', null)
		.$if(of.meetingId !== undefined, (query) =>
			query.where('meetingId', '=', of.meetingId as string)
		)
		.executeTakeFirst();
	return ended.numUpdatedRows > 0n;
}
