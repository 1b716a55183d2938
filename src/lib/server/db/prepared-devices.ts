import type { AccountRole, Facilitator, Machine } from '#lib/domain/actor.ts';
import type { DeviceKind } from '#lib/domain/device-kind.ts';
import type { PreparedDevice } from '#lib/domain/prepared-device.ts';
import type { Room } from '#lib/domain/room.ts';
import type { Instant } from '#lib/domain/time.ts';
import { digest, keyedDigest } from '#lib/server/crypto/digest.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { theInstanceKey } from './keys.ts';
import { lookUp, type Scope } from './scope.ts';

const shown = [
	'id',
	'meetingId',
	'device',
	'kind',
	'preparedAt',
	'preparedBy',
	'openedAt',
	'seenAt',
	'revokedAt',
	'wipedAt',
	'sheetDigest'
] as const;

/** Which copy of which intervention. */
export interface DevicePlace {
	organizationId: string;
	interventionId: string;
	id: string;
}

/** Every device that was prepared for a meeting, the first one first. */
export function preparedDevices(
	scope: Scope,
	interventionId: string,
	meetingId: string
): Promise<PreparedDevice[]> {
	return scope.db
		.selectFrom('preparedDevice')
		.select(shown)
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('meetingId', '=', meetingId)
		.orderBy('preparedAt')
		.orderBy('id')
		.execute();
}

/**
 * Notes a device down.
 * @param secrets what it will prove itself with; only digests are kept
 */
export async function insertPreparedDevice(
	scope: Scope<Facilitator>,
	{ interventionId, meetingId }: { interventionId: string; meetingId: string },
	{ device, kind }: { device: string; kind: DeviceKind },
	secrets: { look: string; secret: string },
	now: Instant
): Promise<string> {
	const { organizationId, accountId } = scope.actor;
	const id = newId();
	await scope.db
		.insertInto('preparedDevice')
		.values({
			organizationId,
			interventionId,
			id,
			meetingId,
			device,
			kind,
			secretDigest: digest(secrets.secret),
			preparedAt: at(now),
			preparedBy: accountId
		})
		.execute();
	await scope.db
		.insertInto('preparedDeviceLookup')
		.values({
			lookDigest: digest(secrets.look),
			organizationId,
			interventionId,
			preparedDeviceId: id
		})
		.execute();
	return id;
}

/** Notes which state of the sheet a device was handed. */
export async function noteHandedSheet(
	scope: Scope,
	{ interventionId, id }: Omit<DevicePlace, 'organizationId'>,
	room: Room
): Promise<void> {
	await scope.db
		.updateTable('preparedDevice')
		.set({ sheetDigest: sheetDigest(room) })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.execute();
}

/** One state of a sheet: all of it but taps, and who leads or asks. */
export function sheetDigest({
	log: _log,
	lead: _lead,
	accountId: _account,
	...sheet
}: Room): string {
	return keyedDigest(theInstanceKey(), 'prepared-sheet', JSON.stringify(sheet));
}

/** What a device told, or what was decided about it. A date that stands already stays. */
export async function markDevice(
	scope: Scope,
	{ interventionId, id }: Omit<DevicePlace, 'organizationId'>,
	mark: { openedAt?: Instant; seenAt?: Instant; wipedAt?: Instant }
): Promise<void> {
	const dates = Object.entries(mark).map(([name, when]) => [name, at(when)]);
	await scope.db
		.updateTable('preparedDevice')
		.set(Object.fromEntries(dates))
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.where('wipedAt', 'is', null)
		.execute();
}

/** Takes a copy back. @returns false when there is none that stands */
export async function revokeDevice(
	scope: Scope<Facilitator>,
	{ interventionId, id }: Omit<DevicePlace, 'organizationId'>,
	now: Instant
): Promise<boolean> {
	const { numUpdatedRows } = await scope.db
		.updateTable('preparedDevice')
		.set({ revokedAt: at(now), revokedBy: scope.actor.accountId })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.where('revokedAt', 'is', null)
		.where('wipedAt', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Where a device's question leads; nowhere once its intervention is gone. */
export function placeOfDevice(look: string): Promise<DevicePlace | undefined> {
	return lookUp((db) =>
		db
			.selectFrom('preparedDeviceLookup')
			.select(['organizationId', 'interventionId', 'preparedDeviceId as id'])
			.where('lookDigest', '=', digest(look))
			.executeTakeFirst()
	);
}

/** A copy, and the account it was prepared by as that stands today. */
export type HeldDevice = PreparedDevice & {
	secretDigest: string;
	startsAt: Instant | null;
	minutes: number;
	number: number;
	/** Null once the account is gone or no longer works on this. */
	role: AccountRole | null;
};

/** The device that asks, with all that decides whether its copy stands. One query. */
export async function heldDevice(
	scope: Scope<Machine>,
	{ organizationId, interventionId, id }: DevicePlace
): Promise<HeldDevice | undefined> {
	return scope.db
		.selectFrom('preparedDevice as d')
		.innerJoin('meeting as m', (join) =>
			join
				.onRef('m.organizationId', '=', 'd.organizationId')
				.onRef('m.interventionId', '=', 'd.interventionId')
				.onRef('m.id', '=', 'd.meetingId')
		)
		.select(shown.map((column) => `d.${column}` as const))
		.select(['d.secretDigest', 'm.startsAt', 'm.minutes', 'm.number'])
		.select((eb) =>
			eb
				.selectFrom('account as a')
				.innerJoin('assignment as w', (join) =>
					join
						.onRef('w.organizationId', '=', 'a.organizationId')
						.onRef('w.accountId', '=', 'a.id')
						.onRef('w.interventionId', '=', 'd.interventionId')
				)
				.select('a.role')
				.whereRef('a.organizationId', '=', 'd.organizationId')
				.whereRef('a.id', '=', 'd.preparedBy')
				.where('w.endedAt', 'is', null)
				.limit(1)
				.as('role')
		)
		.where('d.organizationId', '=', organizationId)
		.where('d.interventionId', '=', interventionId)
		.where('d.id', '=', id)
		.executeTakeFirst();
}
