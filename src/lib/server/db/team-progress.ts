import type { Facilitator } from '#lib/domain/actor.ts';
import type { Member } from '#lib/domain/member.ts';
import { progressOf, type Progress } from '#lib/domain/team-progress.ts';
import type { Instant } from '#lib/domain/time.ts';
import { deskOf } from './desk.ts';
import { invitationsIn } from './invitations.ts';
import { deliveriesIn } from './mail-deliveries.ts';
import { lastMeetingEnds } from './member-devices.ts';
import { memberRecords } from './member-records.ts';
import { teamOf } from './members.ts';
import { gateOf } from './safety-answers.ts';
import type { Scope } from './scope.ts';

/**
 * Everybody with where they stand. A constant number of queries; nothing of what anybody wrote is
 * in the answer.
 * @throws {NotVisible} for who is not assigned
 */
export async function teamProgress(
	scope: Scope<Facilitator>,
	interventionId: string,
	now: Instant
): Promise<{ member: Member; progress: Progress }[]> {
	const statements = await deskOf(scope, interventionId);
	const team = await teamOf(scope, interventionId);
	const records = await memberRecords(scope, interventionId);
	const invitations = await invitationsIn(scope, interventionId);
	const deliveries = await deliveriesIn(scope, interventionId);
	const ends = await lastMeetingEnds(scope, scope.actor.organizationId, interventionId);
	const gate = await gateOf(scope, interventionId);
	return team.map((member) => {
		const kept = records.get(member.id);
		const invitation = invitations.get(member.id) ?? null;
		const facts = {
			member,
			asked: Boolean(kept?.safeContact),
			guardianSaidYes: Boolean(kept?.consent),
			pledges: kept?.pledges ?? [],
			invitation,
			lastMeetingEnds: ends,
			deliveries: deliveries.filter((one) => one.invitationId === invitation?.id),
			statement:
				statements.find((row) => row.member.id === member.id)?.standing.state ?? 'not-shared',
			gateOpen: gate.open
		};
		return { member, progress: progressOf(facts, now) };
	});
}
