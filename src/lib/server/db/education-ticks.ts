import { idOf, type Facilitator, type Member } from '#lib/domain/actor.ts';
import type { EducationTick } from '#lib/domain/education.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

function ticks(scope: Scope, interventionId: string) {
	return scope.db
		.selectFrom('educationTick')
		.select(['memberId', 'page', 'kind', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.orderBy('id');
}

/** Every tick of everybody. Who may see them is decided by the caller. */
export const educationTicks = (
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<EducationTick[]> => ticks(scope, interventionId).execute();

/** The member's own. */
export const ownTicks = (scope: Scope<Member>): Promise<EducationTick[]> =>
	ticks(scope, scope.actor.interventionId).where('memberId', '=', scope.actor.memberId).execute();

export async function insertTick(
	scope: Scope,
	{ interventionId, memberId }: { interventionId: string; memberId: string },
	{ page, kind }: Pick<EducationTick, 'page' | 'kind'>,
	now: Instant
): Promise<void> {
	const { organizationId } = scope.actor;
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('educationTick')
		.values({ organizationId, interventionId, memberId, id: newId(), page, kind, at: at(now), by })
		.execute();
}
