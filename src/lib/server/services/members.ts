import type { Facilitator, Member as MemberActor } from '#lib/domain/actor.ts';
import type { GuardianConsent } from '#lib/domain/guardian-consent.ts';
import { mayBeAsked, type Member, type MemberFacts, type Standing } from '#lib/domain/member.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { currentPledge } from '#lib/domain/pledge.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { SafeContact } from '#lib/domain/safe-contact.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { endDevice, mustHoldSeat } from '#lib/server/db/member-devices.ts';
import {
	insertConsent,
	insertDecision,
	insertPledge,
	insertSafeContact,
	insertStanding
} from '#lib/server/db/member-records.ts';
import {
	insertMember,
	lockMember,
	lockTeam,
	memberIn,
	teamOf,
	updateMember
} from '#lib/server/db/members.ts';
import { endReleases } from '#lib/server/db/releases.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { endSeatsOfMember } from '#lib/server/db/seats.ts';
import { signal } from '#lib/server/db/signals.ts';
import { noteLimits } from './private-flags.ts';

type Of = { interventionId: string; memberId: string };

/** Adds somebody to the team. Nothing is sent to them. @returns their id @throws {NotVisible} */
export async function addMember(
	actor: Facilitator,
	interventionId: string,
	facts: MemberFacts,
	now: Instant
): Promise<string> {
	return write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		const memberId = await insertMember(scope, interventionId, facts, now);
		await noteMember(scope, { interventionId, memberId }, 'member-added', now);
		return memberId;
	});
}

/**
 * Changes the facts of a member, as they were read at `revision`. Who must not know from now on
 * loses their seat at once.
 * @throws {NotVisible} @throws {Refusal} 'changed-meanwhile'
 */
export async function changeMember(
	actor: Facilitator,
	{ revision, ...of }: Of & { revision: number },
	facts: MemberFacts,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const held = await mustSee(scope, of);
		const seen = { id: of.memberId, revision };
		const changed = await updateMember(scope, of.interventionId, seen, facts, now);
		if (!changed) throw new Refusal('changed-meanwhile');
		if (!mayBeAsked(facts) && mayBeAsked(held)) await shut(scope, of, 'frozen', now);
		await noteMember(scope, of, 'member-changed', now);
	});
}

/** Writes down what a member answered about safe contact. @throws {NotVisible} */
export async function recordSafeContact(
	actor: Facilitator,
	of: Of,
	answers: SafeContact,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustSee(scope, of);
		await insertSafeContact(scope, of, answers, now);
		await noteMember(scope, of, 'safe-contact-answered', now);
	});
}

/** What is decided about a member who told of violence; stands before a release. @throws {NotVisible} */
export async function recordDecision(
	actor: Facilitator,
	of: Of,
	decision: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustSee(scope, of);
		await insertDecision(scope, of, decision, now);
		await noteMember(scope, of, 'safe-contact-decided', now);
	});
}

/** A guardian's yes for a member under 18. @throws {NotVisible} */
export async function recordConsent(
	actor: Facilitator,
	of: Of,
	consent: GuardianConsent,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustSee(scope, of);
		await insertConsent(scope, of, consent, now);
		await noteMember(scope, of, 'guardian-consented', now);
	});
}

/**
 * Freezes one member's link and devices, in one press: open pages go blank within seconds (N13).
 * @throws {NotVisible}
 */
export async function freezeMember(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		const held = await mustSee(scope, of);
		if (held.standing?.kind !== 'frozen') await shut(scope, of, 'frozen', now);
	});
}

/** Freezes everybody: somebody has found out (N15). @throws {NotVisible} */
export async function freezeEverybody(
	actor: Facilitator,
	interventionId: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		await lockTeam(scope, interventionId);
		for (const { id, standing } of await teamOf(scope, interventionId)) {
			const of = { interventionId, memberId: id };
			if (standing?.kind !== 'frozen') await shut(scope, of, 'frozen', now);
		}
	});
}

/** Lets a frozen member in again. Each device needs new six digits. @throws {NotVisible} */
export async function thawMember(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		const held = await mustSee(scope, of);
		if (held.standing?.kind !== 'frozen') return;
		await insertStanding(scope, of, 'thawed', now);
		await noteMember(scope, of, 'member-thawed', now);
	});
}

/** Takes somebody off the team, quietly: nobody is told (R36). @throws {NotVisible} */
export async function removeMember(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustSee(scope, of);
		await endReleases(scope, of, now);
		await shut(scope, of, 'removed', now);
	});
}

/** The member agrees to keep it to themselves, and knows what cannot stay private. @throws {NotVisible} */
export async function givePledge(actor: MemberActor, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await insertPledge(scope, ofActor(actor), currentPledge.version, now);
		await noteLimits(scope, ofActor(actor), 'read', now);
		await noteMember(scope, ofActor(actor), 'pledge-given', now);
	});
}

/** The member would rather not take part, or would again. No reason is asked. @throws {NotVisible} */
export async function stepBack(
	actor: MemberActor,
	kind: 'stepped-back' | 'returned',
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await insertStanding(scope, ofActor(actor), kind, now);
		await noteMember(scope, ofActor(actor), `member-${kind}`, now);
	});
}

/** The member leaves on this device; other devices stay. */
export async function leaveDevice(actor: MemberActor, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await endDevice(scope, now);
		await signal(scope, { kind: 'shut', device: actor.deviceId });
		await noteMember(scope, ofActor(actor), 'member-left', now);
	});
}

const ofActor = ({ interventionId, memberId }: MemberActor): Of => ({ interventionId, memberId });

async function mustSee(scope: Scope<Facilitator>, of: Of): Promise<Member> {
	await mustBeAssigned(scope, of.interventionId);
	await lockMember(scope, of.interventionId, of.memberId);
	const member = await memberIn(scope, of.interventionId, of.memberId);
	if (!member) throw new NotVisible();
	return member;
}

/** Takes the seat away: sessions end in this transaction, open streams close when it is committed. */
async function shut(
	scope: Scope<Facilitator>,
	of: Of,
	kind: Extract<Standing['kind'], 'frozen' | 'removed'>,
	now: Instant
): Promise<void> {
	await insertStanding(scope, of, kind, now);
	await endSeatsOfMember(scope, of, now);
	await signal(scope, { kind: 'shut', member: of.memberId });
	await noteMember(scope, of, `member-${kind}`, now);
}

/** Puts on record that something happened to a member, and has open pages look again. */
export async function noteMember(scope: Scope, of: Of, event: string, now: Instant): Promise<void> {
	const { interventionId, memberId } = of;
	await audit(scope, now, { event, object: { kind: 'member', id: memberId }, interventionId });
	await signal(scope, { kind: 'changed', intervention: interventionId });
}
