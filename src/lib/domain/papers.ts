import {
	planFrom,
	type AdmissionPlan,
	type PlanPlace,
	type PlanRecords
} from './admission-plan.ts';
import type { MeetingTimes } from './arrival.ts';
import type { Call } from './calls.ts';
import { sayMoment } from './moment.ts';
import { againPaper } from './paper-again.ts';
import type { DeckInHand } from './objection-deck.ts';
import { answersPaper } from './paper-answers.ts';
import { bagPaper } from './paper-bag.ts';
import { callPaper } from './paper-call.ts';
import { cardPaper } from './paper-card.ts';
import { wayPaper } from './paper-way.ts';
import { factOf, paperTitles, type Paper, type PaperBlock } from './paper.ts';
import { confirmedHow } from './plan-record.ts';
import type { Instant } from './time.ts';

/** What the papers are made from: records, and the clock. */
export type PaperFacts = {
	plans: readonly PlanRecords[];
	meeting: MeetingTimes | null;
	/** The one sentence that everybody knows; empty while there is none. */
	ask: string;
	calls: readonly Call[];
	deck: DeckInHand;
	now: Instant;
};

/** All papers of the plan, in the order of the day. Nothing is on them that no record says. */
export function papersFrom(facts: PaperFacts): Paper[] {
	const { meeting, calls, now } = facts;
	const records = at(facts.plans, 'first');
	const first = planFrom(records);
	const later = planFrom(at(facts.plans, 'plan-b'));
	const program = records.program.typed;
	return [
		aloudPaper(first, facts.ask, now),
		answersPaper(facts.deck),
		callPaper(first, now),
		wayPaper({ plan: first, program, meeting, calls, now }),
		bagPaper(first, program, now),
		cardPaper(first, later, now),
		againPaper(first, later, now)
	];
}

/** Where no place was chosen, everything on the papers is still open. */
const nothing = (place: PlanPlace): PlanRecords => ({
	id: '',
	place,
	ended: null,
	program: { id: '', revision: 0, typed: {} },
	records: []
});

function at(plans: readonly PlanRecords[], place: PlanPlace): PlanRecords {
	const live = plans.find((plan) => plan.place === place && !plan.ended);
	const used = place === 'first' ? plans.find(({ ended }) => ended === 'used') : undefined;
	return live ?? used ?? nothing(place);
}

const wait: PaperBlock = { kind: 'note', text: 'Then wait. Say nothing more.' };

/** Word for word what will be read (N23), who stands behind it, and the ask that follows. */
function aloudPaper(plan: AdmissionPlan, ask: string, now: Instant): Paper {
	const { text, stands } = factOf(plan, 'offer', '', now);
	const standing = plan.standing('offer');
	const { zone } = plan.program;
	const source =
		stands && standing.is === 'confirmed'
			? `${standing.confirmation.by}, ${confirmedHow[standing.confirmation.how].toLowerCase()}${
					zone ? `, ${sayMoment(standing.confirmation.at, zone)}` : ''
				}.`
			: '';
	return {
		key: 'aloud',
		title: paperTitles.aloud,
		blocks: [
			{ kind: 'words', text, stands },
			...(ask ? [{ kind: 'words' as const, text: ask, stands: true }, wait] : []),
			...(source ? [{ kind: 'note' as const, text: `Confirmed word for word: ${source}` }] : [])
		]
	};
}
