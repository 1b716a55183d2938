import type { DeviceKind } from '#lib/domain/device-kind.ts';
import {
	door,
	joinCodeLives,
	linkOpens,
	seatEnds,
	spokenCodeLives,
	wrongCodes
} from '#lib/domain/invitation.ts';
import type { JoinCode, SpokenCode } from '#lib/domain/join-code.ts';
import { hours, later, type Instant } from '#lib/domain/time.ts';
import { sameDigest } from '#lib/server/crypto/digest.ts';
import { audit } from '#lib/server/db/audit.ts';
import { spokenDigest } from '#lib/server/db/codes.ts';
import {
	atTheDoor,
	leadOfJoinCode,
	leadOfLink,
	noteAtTheDoor,
	spendCode,
	type AtTheDoor,
	type Lead
} from '#lib/server/db/door.ts';
import { insertDevice } from '#lib/server/db/member-devices.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { seatForMember } from '#lib/server/db/seats.ts';
import { signal } from '#lib/server/db/signals.ts';
import type { Machine } from '#lib/domain/actor.ts';
import { machineOf } from './actors.ts';
import { count, mustBeWithin } from './limits.ts';
import { openSession, type SessionCookie } from './sessions.ts';

/** Where a try comes from: its network address, and what kind of device it says it is. */
export interface Caller {
	place: string;
	device: DeviceKind;
}

type Entered = { seat: string; organizationId: string; endsAt: Instant };

/** A device stays known for this long at most while no meeting has a day. */
const WITHOUT_A_DAY = hours(24 * 120);

/**
 * In by a personal link and the six digits heard on the phone. An expired, locked, frozen, replaced
 * or unknown link and a code that does not fit are one and the same answer, for the same work (R05).
 * @returns the cookie of a session on a new device, or nothing
 * @throws {TooOften}
 */
export async function enterByLink(
	given: { secret: string; code: SpokenCode },
	caller: Caller,
	now: Instant
): Promise<SessionCookie | null> {
	await mustBeWithin('door', caller.place);
	const lead = await leadOfLink(given.secret);
	const entered = await write(machineOf(lead.organizationId), async (scope) => {
		const found = await atTheDoor(scope, lead, 'link');
		const alive = found !== null && linkOpens(found.invitation, found.seat, now);
		const expected = found?.code?.codeDigest ?? '';
		const fits = sameDigest(spokenDigest(lead.id, given.code), expected);
		const code = found?.code ?? null;
		if (alive && fits && code && spokenCodeLives(code, now)) {
			if (await spendCode(scope, lead, 'spokenCode', code.id, now)) {
				return comeIn(scope, lead, found, 'link', caller, now);
			}
		}
		await noteAtTheDoor(scope, lead, lead.id, 'wrong-code', alive, now);
		if (alive) await lockAfterMany(scope, lead, found, now);
		return null;
	});
	return finish(entered, caller, now);
}

/**
 * In by the sixteen digits alone.
 * @returns the cookie of a session on a new device, or nothing
 * @throws {TooOften}
 */
export async function enterByJoinCode(
	code: JoinCode,
	caller: Caller,
	now: Instant
): Promise<SessionCookie | null> {
	await mustBeWithin('door', caller.place);
	const lead = await leadOfJoinCode(code);
	const entered = await write(machineOf(lead.organizationId), async (scope) => {
		const found = await atTheDoor(scope, lead, 'join-code');
		const record = found?.code ?? null;
		if (!found || !record || found.invitation.replaced) return null;
		if (!joinCodeLives(record, found.seat, now)) return null;
		if (!(await spendCode(scope, lead, 'joinCode', record.id, now))) return null;
		return comeIn(scope, lead, found, 'join-code', caller, now);
	});
	return finish(entered, caller, now);
}

async function comeIn(
	scope: Scope<Machine>,
	lead: Lead,
	found: AtTheDoor,
	way: 'link' | 'join-code',
	caller: Caller,
	now: Instant
): Promise<Entered> {
	const { interventionId, organizationId } = lead;
	const member = { interventionId, memberId: found.memberId };
	await noteAtTheDoor(scope, lead, found.invitation.id, 'entered', true, now);
	const seat = await seatForMember(scope, member, now);
	await insertDevice(scope, { ...member, id: seat, way, kind: caller.device }, now);
	const object = { kind: 'member', id: found.memberId };
	await audit(scope, now, { event: 'member-entered', object, interventionId });
	await signal(scope, { kind: 'changed', intervention: interventionId });
	const endsAt = Math.min(seatEnds(found.seat), later(now, WITHOUT_A_DAY)) as Instant;
	return { seat, organizationId, endsAt };
}

async function lockAfterMany(
	scope: Scope<Machine>,
	lead: Lead,
	found: AtTheDoor,
	now: Instant
): Promise<void> {
	if (wrongCodes(found.invitation) + 1 < door.wrongCodes) return;
	const { interventionId } = lead;
	await noteAtTheDoor(scope, lead, lead.id, 'locked', true, now);
	const object = { kind: 'invitation', id: lead.id };
	await audit(scope, now, { event: 'invitation-locked', object, interventionId });
	await signal(scope, { kind: 'changed', intervention: interventionId });
}

async function finish(
	entered: Entered | null,
	caller: Caller,
	now: Instant
): Promise<SessionCookie | null> {
	if (!entered) {
		await count('door', caller.place);
		return null;
	}
	const { seat, organizationId, endsAt } = entered;
	return openSession('member', { id: seat, organizationId }, endsAt, now);
}
