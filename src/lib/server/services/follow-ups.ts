import type { Facilitator } from '#lib/domain/actor.ts';
import { canOpenRestart, restartDue } from '#lib/domain/follow-up.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { endClosure } from '#lib/server/db/closures.ts';
import { followUpsOf, insertFollowUps, insertMark } from '#lib/server/db/follow-ups.ts';
import { write } from '#lib/server/db/scope.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';
import { standingFor } from './outcomes.ts';

/**
 * Opens the 24-hour list that makes everything true again when somebody says yes after all. The road
 * asks for each of its steps from then on.
 * @throws {NotVisible} @throws {Refusal} 'restart-not-now'
 */
export async function openRestart(
	actor: Facilitator,
	place: MeetingPlace,
	now: Instant
): Promise<void> {
	const { interventionId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const standing = await standingFor(scope, place);
		if (!standing) throw new Refusal('restart-not-now');
		const { id } = standing.outcome;
		const tasks = await followUpsOf(scope, interventionId, id);
		if (!canOpenRestart(standing, tasks)) throw new Refusal('restart-not-now');
		await insertFollowUps(scope, interventionId, id, restartDue(now), now);
		// Work that was closed is open again: nothing is removed while somebody is on their way.
		await endClosure(scope, interventionId, now);
		const object = { kind: 'outcome', id };
		await audit(scope, now, { event: 'restart-opened', object, interventionId });
	});
}

/** Adds a task of the facilitator's own. @throws {NotVisible} */
export async function addFollowUp(
	actor: Facilitator,
	place: MeetingPlace,
	task: { text: string; dueAt: Instant },
	now: Instant
): Promise<void> {
	const { interventionId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const standing = await standingFor(scope, place);
		if (!standing) throw new NotVisible();
		const { id } = standing.outcome;
		await insertFollowUps(scope, interventionId, id, [{ kind: 'own', ...task }], now);
		const object = { kind: 'outcome', id };
		await audit(scope, now, { event: 'task-added', object, interventionId });
	});
}

/** Marks a task done, or open again. @throws {NotVisible} */
export async function markFollowUp(
	actor: Facilitator,
	place: MeetingPlace,
	mark: { followUpId: string; kind: 'done' | 'open-again'; note: string },
	now: Instant
): Promise<void> {
	const { interventionId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const standing = await standingFor(scope, place);
		const tasks = standing ? await followUpsOf(scope, interventionId, standing.outcome.id) : [];
		if (!tasks.some((task) => task.id === mark.followUpId)) throw new NotVisible();
		await insertMark(scope, interventionId, mark, now);
		const object = { kind: 'follow-up', id: mark.followUpId };
		await audit(scope, now, { event: `task-${mark.kind}`, object, interventionId });
	});
}
