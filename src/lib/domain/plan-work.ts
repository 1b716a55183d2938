import { chosenLevel, confirmed, type AdmissionPlan } from './admission-plan.ts';
import { laterItems, nextItems } from './beside-rules.ts';
import {
	isAsked,
	itemGroups,
	itemKeys,
	itemSpec,
	type ItemGroup,
	type ItemKey
} from './plan-item.ts';
import { standsUntil } from './plan-record.ts';
import type { Instant } from './time.ts';

/** The items of one group: what the plan needs before it can be ready, and what may help. */
export type WorkGroup = { group: ItemGroup; label: string; asked: ItemKey[]; also: ItemKey[] };

function belongs(plan: AdmissionPlan, item: ItemKey): boolean {
	const level = chosenLevel(plan);
	const { only, group } = itemSpec(item);
	if (group === 'later') return plan.place === 'plan-b';
	if (group === 'week') return level?.entry !== 'bed';
	// A slot may be kept for a time as well, so the hold stays within reach.
	return only === undefined || item === 'hold' || level === null || only === level.entry;
}

function isNeeded(plan: AdmissionPlan, item: ItemKey): boolean {
	if (plan.place === 'plan-b') return laterItems.includes(item);
	if (plan.place === 'next') return nextItems(plan).includes(item);
	const level = chosenLevel(plan);
	if (level === null) return item === 'level';
	return isAsked(item, level) || becomesNeeded(plan, item);
}

/** What other answers make necessary: money that nobody pays out of pocket, conditions that were named. */
function becomesNeeded(plan: AdmissionPlan, item: ItemKey): boolean {
	switch (item) {
		case 'self-pay':
			return plan.standing('self-pay').is !== 'missing';
		case 'benefits':
		case 'authorization':
			return !confirmed(plan, 'self-pay', 'text');
		case 'conditions':
		case 'conditions-met': {
			const answer = confirmed(plan, 'acceptance', 'choice')?.value.choice;
			return answer === 'conditional' || plan.standing('conditions').is !== 'missing';
		}
		default:
			return false;
	}
}

/** All items of a plan by group, in the order in which they are worked through. */
export function workList(plan: AdmissionPlan): WorkGroup[] {
	const groups = Object.keys(itemGroups) as ItemGroup[];
	return groups
		.map((group) => {
			const items = itemKeys.filter((item) => itemSpec(item).group === group);
			const here = items.filter((item) => belongs(plan, item));
			return {
				group,
				label: itemGroups[group],
				asked: here.filter((item) => isNeeded(plan, item)),
				also: here.filter((item) => !isNeeded(plan, item))
			};
		})
		.filter(({ asked, also }) => asked.length + also.length > 0);
}

/** How an item stands at a moment, in two words for a row of the list. */
export const itemStates = {
	open: 'To do',
	draft: 'To mend',
	noted: 'To confirm',
	due: 'Due again',
	confirmed: 'Confirmed',
	none: 'Does not apply'
} as const;
export type ItemState = keyof typeof itemStates;

export function itemState(plan: AdmissionPlan, item: ItemKey, now: Instant): ItemState {
	const standing = plan.standing(item);
	if (standing.is === 'missing') return 'open';
	if (standing.is !== 'confirmed') return standing.is;
	const until = standsUntil(item, standing.confirmation);
	if (until !== null && now >= until) return 'due';
	return standing.value === null ? 'none' : 'confirmed';
}

const isSettled = (plan: AdmissionPlan, item: ItemKey, now: Instant) =>
	['confirmed', 'none'].includes(itemState(plan, item, now));

/** Where a whole group stands, in a row of the overview. */
export function groupState(
	plan: AdmissionPlan,
	{ asked, also }: WorkGroup,
	now: Instant
): { status: string; hint: string; asks: boolean } {
	const begun = also.filter((item) => plan.standing(item).is !== 'missing');
	const counted = [...asked, ...begun];
	const open = counted.filter((item) => !isSettled(plan, item, now));
	if (counted.length === 0) return { status: 'If it helps', hint: '', asks: false };
	if (open.length === 0) return { status: 'Settled', hint: '', asks: false };
	const [first, ...more] = open.map((item) => itemSpec(item).label);
	const rest = more.length > 0 ? `, and ${more.length} more` : '';
	return {
		status: `${counted.length - open.length} of ${counted.length}`,
		hint: `Still open: ${first}${rest}.`,
		asks: true
	};
}

/** The next needed item that is not settled, going on from `after` and round again; null when all are. */
export function nextItem(plan: AdmissionPlan, after: ItemKey, now: Instant): ItemKey | null {
	const needed = workList(plan).flatMap(({ asked }) => asked);
	const position = itemKeys.indexOf(after);
	const isLater = (item: ItemKey) => itemKeys.indexOf(item) > position;
	const ordered = [...needed.filter(isLater), ...needed.filter((item) => !isLater(item))];
	return ordered.find((item) => item !== after && !isSettled(plan, item, now)) ?? null;
}
