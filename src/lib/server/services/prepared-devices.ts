import type { Facilitator } from '#lib/domain/actor.ts';
import type { DeviceKind } from '#lib/domain/device-kind.ts';
import type { Signs } from '#lib/domain/device-signs.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { devicesAtOnce, isHeld, standingOf, wipeAtOf } from '#lib/domain/prepared-device.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Room } from '#lib/domain/room.ts';
import { instant, type Instant } from '#lib/domain/time.ts';
import { facilitatorOnDevice, knownDevice } from '#lib/server/auth/prepared-devices.ts';
import { newSecret } from '#lib/server/crypto/random.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import {
	insertPreparedDevice,
	markDevice,
	noteHandedSheet,
	preparedDevices,
	revokeDevice
} from '#lib/server/db/prepared-devices.ts';
import { roomFor } from '#lib/server/db/room.ts';
import { read, write } from '#lib/server/db/scope.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';
import { keepTaps } from './meetings.ts';

/** A copy is sealed as a whole, and must do without us when a "no" is said: the second letters come along. */
const sealed = { carriesSealed: true };

/** What a device takes along. The two secrets are given out once. */
export interface Prepared {
	/** Asks whether the copy stands; it lies outside the PIN. */
	look: string;
	/** Sends taps and takes a newer sheet; it lies under the PIN. */
	secret: string;
	room: Room;
	now: Instant;
	wipeAt: Instant;
}

/**
 * Hands the sheet of a meeting to the device that asks. The same browser, asked again, gives up the
 * copy it had.
 * @param asked number of the meeting; null for the one that is next
 * @throws {NotVisible} @throws {Refusal} 'no-day', 'two-devices'
 */
export async function prepareDevice(
	actor: Facilitator,
	{ interventionId, asked }: { interventionId: string; asked: string | null },
	device: { device: string; kind: DeviceKind },
	now: Instant
): Promise<Prepared> {
	return write(actor, async (scope) => {
		const { meeting } = await roomFor(scope, interventionId, asked, now);
		const place = { interventionId, meetingId: meeting.id };
		await takeMeeting(scope, place);
		const wipeAt = wipeAtOf(meeting);
		if (wipeAt === null || wipeAt <= now) throw new Refusal('no-day');
		const before = (await preparedDevices(scope, interventionId, meeting.id)).filter((one) =>
			isHeld(standingOf(one, wipeAt, now))
		);
		for (const { id } of before.filter((one) => one.device === device.device)) {
			await markDevice(scope, { interventionId, id }, { wipedAt: now });
		}
		if (before.filter((one) => one.device !== device.device).length >= devicesAtOnce)
			throw new Refusal('two-devices');
		const secrets = { look: newSecret(), secret: newSecret() };
		const id = await insertPreparedDevice(scope, place, device, secrets, now);
		const object = { kind: 'prepared-device', id };
		await audit(scope, now, { event: 'device-prepared', object, interventionId });
		// Read again: the first device prepared is the one that leads.
		const room = await roomFor(scope, interventionId, String(meeting.number), now, sealed);
		await noteHandedSheet(scope, { interventionId, id }, room);
		return { ...secrets, room, now, wipeAt };
	});
}

/** Takes the copy of a device back: it is wiped when that device is next in touch. @throws {NotVisible} */
export async function takeDeviceBack(
	actor: Facilitator,
	{ interventionId, meetingId }: MeetingPlace,
	id: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await takeMeeting(scope, { interventionId, meetingId });
		if (!(await revokeDevice(scope, { interventionId, id }, now))) return;
		const object = { kind: 'prepared-device', id };
		await audit(scope, now, { event: 'device-revoked', object, interventionId });
	});
}

/** What a device hears: its copy stands until then, or has to go. */
export type Heard =
	{ state: 'kept'; now: Instant; wipeAt: Instant | null } | { state: 'gone'; now: Instant };

/**
 * A device is in touch: it tells what became of its copy, and hears whether to keep it. A sign that
 * nobody knows is told to let go: its intervention was removed.
 */
export async function hearDevice(
	{
		look,
		openedAt,
		wiped
	}: { look: string; openedAt?: number | undefined; wiped?: boolean | undefined },
	now: Instant
): Promise<Heard> {
	const known = await knownDevice(look, now);
	if (!known) return { state: 'gone', now };
	const { place, machine, standing, meeting } = known;
	// What a device says of its own past cannot lie ahead of us.
	const opened = openedAt === undefined ? {} : { openedAt: instant(Math.min(openedAt, now)) };
	const told = wiped ? { wipedAt: now } : { seenAt: now, ...opened };
	await write(machine, (scope) => markDevice(scope, place, told));
	const stands = !wiped && (standing === 'unproven' || standing === 'ready');
	return stands ? { state: 'kept', now, wipeAt: meeting.wipeAt } : { state: 'gone', now };
}

/** Keeps the taps of a device whose copy stands. @throws {NotVisible} */
export async function keepTapsOfDevice(
	signs: Signs,
	taps: readonly MeetingEvent[],
	now: Instant
): Promise<MeetingEvent[]> {
	const known = await facilitatorOnDevice(signs, now);
	if (!known) throw new NotVisible();
	const { place, meeting } = known.device;
	const { interventionId } = place;
	if (taps.length > 0)
		return keepTaps(known.actor, { interventionId, meetingId: meeting.id }, taps, now);
	return read(known.actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		return eventsOf(scope, interventionId, meeting.id);
	});
}

/** The sheet as it stands now, for a device whose copy stands. @throws {NotVisible} */
export async function roomOnDevice(signs: Signs, now: Instant): Promise<Room> {
	const known = await facilitatorOnDevice(signs, now);
	if (!known || known.device.standing === 'over') throw new NotVisible();
	const { place, meeting } = known.device;
	return write(known.actor, async (scope) => {
		const room = await roomFor(scope, place.interventionId, String(meeting.number), now, sealed);
		await noteHandedSheet(scope, place, room);
		return room;
	});
}
