import type { Facilitator } from '#lib/domain/actor.ts';
import { parseMember, type MemberFacts } from '#lib/domain/member.ts';
import type { SafeContact } from '#lib/domain/safe-contact.ts';
import { later, type Instant } from '#lib/domain/time.ts';
import { enterByLink, type Caller } from '#lib/server/auth/door.ts';
import { forgetCounts } from '#lib/server/auth/limits.ts';
import { memberBy } from '#lib/server/auth/sessions.ts';
import { invitationOf, secretOf } from '#lib/server/db/invitations.ts';
import { read } from '#lib/server/db/scope.ts';
import { issueLink, issueSpokenCode } from '#lib/server/services/invitations.ts';
import { addMember, recordSafeContact } from '#lib/server/services/members.ts';
import { answerCalmly, beginForJ } from '../cast.ts';

export const kitchen: Caller = { place: '203.0.113.7', device: 'phone' };

export const calm: SafeContact = {
	mailReadBy: 'nobody',
	phoneKnown: 'no',
	voice: 'yes',
	livesWith: 'no',
	violence: 'no',
	reach: 'mail',
	hours: { kind: 'any' }
};

/** Facts of a member, as typed into the form. */
export function facts(changes: Partial<MemberFacts> = {}): MemberFacts {
	const read = parseMember({
		name: 'Ben',
		relationship: 'brother',
		email: 'ben@example.org',
		phone: '+1 312 555 0134',
		attendance: 'reads',
		roles: [],
		age: 'adult',
		language: 'en',
		...changes
	});
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

/** An intervention whose safety gate is open. */
export async function opened(actor: Facilitator, now: Instant): Promise<string> {
	const id = await beginForJ(actor, now);
	await answerCalmly(actor, id, now);
	await forgetCounts(actor.accountId);
	return id;
}

/** A member who was asked about safe contact. */
export async function member(
	actor: Facilitator,
	interventionId: string,
	now: Instant,
	changes: Partial<MemberFacts> = {},
	answers: SafeContact = calm
): Promise<{ interventionId: string; memberId: string }> {
	const memberId = await addMember(actor, interventionId, facts(changes), now);
	const of = { interventionId, memberId };
	await recordSafeContact(actor, of, answers, now);
	return of;
}

type Of = { interventionId: string; memberId: string };

/** The secret of a member's link, as it stands in the mail. */
export function secretFor(actor: Facilitator, of: Of): Promise<string> {
	return read(actor, async (scope) => {
		const invitation = await invitationOf(scope, of.interventionId, of.memberId);
		return secretOf(scope, of.interventionId, invitation?.id ?? '');
	});
}

/** Issues a link and six digits, and comes in with them on a new device. */
export async function cameIn(actor: Facilitator, of: Of, now: Instant, caller = kitchen) {
	await issueLink(actor, of, now);
	const code = await issueSpokenCode(actor, of, now);
	const secret = await secretFor(actor, of);
	const cookie = await enterByLink({ secret, code }, caller, later(now, 1));
	const who = cookie && (await memberBy(cookie.value));
	if (!cookie || !who) throw new Error('They did not come in.');
	return { cookie: cookie.value, actor: who, secret };
}
