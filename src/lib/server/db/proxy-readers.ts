import { idOf, type Facilitator, type Member } from '#lib/domain/actor.ts';
import type { ProxyReader } from '#lib/domain/proxy-reader.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Rows that stand. */
function live(scope: Scope, interventionId: string) {
	return scope.db
		.selectFrom('proxyReader')
		.select(['id', 'memberId', 'readerId', 'at', 'consentedAt', 'releasedAt'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('endedAt', 'is', null);
}

/** Everybody who reads for somebody else. */
export function proxyReaders(scope: Scope, interventionId: string): Promise<ProxyReader[]> {
	return live(scope, interventionId).orderBy('at').execute();
}

/** Who reads for this member, for the member to agree to. */
export async function proxyFor(scope: Scope<Member>): Promise<ProxyReader | null> {
	const { interventionId, memberId } = scope.actor;
	const row = await live(scope, interventionId).where('memberId', '=', memberId).executeTakeFirst();
	return row ?? null;
}

/** Names a reader for a member; an earlier one no longer reads. Without a reader it only ends. */
export async function replaceProxy(
	scope: Scope<Facilitator>,
	interventionId: string,
	memberId: string,
	readerId: string | null,
	now: Instant
): Promise<void> {
	const { organizationId, accountId } = scope.actor;
	await scope.db
		.updateTable('proxyReader')
		.set({ endedAt: at(now), endedBy: accountId })
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.where('endedAt', 'is', null)
		.execute();
	if (readerId === null) return;
	await scope.db
		.insertInto('proxyReader')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			memberId,
			readerId,
			at: at(now),
			by: accountId,
			consentedAt: null,
			releasedAt: null,
			releasedBy: null,
			endedAt: null,
			endedBy: null
		})
		.execute();
}

/** The writer's yes to one reader, or their taking it back. @returns false where that one reads no more */
export async function setProxyConsent(
	scope: Scope<Member>,
	id: string,
	consents: boolean,
	now: Instant
): Promise<boolean> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const set = await scope.db
		.updateTable('proxyReader')
		.set(
			consents
				? { consentedAt: at(now) }
				: { consentedAt: null, releasedAt: null, releasedBy: null }
		)
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.where('id', '=', id)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return set.numUpdatedRows > 0n;
}

/** Opens the approved text to the reader. */
export async function releaseToProxy(
	scope: Scope<Facilitator>,
	interventionId: string,
	id: string,
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('proxyReader')
		.set({ releasedAt: at(now), releasedBy: idOf(scope.actor) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.where('consentedAt', 'is not', null)
		.where('endedAt', 'is', null)
		.execute();
}
