import { road } from '#lib/domain/road.ts';
import { visible } from '#lib/server/answer.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { roadFacts } from '#lib/server/db/road.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			const facts = await roadFacts(scope, params.intervention, locals.now);
			const meetings = await plannedMeetings(scope, params.intervention);
			return { steps: road(facts), meetings };
		})
	);
