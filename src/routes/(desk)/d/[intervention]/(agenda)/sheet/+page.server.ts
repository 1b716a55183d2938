import { redirect } from '@sveltejs/kit';
import { parseAsk, parseOwnStep, parseStepChange } from '#lib/domain/agenda-form.ts';
import {
	addStep,
	changeStep,
	moveStep,
	removeStep,
	withReadings,
	withTimes,
	type Agenda
} from '#lib/domain/agenda.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { latestTimes, parseReadingTime } from '#lib/domain/rehearsal.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import { agendaInHand, meetingFor } from '#lib/server/db/meetings.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { planInHand } from '#lib/server/db/plan-in-hand.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read, type Scope } from '#lib/server/db/scope.ts';
import { timedReadings } from '#lib/server/db/timed-readings.ts';
import { changeAgenda, noteReadingTime } from '#lib/server/services/agendas.ts';
import type { RequestEvent } from './$types';

async function inHand(
	scope: Scope<Facilitator>,
	{ params, url }: Pick<RequestEvent, 'params' | 'url'>
) {
	const hand = await meetingFor(scope, params.intervention, url.searchParams.get('m'));
	const readings = await readingsOf(scope, params.intervention);
	const { destination } = await planInHand(scope, params.intervention);
	const sheet = await agendaInHand(scope, hand, { readings, destination });
	return { ...hand, ...sheet, readings };
}

export const load = (event) =>
	visible(
		read(event.locals.facilitator, async (scope) => {
			const { intervention } = event.params;
			const hand = await inHand(scope, event);
			const team = await teamOf(scope, intervention);
			const log = await eventsOf(scope, intervention, hand.meeting.id);
			return {
				...hand,
				names: Object.fromEntries(team.map(({ id, name }) => [id, name])),
				times: latestTimes(await timedReadings(scope, intervention)),
				begun: runSheet(hand.agenda.steps, log).begunAt !== undefined
			};
		})
	);

/** Makes one change to the agenda in hand, then shows the sheet at the step it was about. */
async function change(
	event: RequestEvent,
	typed: Typed,
	move: (agenda: Agenda, hand: Awaited<ReturnType<typeof inHand>>) => Agenda,
	step = ''
) {
	const { locals, url, params } = event;
	const done = await carryOut(typed, async () => {
		const hand = await read(locals.facilitator, (scope) => inHand(scope, event));
		const place = { interventionId: params.intervention, meetingId: hand.meeting.id };
		const made = { fresh: hand.agenda, change: (agenda: Agenda) => move(agenda, hand) };
		await changeAgenda(locals.facilitator, place, made, locals.now);
	});
	if (isMend(done)) return done;
	const asked = url.searchParams.get('m');
	redirect(303, `${url.pathname}${asked === null ? '' : `?m=${asked}`}${step && `#step-${step}`}`);
}

const onSteps = (typed: Typed, to: (agenda: Agenda) => Agenda['steps']) => (agenda: Agenda) => ({
	...agenda,
	steps: to(agenda)
});

export const actions = {
	keep: async (event) => change(event, await typedIn(event.request), (agenda) => agenda),
	ask: async (event) => {
		const typed = await typedIn(event.request);
		const ask = parseAsk(typed);
		if (!ask.ok) return mend(ask.problems, typed);
		return change(event, typed, (agenda) => ({ ...agenda, ask: ask.value }));
	},
	move: async (event) => {
		const typed = await typedIn(event.request);
		const { step = '', by } = typed;
		const to = by === 'up' ? -1 : 1;
		return change(
			event,
			typed,
			onSteps(typed, ({ steps }) => moveStep(steps, step, to)),
			step
		);
	},
	change: async (event) => {
		const typed = await typedIn(event.request);
		const changed = parseStepChange(typed);
		const { step = '' } = typed;
		if (!changed.ok) return mend(changed.problems, typed);
		const { value } = changed;
		return change(
			event,
			typed,
			onSteps(typed, ({ steps }) => changeStep(steps, step, value)),
			step
		);
	},
	remove: async (event) => {
		const typed = await typedIn(event.request);
		return change(
			event,
			typed,
			onSteps(typed, ({ steps }) => removeStep(steps, typed.step ?? ''))
		);
	},
	add: async (event) => {
		const typed = await typedIn(event.request);
		const step = parseOwnStep(typed, newId());
		if (!step.ok) return mend(step.problems, { ...typed, step: 'new' });
		const { value } = step;
		const add = onSteps(typed, ({ steps }) => addStep(steps, value, typed.after));
		return change(event, typed, add, value.id);
	},
	readings: async (event) => {
		const typed = await typedIn(event.request);
		return change(event, typed, (agenda, { readings }) => ({
			...agenda,
			steps: withReadings(agenda.steps, readings)
		}));
	},
	timed: async ({ request, locals, params, url }) => {
		const typed = await typedIn(request);
		const seconds = parseReadingTime(typed);
		const { member = '' } = typed;
		if (!seconds.ok) return mend(seconds.problems, typed);
		const done = await carryOut(typed, () =>
			noteReadingTime(
				locals.facilitator,
				params.intervention,
				{ memberId: member, seconds: seconds.value },
				locals.now
			)
		);
		if (isMend(done)) return done;
		redirect(303, `${url.pathname}#rehearsal`);
	},
	times: async (event) => {
		const typed = await typedIn(event.request);
		const { facilitator } = event.locals;
		const times = await visible(
			read(facilitator, async (scope) => {
				await meetingFor(scope, event.params.intervention, event.url.searchParams.get('m'));
				return latestTimes(await timedReadings(scope, event.params.intervention));
			})
		);
		return change(
			event,
			typed,
			onSteps(typed, ({ steps }) => withTimes(steps, times))
		);
	}
};
