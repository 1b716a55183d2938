import { redirect } from '@sveltejs/kit';
import { nextMeeting } from '#lib/domain/planned-meeting.ts';
import { safetyDay } from '#lib/domain/safety-day.ts';
import { parseSafetyForm } from '#lib/domain/safety-form.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { gateOf } from '#lib/server/db/safety-answers.ts';
import { read, type Scope } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { answerSafety } from '#lib/server/services/safety-gate.ts';

const gateIn = (id: string) => async (scope: Scope<Facilitator>) => {
	await mustBeAssigned(scope, id);
	return gateOf(scope, id);
};

// A moment is told in the zone of the meeting: the server's own would differ from the reader's.
export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const gate = await gateIn(params.intervention)(scope);
			const meetings = await plannedMeetings(scope, params.intervention);
			const meeting = nextMeeting(meetings, locals.now);
			return {
				gate,
				day: safetyDay(gate, meeting?.startsAt ?? null, locals.now),
				zone: meeting?.zone ?? (await zoneIn(scope, params.intervention))
			};
		})
	);

export const actions = {
	default: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const gate = await visible(read(locals.facilitator, gateIn(params.intervention)));
		const given = parseSafetyForm(gate, typed);
		if (!given.ok) return mend(given.problems, typed);
		const done = await carryOut(typed, () =>
			answerSafety(locals.facilitator, params.intervention, given.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/checks`);
	}
};
