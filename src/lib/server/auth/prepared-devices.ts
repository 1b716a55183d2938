import type { Facilitator, Machine } from '#lib/domain/actor.ts';
import { isHeld, standingOf, wipeAtOf, type Standing } from '#lib/domain/prepared-device.ts';
import type { Instant } from '#lib/domain/time.ts';
import { digest, sameDigest } from '#lib/server/crypto/digest.ts';
import { heldDevice, placeOfDevice, type DevicePlace } from '#lib/server/db/prepared-devices.ts';
import { read } from '#lib/server/db/scope.ts';
import { machineOf } from './actors.ts';

/** A device that asks after its copy. */
export interface KnownDevice {
	place: DevicePlace;
	machine: Machine;
	standing: Standing | 'forgotten';
	meeting: { id: string; number: number; wipeAt: Instant | null };
}

async function ask(look: string, now: Instant) {
	const place = await placeOfDevice(look);
	if (!place) return null;
	const machine = machineOf(place.organizationId);
	const held = await read(machine, (scope) => heldDevice(scope, place));
	if (!held) return null;
	const wipeAt = wipeAtOf(held);
	const own = standingOf(held, wipeAt, now);
	const standing: KnownDevice['standing'] = isHeld(own) && !held.role ? 'forgotten' : own;
	const meeting = { id: held.meetingId, number: held.number, wipeAt };
	return { held, known: { place, machine, standing, meeting } satisfies KnownDevice };
}

/**
 * Who asks with the sign that lies outside the PIN: enough to learn whether the copy stands, and
 * nothing else.
 * @returns null for a sign that nobody gave out, or whose intervention is gone
 */
export async function knownDevice(look: string, now: Instant): Promise<KnownDevice | null> {
	return (await ask(look, now))?.known ?? null;
}

/**
 * The facilitator who prepared this device, for one request about that one meeting, as long as the copy
 * stands and they work on it. The secret lies under the PIN: a session may have ended hours ago, and a
 * meeting that runs must not wait for a sign-in (R17).
 */
export async function facilitatorOnDevice(
	{ look, secret }: { look: string; secret: string },
	now: Instant
): Promise<{ actor: Facilitator; device: KnownDevice } | null> {
	const asked = await ask(look, now);
	if (!asked || !sameDigest(digest(secret), asked.held.secretDigest)) return null;
	const { held, known } = asked;
	if (!held.role || !isHeld(standingOf(held, null, now))) return null;
	const actor = {
		kind: 'facilitator',
		organizationId: known.place.organizationId,
		accountId: held.preparedBy,
		role: held.role,
		sessionId: held.id
	} as Facilitator;
	return { actor, device: known };
}
