import type { Facilitator } from '#lib/domain/actor.ts';
import { offerOf, type Offer } from '#lib/domain/offer.ts';
import {
	confirmed,
	planFrom,
	type AdmissionPlan,
	type PlanPlace
} from '#lib/domain/admission-plan.ts';
import type { ItemKey } from '#lib/domain/plan-item.ts';
import type { Contact } from '#lib/domain/program.ts';
import type { Instant } from '#lib/domain/time.ts';
import { admissionPlans } from './admission-plans.ts';
import type { Scope } from './scope.ts';

/** What the room needs of the admission plan. */
export interface PlanInHand {
	/** Name of the first choice; empty while there is none. */
	destination: string;
	first: Offer | null;
	backup: Offer | null;
	/** How long a later yes is taken, as far as the plan says so. */
	offerUntil: Instant | null;
	/** Where to stop when a yes is taken back on the way; empty while nobody wrote it down. */
	stop: string;
	contacts: Partial<Record<'admissions' | 'driver' | 'second-driver', Contact>>;
}

/** Who may see the plan is decided by the caller. */
export async function planInHand(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<PlanInHand> {
	const plans = (await admissionPlans(scope, interventionId)).map(planFrom);
	const at = (place: PlanPlace) => plans.find((plan) => plan.place === place && !plan.ended);
	const first = at('first');
	const backup = at('backup');
	return {
		destination: first?.program.name ?? '',
		first: first ? offerOf(first) : null,
		backup: backup ? offerOf(backup) : null,
		offerUntil: untilOf(at('plan-b')) ?? untilOf(first),
		stop: first ? stopOf(first) : '',
		contacts: first
			? {
					...contact('admissions', first, 'line'),
					...contact('driver', first, 'driver'),
					...contact('second-driver', first, 'second-driver')
				}
			: {}
	};
}

function stopOf(plan: AdmissionPlan): string {
	const standing = plan.standing('stop');
	const value = 'value' in standing ? standing.value : null;
	return value?.kind === 'text' ? value.text : '';
}

function untilOf(plan: AdmissionPlan | undefined): Instant | null {
	return (plan && confirmed(plan, 'offer-until', 'moment')?.value.at) ?? null;
}

/** A number is worth having in the room before anybody confirmed it. */
function contact<K extends string>(
	kind: K,
	plan: AdmissionPlan,
	item: ItemKey
): { [kind in K]?: Contact } {
	const standing = plan.standing(item);
	const value = 'value' in standing ? standing.value : null;
	if (value?.kind !== 'person') return {};
	const { name, phone } = value;
	return { [kind]: { name, phone } } as { [kind in K]?: Contact };
}
