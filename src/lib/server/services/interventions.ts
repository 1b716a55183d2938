import type { Facilitator } from '#lib/domain/actor.ts';
import type { BasicsForm } from '#lib/domain/intervention.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { MeetingPlan } from '#lib/domain/planned-meeting.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { endAssignment, insertAssignment, assignedTo } from '#lib/server/db/assignments.ts';
import { audit } from '#lib/server/db/audit.ts';
import {
	holdIntervention,
	insertIntervention,
	interventionFor,
	interventionsFor,
	updateIntervention
} from '#lib/server/db/interventions.ts';
import { insertMeeting, plannedMeetings, updateMeeting } from '#lib/server/db/planned-meetings.ts';
import { write } from '#lib/server/db/scope.ts';
import { mustBeChosen } from './way-choices.ts';

/**
 * Opens an intervention with its first meeting still open in time and place. Whoever opens it is
 * assigned to it.
 */
export async function openIntervention(
	actor: Facilitator,
	basics: BasicsForm,
	{ zone }: { zone: Zone },
	now: Instant
): Promise<string> {
	return write(actor, async (scope) => {
		const id = await insertIntervention(scope, basics, now);
		await insertAssignment(scope, id, actor.accountId, now);
		const plan: MeetingPlan = { startsAt: null, zone, minutes: 90, place: '' };
		await insertMeeting(scope, id, 1, plan, now);
		const object = { kind: 'intervention', id };
		await audit(scope, now, { event: 'opened', object, interventionId: id });
		return id;
	});
}

/**
 * Changes the basics, as they were read at `revision`. A meeting that has a day becomes a surprise
 * only as it would get a day (N17).
 * @throws {NotVisible} @throws {Refusal} 'surprise-unread', 'gate-stops', 'changed-meanwhile'
 */
export async function changeBasics(
	actor: Facilitator,
	{ id, revision }: { id: string; revision: number },
	basics: BasicsForm,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const held = await interventionFor(scope, id);
		if (!held) throw new NotVisible();
		const hasDay = (await plannedMeetings(scope, id)).some(({ startsAt }) => startsAt !== null);
		if (hasDay && held.model !== basics.model) await mustBeChosen(scope, id, basics.model);
		const changed = await updateIntervention(scope, { id, revision }, basics, now);
		if (!changed) throw new Refusal('changed-meanwhile');
		const object = { kind: 'intervention', id };
		await audit(scope, now, { event: 'basics-changed', object, interventionId: id });
	});
}

/**
 * Settles when and where a meeting is, as it was read at `revision`; makes it where there was none. A
 * surprise gets a day only after the gentler ways were read of and a choice was dated (N17).
 * @throws {NotVisible} @throws {Refusal} 'surprise-unread', 'gate-stops', 'changed-meanwhile'
 */
export async function planMeeting(
	actor: Facilitator,
	id: string,
	{ number, revision }: { number: number; revision: number | null },
	plan: MeetingPlan,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const about = await interventionFor(scope, id);
		if (!about) throw new NotVisible();
		if (plan.startsAt !== null) await mustBeChosen(scope, id, about.model);
		await holdIntervention(scope, id);
		const held = (await plannedMeetings(scope, id)).find((meeting) => meeting.number === number);
		if (held ? revision === null : revision !== null) throw new Refusal('changed-meanwhile');
		const meetingId = held?.id ?? (await insertMeeting(scope, id, number, plan, now));
		if (held && revision !== null) {
			const changed = await updateMeeting(scope, id, { id: held.id, revision }, plan, now);
			if (!changed) throw new Refusal('changed-meanwhile');
		}
		const object = { kind: 'meeting', id: meetingId };
		await audit(scope, now, { event: 'meeting-planned', object, interventionId: id });
	});
}

/**
 * Says who works on an intervention. Its own facilitators and the owner may.
 * @throws {NotVisible} @throws {Refusal} 'nobody-left'
 */
export async function assign(
	actor: Facilitator,
	id: string,
	accountIds: readonly string[],
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const known = (await interventionsFor(scope)).some((row) => row.id === id);
		if (!known) throw new NotVisible();
		await holdIntervention(scope, id);
		const accounts = await accountsOf(scope);
		const wanted = new Set(accountIds.filter((one) => accounts.some(({ id: own }) => own === one)));
		if (wanted.size === 0) throw new Refusal('nobody-left');
		const held = new Set(await assignedTo(scope, id));
		for (const one of held.difference(wanted)) await endAssignment(scope, id, one, now);
		for (const one of wanted.difference(held)) await insertAssignment(scope, id, one, now);
		const object = { kind: 'intervention', id };
		await audit(scope, now, { event: 'assigned', object, interventionId: id });
	});
}
