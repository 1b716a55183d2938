import type { Member } from '#lib/domain/actor.ts';
import { door } from '#lib/domain/invitation.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { at } from './instants.ts';
import type { MemberDeviceTable } from './schema/member.ts';
import type { Scope } from './scope.ts';

export type Device = Pick<MemberDeviceTable, 'id' | 'way' | 'kind' | 'enteredAt' | 'leftAt'>;

/** All devices that ever came in, by member, the newest first. */
export async function devicesIn(
	scope: Scope,
	interventionId: string
): Promise<Map<string, Device[]>> {
	const rows = await scope.db
		.selectFrom('memberDevice')
		.innerJoin('seat', 'seat.id', 'memberDevice.id')
		.selectAll('memberDevice')
		.select('seat.endedAt')
		.where('memberDevice.organizationId', '=', scope.actor.organizationId)
		.where('memberDevice.interventionId', '=', interventionId)
		.orderBy('memberDevice.enteredAt', 'desc')
		.execute();
	return Map.groupBy(
		rows.map((row) => ({ ...row, leftAt: row.leftAt ?? row.endedAt })),
		(row) => row.memberId
	);
}

export async function insertDevice(
	scope: Scope,
	device: Omit<MemberDeviceTable, 'organizationId' | 'enteredAt' | 'leftAt'>,
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('memberDevice')
		.values({
			organizationId: scope.actor.organizationId,
			...device,
			enteredAt: at(now),
			leftAt: null
		})
		.execute();
}

/** The member signed out on this device. */
export async function endDevice(scope: Scope<Member>, now: Instant): Promise<void> {
	const { organizationId, interventionId, deviceId } = scope.actor;
	await scope.db
		.updateTable('memberDevice')
		.set({ leftAt: at(now) })
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', deviceId)
		.execute();
}

/**
 * Stands first in every write of a member: holds the seat until the transaction ends, so that
 * nothing is written once a freeze or a removal has been committed (R35), and nothing after the
 * seat's own end.
 * @throws {NotVisible}
 */
export async function mustHoldSeat(scope: Scope<Member>, now: Instant): Promise<void> {
	const { organizationId, interventionId, deviceId } = scope.actor;
	const seat = await scope.db
		.selectFrom('seat')
		.select('id')
		.where('id', '=', deviceId)
		.where('endedAt', 'is', null)
		.forShare()
		.executeTakeFirst();
	if (!seat) throw new NotVisible();
	const ends = await lastMeetingEnds(scope, organizationId, interventionId);
	if (ends !== null && now >= later(ends, door.afterMeeting)) throw new NotVisible();
}

/** When the last planned meeting is over; null while a planned one has no day, or there is none. */
export async function lastMeetingEnds(
	scope: Pick<Scope, 'db'>,
	organizationId: string,
	interventionId: string
): Promise<Instant | null> {
	const meetings = await scope.db
		.selectFrom('meeting')
		.select(['startsAt', 'minutes'])
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.execute();
	const ends = meetings.map(({ startsAt, minutes }) =>
		startsAt === null ? Infinity : later(startsAt, minutes)
	);
	const last = Math.max(-Infinity, ...ends);
	return Number.isFinite(last) ? (last as Instant) : null;
}
