import { confirmed, type AdmissionPlan, type PlanPlace } from './admission-plan.ts';
import { holdOf } from './hold.ts';
import { itemKeys, itemSpec, type ItemKey } from './plan-item.ts';
import { standsUntil, type Confirmation, type How } from './plan-record.ts';
import { sayValue } from './plan-value.ts';
import { hours, later, type Instant, type Minutes, type Zone } from './time.ts';

/** How long before its end a promise is put on the board. A rule of this house. */
export const recheckAhead: Minutes = hours(6);
/** How long before its end a mail says so, where mail is set up. */
export const recheckMailAhead: Minutes = hours(2);

/** Something on a plan that has to be asked again, with whom to call. */
export type Recheck = {
	planId: string;
	place: PlanPlace;
	program: string;
	item: ItemKey;
	label: string;
	/** What they said, in words. */
	value: string;
	by: string;
	how: How;
	at: Instant;
	zone: Zone | null;
	/** Whom to call: as written down for the answer, else as the plan or the place gives it. */
	phone: string | null;
	dueAt: Instant;
	/** `again`: the same answer may be given again. `more`: a promise ends, so a new one is needed. */
	ask: 'again' | 'more';
};

const plain = (name: string) => name.trim().toLocaleLowerCase('en').replace(/\s+/g, ' ');

/** The number of whoever has to be asked, as far as the plan knows one. */
function phoneFor(plan: AdmissionPlan, item: ItemKey, { by, phone }: Confirmation): string | null {
	if (phone) return phone;
	const own = confirmed(plan, item, 'person')?.value.phone;
	if (own) return own;
	const people = itemKeys.flatMap((key) => confirmed(plan, key, 'person')?.value ?? []);
	const { line, assessmentLine } = plan.program;
	const known = [...people, ...[line, assessmentLine].filter((one) => one !== null)];
	const named = known.find(({ name }) => plain(name) === plain(by))?.phone;
	if (named || itemSpec(item).owner !== 'admissions') return named ?? null;
	const more = item === 'hold' ? confirmed(plan, 'extension', 'person')?.value.phone : undefined;
	return more ?? confirmed(plan, 'line', 'person')?.value.phone ?? line?.phone ?? null;
}

/** When an item has to be asked again here: an old yes counts against the first choice only. */
function againAt(plan: AdmissionPlan, item: ItemKey, confirmation: Confirmation): Instant | null {
	return plan.place === 'first' ? standsUntil(item, confirmation) : confirmation.recheckBy;
}

/** The end of a promise that saying it again does not move: a hold, the time an offer stands. */
function endOf(plan: AdmissionPlan, item: ItemKey): Instant | null {
	if (item === 'hold') return holdOf(plan)?.until ?? null;
	if (item === 'offer-until') return confirmed(plan, item, 'moment')?.value.at ?? null;
	return null;
}

/** When anything about this item has to be asked again; null when nothing is set. */
export function recheckAt(plan: AdmissionPlan, item: ItemKey): Instant | null {
	const standing = plan.standing(item);
	if (standing.is !== 'confirmed') return null;
	const ends = [againAt(plan, item, standing.confirmation), endOf(plan, item)];
	const known = ends.filter((at) => at !== null);
	return known.length > 0 ? known.reduce((a, b) => (a < b ? a : b)) : null;
}

/** What has to be asked again by `ahead` minutes from now, the most pressing first. */
export function rechecks(
	plans: readonly AdmissionPlan[],
	now: Instant,
	ahead: Minutes = recheckAhead
): Recheck[] {
	const limit = later(now, ahead);
	return plans
		.filter(({ ended }) => !ended)
		.flatMap((plan) => itemKeys.flatMap((item) => recheckOf(plan, item) ?? []))
		.filter(({ dueAt }) => dueAt <= limit)
		.sort((a, b) => a.dueAt - b.dueAt);
}

function recheckOf(plan: AdmissionPlan, item: ItemKey): Recheck | null {
	const standing = plan.standing(item);
	const dueAt = recheckAt(plan, item);
	if (standing.is !== 'confirmed' || dueAt === null) return null;
	const { by, how, at } = standing.confirmation;
	const { zone, name } = plan.program;
	const { label, choices } = itemSpec(item);
	return {
		planId: plan.id,
		place: plan.place,
		program: name,
		item,
		label,
		value: standing.value ? sayValue(standing.value, zone, choices) : 'Does not apply',
		by,
		how,
		at,
		zone,
		phone: phoneFor(plan, item, standing.confirmation),
		dueAt,
		ask: endOf(plan, item) === dueAt ? 'more' : 'again'
	};
}
