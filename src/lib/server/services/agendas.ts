import type { Facilitator } from '#lib/domain/actor.ts';
import type { Agenda } from '#lib/domain/agenda.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import type { Instant } from '#lib/domain/time.ts';
import { agendaOf, holdMeeting, insertAgenda } from '#lib/server/db/agendas.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { insertTimedReading } from '#lib/server/db/timed-readings.ts';

/** Which meeting of which intervention. */
export interface MeetingPlace {
	interventionId: string;
	meetingId: string;
}

/** Comes in as somebody who works on this, with the meeting held still. @throws {NotVisible} */
export async function takeMeeting(
	scope: Scope<Facilitator>,
	{ interventionId, meetingId }: MeetingPlace
): Promise<void> {
	await mustBeAssigned(scope, interventionId);
	if (!(await holdMeeting(scope, interventionId, meetingId))) throw new NotVisible();
}

/**
 * Changes an agenda and keeps the version before. `change` is a pure move of the domain, made on what
 * stands at that moment, so that two people who move different steps both get what they meant.
 * @param fresh the agenda to start from where none was kept yet
 * @throws {NotVisible} @throws {Refusal} 'meeting-begun'
 */
export async function changeAgenda(
	actor: Facilitator,
	place: MeetingPlace,
	{ fresh, change }: { fresh: Agenda; change: (agenda: Agenda) => Agenda },
	now: Instant
): Promise<void> {
	const { interventionId, meetingId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		const held = await agendaOf(scope, interventionId, meetingId);
		const before = held?.agenda ?? fresh;
		const log = await eventsOf(scope, interventionId, meetingId);
		if (runSheet(before.steps, log).begunAt !== undefined) throw new Refusal('meeting-begun');
		const next = { agenda: change(before), number: (held?.number ?? 0) + 1 };
		await insertAgenda(scope, interventionId, meetingId, next, now);
		const object = { kind: 'meeting', id: meetingId };
		await audit(scope, now, { event: 'agenda-changed', object, interventionId });
	});
}

/** Keeps how long somebody took to read aloud in the rehearsal. @throws {NotVisible} */
export async function noteReadingTime(
	actor: Facilitator,
	interventionId: string,
	reading: { memberId: string; seconds: number },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		if (!(await memberIn(scope, interventionId, reading.memberId))) throw new NotVisible();
		await insertTimedReading(scope, interventionId, reading, now);
		const object = { kind: 'member', id: reading.memberId };
		await audit(scope, now, { event: 'reading-timed', object, interventionId });
	});
}
