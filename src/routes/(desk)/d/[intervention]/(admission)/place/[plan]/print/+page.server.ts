import { visible } from '#lib/server/answer.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const plans = await admissionPlans(scope, params.intervention);
			if (!plans.some(({ id }) => id === params.plan)) return null;
			const meetings = await plannedMeetings(scope, params.intervention);
			return { now: locals.now, planId: params.plan, plans, meetings };
		})
	);
