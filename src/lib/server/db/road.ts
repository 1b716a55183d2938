import type { Facilitator } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { intakeOf } from '#lib/domain/intake.ts';
import { everEntered, type Invitation } from '#lib/domain/invitation.ts';
import { mayBeAsked, type Member } from '#lib/domain/member.ts';
import { restartLeft } from '#lib/domain/follow-up.ts';
import { standingOutcome } from '#lib/domain/outcome.ts';
import { readiness } from '#lib/domain/readiness.ts';
import { latestTimes } from '#lib/domain/rehearsal.ts';
import type { RoadFacts } from '#lib/domain/road.ts';
import { safetyDay } from '#lib/domain/safety-day.ts';
import type { Instant } from '#lib/domain/time.ts';
import { admissionPlans } from './admission-plans.ts';
import { agendaOf } from './agendas.ts';
import { closureOf } from './closures.ts';
import { deskOf } from './desk.ts';
import { followUpsOf } from './follow-ups.ts';
import { intakeEntries } from './intake.ts';
import { invitationsIn } from './invitations.ts';
import { begunMeetings } from './meeting-events.ts';
import { teamOf } from './members.ts';
import { meetingFor } from './meetings.ts';
import { outcomesOf, withdrawalsOf } from './outcomes.ts';
import { gateOf } from './safety-answers.ts';
import type { Scope } from './scope.ts';
import { timedReadings } from './timed-readings.ts';

/**
 * The facts the road of one intervention is computed from. A constant number of queries.
 * @throws {NotVisible}
 */
export async function roadFacts(
	scope: Scope<Facilitator>,
	id: string,
	now: Instant
): Promise<RoadFacts> {
	const { meeting } = await meetingFor(scope, id, null);
	const { startsAt, minutes } = meeting;
	const settled = startsAt === null ? null : { startsAt, minutes };
	const begun = await begunMeetings(scope, id);
	const plans = (await admissionPlans(scope, id)).map(planFrom);
	const outcomes = await outcomesOf(scope, id);
	const standing = standingOutcome(outcomes, await withdrawalsOf(scope, id));
	const tasks = standing ? await followUpsOf(scope, id, standing.outcome.id) : [];
	const { writers, writerIds } = await writersIn(scope, id);
	const agenda = await agendaOf(scope, id, meeting.id);
	return {
		intake: await intakeIn(scope, id),
		gate: await gateIn(scope, id, startsAt, now),
		members: membersIn(await teamOf(scope, id), await invitationsIn(scope, id)),
		writers,
		plan: { begun: plans.length > 0, ready: readiness(plans, settled, now).ready },
		agenda: { begun: agenda !== null },
		meeting: {
			startsAt,
			begunAt: begun.has(meeting.id) ? (startsAt ?? now) : null,
			endedAt: null
		},
		rehearsedAt: await rehearsedAt(scope, id, writerIds),
		outcomeAt: standing?.outcome.at ?? null,
		restart: restartLeft(tasks),
		followUps: { all: tasks.length, open: tasks.filter((task) => !task.done).length },
		closedAt: (await closureOf(scope, id))?.closedAt ?? null
	};
}

async function intakeIn(scope: Scope<Facilitator>, id: string): Promise<RoadFacts['intake']> {
	const { begun, missing, danger } = intakeOf(await intakeEntries(scope, id));
	return { begun, missing: missing.length, danger };
}

async function gateIn(
	scope: Scope<Facilitator>,
	id: string,
	startsAt: Instant | null,
	now: Instant
): Promise<RoadFacts['gate']> {
	const gate = await gateOf(scope, id);
	const { state } = safetyDay(gate, startsAt, now);
	return {
		open: gate.open,
		stopped: state === 'stopped',
		unanswered: gate.rows.filter((row) => row.answer === null).length,
		again: state === 'again',
		unread: gate.unread
	};
}

function membersIn(
	team: readonly Member[],
	invitations: ReadonlyMap<string, Invitation>
): RoadFacts['members'] {
	const asked = team.filter(
		(member) => mayBeAsked(member) && member.standing?.kind !== 'stepped-back'
	);
	const links = asked.flatMap(({ id }) => invitations.get(id) ?? []);
	return {
		all: asked.length,
		invited: links.length,
		entered: links.filter((link) => everEntered(link) !== null).length
	};
}

async function writersIn(scope: Scope<Facilitator>, id: string) {
	const desk = await deskOf(scope, id);
	const writers = {
		all: desk.length,
		shared: desk.filter(({ shared }) => shared !== null).length,
		approved: desk.filter(({ standing }) => standing.state === 'approved').length
	};
	return { writers, writerIds: desk.map(({ member }) => member.id) };
}

/** Everything was rehearsed once the words of every writer have been read aloud and timed. */
async function rehearsedAt(
	scope: Scope<Facilitator>,
	id: string,
	writerIds: readonly string[]
): Promise<Instant | null> {
	const readings = await timedReadings(scope, id);
	const timed = latestTimes(readings);
	const all = writerIds.length > 0 && writerIds.every((memberId) => timed.has(memberId));
	return all ? (readings.at(-1)?.at ?? null) : null;
}
