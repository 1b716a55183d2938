import { redirect } from '@sveltejs/kit';
import { parseOutcome, parseWithdrawal } from '#lib/domain/outcome-form.ts';
import { canOpenRestart, inDueOrder } from '#lib/domain/follow-up.ts';
import { parseMark, parseOwnTask } from '#lib/domain/follow-up-form.ts';
import { ways } from '#lib/domain/model-way.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { followUpsOf } from '#lib/server/db/follow-ups.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import { agendaInHand, meetingToCloseFor } from '#lib/server/db/meetings.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { planInHand } from '#lib/server/db/plan-in-hand.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read } from '#lib/server/db/scope.ts';
import { addFollowUp, markFollowUp, openRestart } from '#lib/server/services/follow-ups.ts';
import type { MeetingPlace } from '#lib/server/services/agendas.ts';
import { recordOutcome, standingFor, withdrawOutcome } from '#lib/server/services/outcomes.ts';
import type { RequestEvent } from './$types';

export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const { intervention } = params;
			const asked = url.searchParams.get('m');
			const hand = await meetingToCloseFor(scope, intervention, asked);
			const place = { interventionId: intervention, meetingId: hand.meeting.id };
			const standing = await standingFor(scope, place);
			const tasks = standing ? await followUpsOf(scope, intervention, standing.outcome.id) : [];
			const readings = await readingsOf(scope, intervention);
			const { agenda } = await agendaInHand(scope, hand, { readings, destination: '' });
			const log = await eventsOf(scope, intervention, hand.meeting.id);
			const plan = await planInHand(scope, intervention);
			const team = await teamOf(scope, intervention);
			const { branches, elapsed, begunAt } = runSheet(agenda.steps, log);
			return {
				...hand,
				standing,
				tasks: inDueOrder(tasks),
				canRestart: standing !== undefined && canOpenRestart(standing, tasks),
				stop: plan.stop,
				eachCanBeLast: ways[hand.intervention.model].eachCanBeLast,
				contacts: plan.contacts,
				offerUntil: plan.offerUntil,
				names: team.map(({ name }) => name),
				run: { branches, elapsed, begunAt },
				now: locals.now
			};
		})
	);

/** Finds the meeting, carries one write out, and shows the page of that meeting again. */
async function carry(
	event: RequestEvent,
	typed: Typed,
	work: (place: MeetingPlace) => Promise<void>,
	below = ''
) {
	const { locals, params, url } = event;
	const asked = url.searchParams.get('m');
	const number = await visible(
		read(locals.facilitator, (scope) => meetingToCloseFor(scope, params.intervention, asked))
	);
	const place = { interventionId: params.intervention, meetingId: number.meeting.id };
	const done = await carryOut(typed, () => work(place));
	if (isMend(done)) return done;
	redirect(303, `${url.pathname}?m=${number.meeting.number}${below}`);
}

/** The zone that times on this page are typed in: that of the meeting. */
const zoneOf = ({ locals, params, url }: RequestEvent) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const asked = url.searchParams.get('m');
			return (await meetingToCloseFor(scope, params.intervention, asked)).meeting.zone;
		})
	);

export const actions = {
	outcome: async (event) => {
		const { locals, request } = event;
		const form = await request.clone().formData();
		const typed = await typedIn(request);
		const witnesses = form.getAll('witnesses').map(String);
		const zone = await zoneOf(event);
		const facts = parseOutcome({ ...typed, witnesses }, zone, locals.now);
		if (!facts.ok) return mend(facts.problems, { ...typed, witnesses: witnesses.join('\n') });
		return carry(event, typed, (place) =>
			recordOutcome(locals.facilitator, place, facts.value, zone, locals.now)
		);
	},
	withdraw: async (event) => {
		const { locals, request } = event;
		const typed = await typedIn(request);
		const taken = parseWithdrawal(typed, await zoneOf(event), locals.now);
		if (!taken.ok) return mend(taken.problems, { ...typed, about: 'withdraw' });
		return carry(event, typed, (place) =>
			withdrawOutcome(locals.facilitator, place, taken.value, locals.now)
		);
	},
	restart: async (event) => {
		const { locals } = event;
		return carry(
			event,
			{},
			(place) => openRestart(locals.facilitator, place, locals.now),
			'#tasks'
		);
	},
	add: async (event) => {
		const { locals, request } = event;
		const typed = await typedIn(request);
		const task = parseOwnTask(typed, await zoneOf(event));
		if (!task.ok) return mend(task.problems, { ...typed, about: 'add' });
		return carry(
			event,
			typed,
			(place) => addFollowUp(locals.facilitator, place, task.value, locals.now),
			'#tasks'
		);
	},
	mark: async (event) => {
		const { locals, request } = event;
		const typed = await typedIn(request);
		const mark = parseMark(typed);
		if (!mark.ok) return mend(mark.problems, { ...typed, about: typed.task ?? '' });
		return carry(
			event,
			typed,
			(place) => markFollowUp(locals.facilitator, place, mark.value, locals.now),
			`#task-${mark.value.followUpId}`
		);
	}
};
