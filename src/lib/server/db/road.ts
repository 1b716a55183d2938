import type { Facilitator } from '#lib/domain/actor.ts';
import type { RoadFacts } from '#lib/domain/road.ts';
import type { Instant } from '#lib/domain/time.ts';
import { mustBeAssigned } from './interventions.ts';
import { plannedMeetings } from './planned-meetings.ts';
import { gateOf } from './safety-answers.ts';
import type { Scope } from './scope.ts';

/**
 * The facts the road of one intervention is computed from. A constant number of queries.
 * @throws {NotVisible}
 */
export async function roadFacts(
	scope: Scope<Facilitator>,
	interventionId: string,
	_now: Instant
): Promise<RoadFacts> {
	await mustBeAssigned(scope, interventionId);
	const gate = await gateOf(scope, interventionId);
	const meetings = await plannedMeetings(scope, interventionId);
	return {
		gate: {
			open: gate.open,
			stopped: gate.stopped,
			unanswered: gate.rows.filter((row) => row.answer === null).length
		},
		members: { all: 0, invited: 0, entered: 0 },
		writers: { all: 0, shared: 0, approved: 0 },
		plan: { begun: false, ready: false },
		agenda: { begun: false },
		meeting: { startsAt: meetings[0]?.startsAt ?? null, begunAt: null, endedAt: null },
		rehearsedAt: null,
		outcomeAt: null,
		followUps: { open: 0, all: 0 },
		closedAt: null
	};
}
