import { callsFor } from '#lib/domain/calls.ts';
import { sheetPaper } from '#lib/domain/sheet-paper.ts';
import { visible } from '#lib/server/answer.ts';
import { agendaInHand, meetingFor } from '#lib/server/db/meetings.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { planInHand } from '#lib/server/db/plan-in-hand.ts';
import { readingsOf } from '#lib/server/db/readings.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals, params, url }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const { intervention } = params;
			const hand = await meetingFor(scope, intervention, url.searchParams.get('m'));
			const readings = await readingsOf(scope, intervention);
			const plan = await planInHand(scope, intervention);
			const { destination } = plan;
			const { agenda } = await agendaInHand(scope, hand, { readings, destination });
			const team = await teamOf(scope, intervention);
			const { meeting } = hand;
			const calls = callsFor(plan.contacts, meeting.zone);
			const sheet = sheetPaper({ agenda, meeting, offer: plan.first?.text ?? '', calls });
			const names = Object.fromEntries(team.map(({ id, name }) => [id, name]));
			return { sheet, meeting, readings, calls, names };
		})
	);
