import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';

/** Makes the seat an account signs in to. */
export async function seatForAccount(
	scope: Scope,
	accountId: string,
	now: Instant
): Promise<string> {
	const id = newId();
	await scope.db
		.insertInto('seat')
		.values({
			id,
			kind: 'facilitator',
			organizationId: scope.actor.organizationId,
			accountId,
			interventionId: null,
			memberId: null,
			createdAt: at(now),
			endedAt: null
		})
		.execute();
	return id;
}

/** The live seat of an account. */
export async function seatOfAccount(scope: Scope, accountId: string): Promise<string | null> {
	const seat = await scope.db
		.selectFrom('seat')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('accountId', '=', accountId)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return seat?.id ?? null;
}

/** Makes a seat for one device of a member; its id stands for the device. */
export async function seatForMember(
	scope: Scope,
	member: { interventionId: string; memberId: string },
	now: Instant
): Promise<string> {
	const id = newId();
	await scope.db
		.insertInto('seat')
		.values({
			id,
			kind: 'member',
			organizationId: scope.actor.organizationId,
			accountId: null,
			...member,
			createdAt: at(now),
			endedAt: null
		})
		.execute();
	return id;
}

/** Takes all seats of a member away and ends their sessions: the next request is turned away. */
export async function endSeatsOfMember(
	scope: Scope,
	member: { interventionId: string; memberId: string },
	now: Instant
): Promise<void> {
	const ended = await scope.db
		.updateTable('seat')
		.set({ endedAt: at(now) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', member.interventionId)
		.where('memberId', '=', member.memberId)
		.where('endedAt', 'is', null)
		.returning('id')
		.execute();
	const seats = ended.map((seat) => seat.id);
	if (seats.length > 0) await scope.db.deleteFrom('session').where('seatId', 'in', seats).execute();
}
