import type { Facilitator } from '#lib/domain/actor.ts';
import { linkOpens, type Invitation, type Seat } from '#lib/domain/invitation.ts';
import type { JoinCode, SpokenCode } from '#lib/domain/join-code.ts';
import { mayBeAsked, type Member } from '#lib/domain/member.ts';
import type { MessageKind } from '#lib/domain/neutral-words.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { mailDoor } from '#lib/domain/safe-contact.ts';
import type { Instant } from '#lib/domain/time.ts';
import { count, mustBeWithin } from '#lib/server/auth/limits.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertJoinCode, insertSpokenCode } from '#lib/server/db/codes.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import {
	insertInvitationEvent,
	invitationOf,
	replaceInvitation
} from '#lib/server/db/invitations.ts';
import { insertDelivery } from '#lib/server/db/mail-deliveries.ts';
import { lastMeetingEnds } from '#lib/server/db/member-devices.ts';
import { memberRecords, noRecords, type MemberRecords } from '#lib/server/db/member-records.ts';
import { lockMember, memberIn } from '#lib/server/db/members.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { enqueue, queueRuns } from '#lib/server/jobs/queue.ts';
import { mailIsSet } from '#lib/server/mail/transport.ts';
import { mustBeSafe } from './safety-gate.ts';

type Of = { interventionId: string; memberId: string };

interface Invited {
	member: Member;
	records: MemberRecords;
	seat: Seat;
	invitation: Invitation | null;
}

/**
 * A new personal link; an older one stops working. Devices that are in stay in.
 * @returns the id of the invitation
 * @throws {NotVisible} @throws {TooOften}
 * @throws {Refusal} 'gate-holds', 'must-not-know', 'guardian-first', 'ask-safe-contact', 'frozen'
 */
export async function issueLink(actor: Facilitator, of: Of, now: Instant): Promise<string> {
	await mustBeWithin('invite', actor.accountId);
	const id = await write(actor, async (scope) => {
		await mayInvite(scope, of);
		const invitation = await replaceInvitation(scope, of, now);
		await note(scope, of, invitation, 'invitation-issued', now);
		return invitation;
	});
	await count('invite', actor.accountId);
	return id;
}

/**
 * Six digits to read out, for one more device.
 * @throws {NotVisible} @throws {Refusal} as `issueLink`, and 'link-closed'
 */
export async function issueSpokenCode(
	actor: Facilitator,
	of: Of,
	now: Instant
): Promise<SpokenCode> {
	return write(actor, async (scope) => {
		const invitation = openLink(await mayInvite(scope, of), now);
		const at = { interventionId: of.interventionId, invitationId: invitation.id };
		const code = await insertSpokenCode(scope, at, now);
		await insertInvitationEvent(scope, at, 'code-issued', now);
		await note(scope, of, invitation.id, 'code-issued', now);
		return code;
	});
}

/**
 * Sixteen digits for somebody without mail, or on another device. Where there is no link yet, or
 * only a closed one, a new link comes with them.
 * @throws {NotVisible} @throws {Refusal} as `issueLink`
 */
export async function issueJoinCode(actor: Facilitator, of: Of, now: Instant): Promise<JoinCode> {
	return write(actor, async (scope) => {
		const { invitation, seat } = await mayInvite(scope, of);
		const open = invitation && linkOpens(invitation, seat, now);
		const invitationId = open ? invitation.id : await replaceInvitation(scope, of, now);
		const at = { interventionId: of.interventionId, invitationId };
		const code = await insertJoinCode(scope, at, now);
		await insertInvitationEvent(scope, at, 'join-code-issued', now);
		await note(scope, of, invitationId, 'join-code-issued', now);
		return code;
	});
}

/** The link was copied by hand. @throws {NotVisible} @throws {Refusal} 'link-closed' */
export async function noteCopied(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		const invitation = openLink(await mayInvite(scope, of), now);
		const at = { interventionId: of.interventionId, invitationId: invitation.id };
		await insertInvitationEvent(scope, at, 'copied', now);
	});
}

/** Until when their words are hoped for; null takes it back. @throws {NotVisible} @throws {Refusal} */
export async function setDeadline(
	actor: Facilitator,
	of: Of,
	dueAt: Instant | null,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { invitation } = await mayInvite(scope, of);
		if (!invitation) throw new Refusal('link-closed');
		const at = { interventionId: of.interventionId, invitationId: invitation.id };
		await insertInvitationEvent(scope, at, 'deadline', now, dueAt);
		await note(scope, of, invitation.id, 'deadline-set', now);
	});
}

/**
 * Asks for the link, or a reminder, to be mailed. It leaves in the safe hours.
 * @throws {NotVisible} @throws {Refusal} as `issueLink`, and 'no-mail', 'mail-held-back', 'link-closed'
 */
export async function mailLink(
	actor: Facilitator,
	of: Of,
	kind: MessageKind,
	now: Instant
): Promise<void> {
	if (!mailIsSet() || !queueRuns()) throw new Refusal('no-mail');
	await write(actor, async (scope) => {
		const invited = await mayInvite(scope, of);
		const invitation = openLink(invited, now);
		const { interventionId } = of;
		const may = mailDoor(
			invited.records.safeContact,
			invited.member.email,
			now,
			await zoneIn(scope, interventionId)
		);
		if (!may.may) throw new Refusal('mail-held-back');
		const at = { interventionId, invitationId: invitation.id };
		const id = await insertDelivery(scope, { ...at, kind }, may.from, now);
		await insertInvitationEvent(scope, at, 'mailed', now);
		const payload = { organizationId: actor.organizationId, interventionId, id };
		await enqueue(scope, 'mail', payload, may.from > now ? may.from : null);
		await note(scope, of, invitation.id, 'mail-asked', now);
	});
}

async function mayInvite(scope: Scope<Facilitator>, of: Of): Promise<Invited> {
	const { interventionId, memberId } = of;
	await mustBeAssigned(scope, interventionId);
	await lockMember(scope, interventionId, memberId);
	const member = await memberIn(scope, interventionId, memberId);
	if (!member) throw new NotVisible();
	await mustBeSafe(scope, interventionId);
	const records = (await memberRecords(scope, interventionId)).get(memberId) ?? noRecords();
	if (!mayBeAsked(member)) throw new Refusal('must-not-know');
	if (member.age === 'minor' && !records.consent) throw new Refusal('guardian-first');
	if (!records.safeContact) throw new Refusal('ask-safe-contact');
	if (member.standing?.kind === 'frozen') throw new Refusal('frozen');
	const { organizationId } = scope.actor;
	const ends = await lastMeetingEnds(scope, organizationId, interventionId);
	const seat = { standing: member.standing, lastMeetingEnds: ends };
	const invitation = await invitationOf(scope, interventionId, memberId);
	return { member, records, seat, invitation };
}

function openLink({ invitation, seat }: Invited, now: Instant): Invitation {
	if (!invitation || !linkOpens(invitation, seat, now)) throw new Refusal('link-closed');
	return invitation;
}

async function note(
	scope: Scope,
	{ interventionId }: Of,
	invitationId: string,
	event: string,
	now: Instant
): Promise<void> {
	const object = { kind: 'invitation', id: invitationId };
	await audit(scope, now, { event, object, interventionId });
	await signal(scope, { kind: 'changed', intervention: interventionId });
}
