import { agendaFrom } from '#lib/domain/agenda-template.ts';
import type { Agenda } from '#lib/domain/agenda.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import type { Intervention } from '#lib/domain/intervention.ts';
import { meetingInHand, meetingToClose } from '#lib/domain/meeting-in-hand.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { PlannedMeeting } from '#lib/domain/planned-meeting.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { agendaOf } from './agendas.ts';
import { interventionFor } from './interventions.ts';
import { begunMeetings } from './meeting-events.ts';
import { outcomesOf } from './outcomes.ts';
import { plannedMeetings } from './planned-meetings.ts';
import type { Scope } from './scope.ts';

export interface InHand {
	intervention: Intervention;
	meetings: PlannedMeeting[];
	meeting: PlannedMeeting;
	/** Ids of the meetings that have an outcome. */
	over: Set<string>;
}

/**
 * The meeting that a page is about, for somebody who works on this intervention.
 * @param asked its number, from the address; null for the one that is next
 * @throws {NotVisible}
 */
export async function meetingFor(
	scope: Scope<Facilitator>,
	interventionId: string,
	asked: string | null
): Promise<InHand> {
	const all = await meetingsOf(scope, interventionId);
	const meeting = meetingInHand(all.meetings, all.over, asked);
	if (!meeting) throw new NotVisible();
	return { ...all, meeting };
}

/** As `meetingFor`, where the ending is looked at. @throws {NotVisible} */
export async function meetingToCloseFor(
	scope: Scope<Facilitator>,
	interventionId: string,
	asked: string | null
): Promise<InHand> {
	const all = await meetingsOf(scope, interventionId);
	const begun = await begunMeetings(scope, interventionId);
	const meeting = meetingToClose(all.meetings, all.over, begun, asked);
	if (!meeting) throw new NotVisible();
	return { ...all, meeting };
}

async function meetingsOf(scope: Scope<Facilitator>, interventionId: string) {
	const intervention = await interventionFor(scope, interventionId);
	if (!intervention) throw new NotVisible();
	const meetings = await plannedMeetings(scope, interventionId);
	const outcomes = await outcomesOf(scope, interventionId);
	const over = new Set(outcomes.map((outcome) => outcome.meetingId));
	return { intervention, meetings, over };
}

/** The agenda that was kept for a meeting, or a first one from the template of its model. */
export async function agendaInHand(
	scope: Scope<Facilitator>,
	{ intervention, meeting }: InHand,
	{ readings, destination }: { readings: readonly Reading[]; destination: string }
): Promise<{ agenda: Agenda; isKept: boolean }> {
	const kept = await agendaOf(scope, intervention.id, meeting.id);
	if (kept) return { agenda: kept.agenda, isKept: true };
	return { agenda: agendaFrom(intervention.model, readings, destination), isKept: false };
}
