import type { Facilitator } from '#lib/domain/actor.ts';
import { mayBeAsked, type Member } from '#lib/domain/member.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { asksForDecision } from '#lib/domain/safe-contact.ts';
import type { Instant } from '#lib/domain/time.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { memberRecords } from '#lib/server/db/member-records.ts';
import { lockMember, memberIn } from '#lib/server/db/members.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { endReleases, insertRelease, releasesIn } from '#lib/server/db/releases.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { noteMember } from './members.ts';
import { mustBeSafe } from './safety-gate.ts';

type Of = { interventionId: string; memberId: string; meetingId: string };

/**
 * A member who may be told things that are kept silent until then; held to the end of the transaction.
 * @throws {NotVisible}
 * @throws {Refusal} 'gate-holds', 'must-not-know', 'frozen', 'ask-safe-contact', 'decide-first'
 */
export async function mustBeTellable(
	scope: Scope<Facilitator>,
	{ interventionId, memberId }: Omit<Of, 'meetingId'>
): Promise<Member> {
	await lockMember(scope, interventionId, memberId);
	const member = await memberIn(scope, interventionId, memberId);
	if (!member) throw new NotVisible();
	await mustBeSafe(scope, interventionId);
	const records = (await memberRecords(scope, interventionId)).get(memberId);
	if (!mayBeAsked(member)) throw new Refusal('must-not-know');
	if (member.standing?.kind === 'frozen') throw new Refusal('frozen');
	if (!records?.safeContact) throw new Refusal('ask-safe-contact');
	const decided = records.decision && records.decision.at >= records.safeContact.at;
	if (asksForDecision(records.safeContact) && !decided) throw new Refusal('decide-first');
	return member;
}

/**
 * Tells one member, by name, when and where a meeting is (R33). A day that is moved later is moved
 * for them too; nothing is sent.
 * @throws {NotVisible}
 * @throws {Refusal} 'gate-holds', 'must-not-know', 'frozen', 'ask-safe-contact', 'decide-first', 'no-day'
 */
export async function releaseDay(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		const { interventionId, memberId, meetingId } = of;
		await mustBeAssigned(scope, interventionId);
		const meetings = await plannedMeetings(scope, interventionId);
		const meeting = meetings.find((one) => one.id === meetingId);
		if (!meeting) throw new NotVisible();
		await mustBeTellable(scope, of);
		if (meeting.startsAt === null) throw new Refusal('no-day');
		const held = await releasesIn(scope, interventionId);
		if (held.some((one) => one.memberId === memberId && one.meetingId === meetingId)) return;
		await insertRelease(scope, of, now);
		await noteMember(scope, of, 'day-released', now);
	});
}

/** Takes a released day back: it is gone from the member's pages at once. @throws {NotVisible} */
export async function takeBackDay(actor: Facilitator, of: Of, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, of.interventionId);
		if (!(await endReleases(scope, of, now))) return;
		await noteMember(scope, of, 'day-taken-back', now);
	});
}
