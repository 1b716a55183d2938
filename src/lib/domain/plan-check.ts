import type { AdmissionPlan, PlanPlace } from './admission-plan.ts';
import { sayMoment } from './moment.ts';
import { itemSpec, type ItemKey } from './plan-item.ts';
import { standsUntil } from './plan-record.ts';
import type { Instant } from './time.ts';

/** Every way in which a plan can fall short. */
export type ReasonCode =
	| 'no-place'
	| 'no-next'
	| 'no-backup'
	| 'no-plan-b'
	| 'no-meeting'
	| 'meeting-over'
	| 'ended'
	| 'zone-unknown'
	| 'hours-unknown'
	| 'item-missing'
	| 'item-draft'
	| 'item-unconfirmed'
	| 'item-old'
	| 'withdrawal-open'
	| 'detox-first'
	| 'not-accepted'
	| 'conditions-open'
	| 'hold-short'
	| 'hold-late'
	| 'hold-over'
	| 'intake-early'
	| 'intake-late'
	| 'intake-closed'
	| 'intake-over'
	| 'intake-tight'
	| 'arrival-closed'
	| 'money-open'
	| 'line-untested'
	| 'same-driver'
	| 'week-clash'
	| 'form-taken-back'
	| 'offer-unshown'
	| 'offer-silent'
	| 'offer-doubt'
	| 'offer-changed'
	| 'offer-short'
	| 'offer-over';

/** What stands in the way, in words, with whose it is to settle and where it is written down. */
export type Reason = {
	code: ReasonCode;
	says: string;
	owner: string;
	place: PlanPlace;
	item: ItemKey | null;
};

/**
 * One rule, looked at without a clock: it is kept while `now < until`, never when `until` is null.
 * Time alone can therefore only take readiness away.
 */
export type Check = { until: Instant | null; reason: Reason };

type About = Pick<AdmissionPlan, 'place' | 'owner'>;

/** A rule that is broken until a new entry is made. */
export function broken(plan: About, item: ItemKey, code: ReasonCode, says: string): Check {
	return { until: null, reason: { code, says, owner: plan.owner(item), place: plan.place, item } };
}

/** A rule that is kept until an instant, and the words for afterwards. */
export function lasting(
	plan: About,
	item: ItemKey,
	until: Instant,
	code: ReasonCode,
	says: string
): Check {
	return { ...broken(plan, item, code, says), until };
}

/** The same for what belongs to no item; it is then the facilitator's. */
export function brokenAt(place: PlanPlace, code: ReasonCode, says: string): Check {
	return { until: null, reason: { code, says, owner: 'The facilitator', place, item: null } };
}

/** An item that has to be confirmed: what is still open about it, or how long it stands. */
export function confirmedCheck(plan: AdmissionPlan, item: ItemKey): Check[] {
	const { label } = itemSpec(item);
	const standing = plan.standing(item);
	switch (standing.is) {
		case 'missing':
			return [broken(plan, item, 'item-missing', `${label}: nothing is written down yet.`)];
		case 'draft': {
			const says = standing.problems[0]?.says ?? 'Look at this again.';
			return [broken(plan, item, 'item-draft', `${label}: ${says}`)];
		}
		case 'noted':
			return [broken(plan, item, 'item-unconfirmed', `${label}: nobody has confirmed it yet.`)];
		case 'confirmed':
			return freshCheck(plan, item);
	}
}

/** How long a confirmed item stands; nothing when it has no end, or is not confirmed. */
export function freshCheck(
	plan: AdmissionPlan,
	item: ItemKey,
	stands: typeof standsUntil = standsUntil
): Check[] {
	const standing = plan.standing(item);
	if (standing.is !== 'confirmed') return [];
	const until = stands(item, standing.confirmation);
	if (until === null) return [];
	const { zone } = plan.program;
	const since = zone ? ` since ${sayMoment(until, zone)}` : '';
	const says = `${itemSpec(item).label}: due for a new check${since}.`;
	return [lasting(plan, item, until, 'item-old', says)];
}
