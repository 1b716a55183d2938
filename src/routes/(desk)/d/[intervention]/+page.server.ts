import { planFrom } from '#lib/domain/admission-plan.ts';
import { nextMeeting } from '#lib/domain/planned-meeting.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { rechecks } from '#lib/domain/recheck.ts';
import { road } from '#lib/domain/road.ts';
import { hours } from '#lib/domain/time.ts';
import { visible } from '#lib/server/answer.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			const { now } = locals;
			const facts = await roadFacts(scope, params.intervention, now);
			const meetings = await plannedMeetings(scope, params.intervention);
			const plans = (await admissionPlans(scope, params.intervention)).map(planFrom);
			const next = nextMeeting(meetings, now);
			const settled = next?.startsAt ? { startsAt: next.startsAt, minutes: next.minutes } : null;
			return {
				now,
				steps: road(facts),
				meetings,
				/** When the place turns by the clock alone, and the steps with it. */
				turnsAt: readiness(plans, settled, now).until,
				/** What is to be asked again within a day; the open page shows each when its time comes. */
				again: facts.closedAt === null ? rechecks(plans, now, hours(24)) : []
			};
		})
	);
};
