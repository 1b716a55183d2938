import type { Facilitator } from '#lib/domain/actor.ts';
import { tasksAfter } from '#lib/domain/follow-up.ts';
import type { OutcomeFacts } from '#lib/domain/outcome-form.ts';
import { canWithdraw, standingOutcome, type StandingOutcome } from '#lib/domain/outcome.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertFollowUps } from '#lib/server/db/follow-ups.ts';
import {
	insertOutcome,
	insertWithdrawal,
	outcomesOf,
	withdrawalsOf
} from '#lib/server/db/outcomes.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';

/** The outcome that stands for one meeting, as the records have it now. */
export async function standingFor(
	scope: Scope<Facilitator>,
	{ interventionId, meetingId }: MeetingPlace
): Promise<StandingOutcome | undefined> {
	const outcomes = await outcomesOf(scope, interventionId);
	const withdrawals = await withdrawalsOf(scope, interventionId);
	const own = outcomes.filter((outcome) => outcome.meetingId === meetingId);
	return standingOutcome(own, withdrawals);
}

/**
 * Puts an outcome on record with the tasks that follow from it. An outcome recorded before stays in
 * the record; the newer one stands, with tasks of its own.
 * @throws {NotVisible}
 */
export async function recordOutcome(
	actor: Facilitator,
	place: MeetingPlace,
	facts: OutcomeFacts,
	zone: Zone,
	now: Instant
): Promise<void> {
	const { interventionId, meetingId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const id = await insertOutcome(scope, interventionId, meetingId, facts, now);
		await insertFollowUps(scope, interventionId, id, tasksAfter(facts, zone), now);
		const object = { kind: 'outcome', id };
		await audit(scope, now, { event: 'outcome-recorded', object, interventionId });
	});
}

/** Records that an agreement was taken back. @throws {NotVisible} @throws {Refusal} 'nothing-agreed' */
export async function withdrawOutcome(
	actor: Facilitator,
	place: MeetingPlace,
	taken: { at: Instant; note: string; where: string },
	now: Instant
): Promise<void> {
	const { interventionId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const standing = await standingFor(scope, place);
		if (!standing || !canWithdraw(standing)) throw new Refusal('nothing-agreed');
		const outcomeId = standing.outcome.id;
		await insertWithdrawal(scope, interventionId, { outcomeId, ...taken }, now);
		const object = { kind: 'outcome', id: outcomeId };
		await audit(scope, now, { event: 'outcome-withdrawn', object, interventionId });
	});
}
