import { idOf } from '#lib/domain/actor.ts';
import { currentLimits, type LimitsTold } from '#lib/domain/confidentiality.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

type Of = { interventionId: string; memberId: string };

/** When a member was told what cannot stay private, the first time first. */
export function limitsToldTo(
	scope: Scope,
	{ interventionId, memberId }: Of
): Promise<LimitsTold[]> {
	return scope.db
		.selectFrom('limitsTold')
		.select(['version', 'how', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** The same of everybody. Who may see it is decided by the caller. */
export function limitsToldIn(
	scope: Scope,
	interventionId: string
): Promise<(LimitsTold & { memberId: string })[]> {
	return scope.db
		.selectFrom('limitsTold')
		.select(['memberId', 'version', 'how', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** Writes down that they know the newest text. */
export async function insertLimitsTold(
	scope: Scope,
	{ interventionId, memberId }: Of,
	how: LimitsTold['how'],
	now: Instant
): Promise<void> {
	const { organizationId } = scope.actor;
	const { version } = currentLimits;
	const id = newId();
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('limitsTold')
		.values({ organizationId, interventionId, memberId, id, version, how, at: at(now), by })
		.execute();
}
