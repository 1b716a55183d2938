import { callsFor } from '#lib/domain/calls.ts';
import { visible } from '#lib/server/answer.ts';
import { eventsOf } from '#lib/server/db/meeting-events.ts';
import { agendaInHand, meetingFor } from '#lib/server/db/meetings.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { planInHand } from '#lib/server/db/plan-in-hand.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read } from '#lib/server/db/scope.ts';

/** All that the room needs, in one piece: nothing more is fetched while the meeting runs. */
export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const { intervention } = params;
			const hand = await meetingFor(scope, intervention, url.searchParams.get('m'));
			const readings = await readingsOf(scope, intervention);
			const plan = await planInHand(scope, intervention);
			const { agenda } = await agendaInHand(scope, hand, {
				readings,
				destination: plan.destination
			});
			const team = await teamOf(scope, intervention);
			return {
				accountId: locals.facilitator.accountId,
				interventionId: intervention,
				meeting: hand.meeting,
				agenda,
				readings,
				offer: plan.first,
				backup: plan.backup,
				calls: callsFor(plan.contacts, hand.meeting.zone),
				names: Object.fromEntries(team.map(({ id, name }) => [id, name])),
				log: await eventsOf(scope, intervention, hand.meeting.id)
			};
		})
	);
