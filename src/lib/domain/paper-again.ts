import type { AdmissionPlan } from './admission-plan.ts';
import { restartDue, type RestartKind } from './follow-up.ts';
import { factOf, numberOf, paperTitles, type Fact, type Paper } from './paper.ts';
import type { ItemKey } from './plan-item.ts';
import { instant, type Instant } from './time.ts';

/** What has to be true again, in words that may lie on a table, with the line of the plan it leans on. */
const steps: Record<RestartKind, { label: string; item: ItemKey | null }> = {
	'restart-safety': { label: 'Ask who is with them, and if all are safe', item: null },
	'restart-place': { label: 'Call the place: is it free, and until when', item: 'line' },
	'restart-withdrawal': { label: 'Ask the doctor again if the way is safe', item: 'withdrawal' },
	'restart-payer': { label: 'Check that the payer’s answer still stands', item: 'benefits' },
	'restart-driver': { label: 'Call the driver', item: 'driver' },
	'restart-bag': { label: 'Find the bag and the papers', item: 'photo-id' },
	'restart-team': { label: 'One short message to each of the others', item: null }
};

/** The list for the first 24 hours of a later yes, in the order in which things fall due. */
export function againPaper(first: AdmissionPlan, later: AdmissionPlan, now: Instant): Paper {
	return {
		key: 'again',
		title: paperTitles.again,
		blocks: [
			{
				kind: 'facts',
				heading: '',
				rows: [
					factOf(later, 'offer-until', 'This stands until', now),
					factOf(later, 'restart', 'What we agreed to do', now),
					factOf(later, 'changes', 'To be checked again', now)
				]
			},
			numberOf(later, 'night-call', 'Call first', now),
			{ kind: 'ticks', heading: 'Then', rows: inOrder(first, now) },
			{ kind: 'lines', heading: 'Write down', labels: ['Yes said at', 'Heard by', 'Left at'] }
		]
	};
}

function inOrder(first: AdmissionPlan, now: Instant): Fact[] {
	const due = restartDue(instant(0)).toSorted((a, b) => a.dueAt - b.dueAt);
	return due.map(({ kind, dueAt }) => {
		const { label } = steps[kind];
		const item = itemOf(first, kind);
		const hours = dueAt / 3_600_000;
		const within = `Within ${hours === 1 ? 'an hour' : `${hours} hours`}`;
		const known = item && factOf(first, item, label, now);
		return {
			label,
			text: known ? `${within}. ${known.text}` : within,
			stands: known?.stands ?? true
		};
	});
}

function itemOf(plan: AdmissionPlan, kind: RestartKind): ItemKey | null {
	const isSelfPaid = plan.standing('self-pay').is !== 'missing';
	return kind === 'restart-payer' && isSelfPaid ? 'self-pay' : steps[kind].item;
}
