import type { PlanPlace } from '#lib/domain/admission-plan.ts';
import type { Facilitator } from '#lib/domain/actor.ts';
import { callsFor, type Call } from '#lib/domain/calls.ts';
import { papersFrom } from '#lib/domain/papers.ts';
import type { Paper } from '#lib/domain/paper.ts';
import type { PlannedMeeting } from '#lib/domain/planned-meeting.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { sheetPaper, type SheetPaper } from '#lib/domain/sheet-paper.ts';
import type { Instant } from '#lib/domain/time.ts';
import { admissionPlans } from './admission-plans.ts';
import { agendaInHand, meetingFor } from './meetings.ts';
import { teamOf } from './members.ts';
import { deckNow } from './objection-decks.ts';
import { planInHand } from './plan-in-hand.ts';
import { readingsOf } from './readings.ts';
import type { Scope } from './scope.ts';

/** All that is printed for one meeting. The covered letters are not in it: those are a service's to open. */
export interface PaperSet {
	papers: Paper[];
	sheet: SheetPaper;
	meeting: PlannedMeeting;
	readings: Reading[];
	/** Of members, by id. */
	names: Record<string, string>;
	calls: Call[];
	/** The places that can be told in a file. */
	places: { id: string; place: PlanPlace; name: string }[];
}

/**
 * The papers of a meeting, from what is on record now. A constant number of queries.
 * @param asked number of the meeting, from the address; null for the one that is next
 * @throws {NotVisible}
 */
export async function papersOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	asked: string | null,
	now: Instant
): Promise<PaperSet> {
	const hand = await meetingFor(scope, interventionId, asked);
	const { meeting } = hand;
	const readings = await readingsOf(scope, interventionId);
	const plans = await admissionPlans(scope, interventionId);
	const { contacts, destination, first } = await planInHand(scope, interventionId);
	const { agenda } = await agendaInHand(scope, hand, { readings, destination });
	const team = await teamOf(scope, interventionId);
	const calls = callsFor(contacts, meeting.zone);
	const { startsAt, minutes } = meeting;
	return {
		papers: papersFrom({
			plans,
			meeting: startsAt === null ? null : { startsAt, minutes },
			ask: agenda.ask,
			calls,
			deck: await deckNow(scope, interventionId, now),
			now
		}),
		sheet: sheetPaper({ agenda, meeting, offer: first?.text ?? '', calls }),
		meeting,
		readings,
		names: Object.fromEntries(team.map(({ id, name }) => [id, name])),
		calls,
		places: plans
			.filter(({ ended }) => ended !== 'released')
			.map(({ id, place, program }) => ({ id, place, name: program.typed.name ?? '' }))
	};
}
