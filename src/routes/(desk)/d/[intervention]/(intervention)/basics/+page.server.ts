import { redirect } from '@sveltejs/kit';
import { leastAffected } from '#lib/domain/intake.ts';
import { parseBasics } from '#lib/domain/intervention.ts';
import { parseMeetingPlan } from '#lib/domain/planned-meeting.ts';
import { carryOut, isMend, mend, typedIn } from '#lib/server/answer.ts';
import { intakeEntries } from '#lib/server/db/intake.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';
import { wayChoices } from '#lib/server/db/way-choices.ts';
import { visible } from '#lib/server/answer.ts';
import { changeBasics, planMeeting } from '#lib/server/services/interventions.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return {
				meetings: await plannedMeetings(scope, params.intervention),
				choices: await wayChoices(scope, params.intervention),
				hours: leastAffected(await intakeEntries(scope, params.intervention))
			};
		})
	);

export const actions = {
	basics: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const basics = parseBasics(typed);
		if (!basics.ok) return mend(basics.problems, typed);
		const seen = { id: params.intervention, revision: Number(typed.revision) };
		const done = await carryOut(typed, () =>
			changeBasics(locals.facilitator, seen, basics.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}`);
	},
	meeting: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const plan = parseMeetingPlan(typed);
		if (!plan.ok) return mend(plan.problems, typed);
		const number = Math.min(20, Math.max(1, Number(typed.number) || 1));
		const seen = { number, revision: typed.revision ? Number(typed.revision) : null };
		const done = await carryOut(typed, () =>
			planMeeting(locals.facilitator, params.intervention, seen, plan.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/basics#meetings`);
	}
};
