import type { Facilitator } from '#lib/domain/actor.ts';
import { agendaFrom } from '#lib/domain/agenda-template.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Instant } from '#lib/domain/time.ts';
import { agendaOf, insertAgenda } from '#lib/server/db/agendas.ts';
import { audit } from '#lib/server/db/audit.ts';
import { interventionFor } from '#lib/server/db/interventions.ts';
import { eventsOf, insertEvents } from '#lib/server/db/meeting-events.ts';
import { planInHand } from '#lib/server/db/plan-in-hand.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';

/**
 * Keeps taps that a device made, in any order and any number of times.
 * @returns the whole log, so that the device learns what arrived and what other devices did
 * @throws {NotVisible}
 */
export async function keepTaps(
	actor: Facilitator,
	place: MeetingPlace,
	taps: readonly MeetingEvent[],
	now: Instant
): Promise<MeetingEvent[]> {
	const { interventionId, meetingId } = place;
	return write(actor, async (scope) => {
		await takeMeeting(scope, place);
		if (taps.length > 0) await settleAgenda(scope, place, now);
		const before = await eventsOf(scope, interventionId, meetingId);
		await insertEvents(scope, interventionId, meetingId, taps, now);
		if (taps.some(({ tap }) => tap.kind === 'begin' || tap.kind === 'end')) {
			const object = { kind: 'meeting', id: meetingId };
			await audit(scope, now, { event: 'meeting-run', object, interventionId });
		}
		const log = await eventsOf(scope, interventionId, meetingId);
		// Opening the second letters is an act of its own on the record, once for each time it was tapped.
		const known = new Set(before.map(({ id }) => id));
		for (const { id } of log.filter((one) => one.tap.kind === 'unseal' && !known.has(one.id))) {
			const object = { kind: 'meeting-event', id };
			await audit(scope, now, { event: 'second-letters-opened', object, interventionId });
		}
		return log;
	});
}

/** From the first tap on the sheet is a record of its own: what changes elsewhere moves no step. */
async function settleAgenda(
	scope: Scope<Facilitator>,
	{ interventionId, meetingId }: MeetingPlace,
	now: Instant
): Promise<void> {
	if (await agendaOf(scope, interventionId, meetingId)) return;
	const intervention = await interventionFor(scope, interventionId);
	if (!intervention) throw new NotVisible();
	const readings = await readingsOf(scope, interventionId);
	const { destination } = await planInHand(scope, interventionId);
	const agenda = agendaFrom(intervention.model, readings, destination);
	await insertAgenda(scope, interventionId, meetingId, { agenda, number: 1 }, now);
}
