import { confirmed, type AdmissionPlan } from './admission-plan.ts';
import { openConditions } from './asking.ts';
import { sayMoment } from './moment.ts';
import { broken, lasting, type Check } from './plan-check.ts';

/**
 * What is on record with the place itself may not contradict the plan: conditions that are open
 * there are open here, and a no or an end that came after the yes counts.
 */
export function askingChecks(plan: AdmissionPlan): Check[] {
	const { asked } = plan;
	const last = asked?.acts.at(-1);
	if (!asked || !last) return [];
	const { zone } = plan.program;
	const typed = confirmed(plan, 'acceptance', 'choice');
	const isNewer = typed !== undefined && typed.confirmation.at > last.at;
	switch (asked.state) {
		case 'conditional':
			return openConditions(asked).map(({ says }) =>
				broken(plan, 'conditions-met', 'conditions-open', `They still ask for: ${says}`)
			);
		case 'ready': {
			if (!asked.yes || isNewer) return [];
			const { until } = asked.yes;
			const when = zone ? ` on ${sayMoment(until, zone)}` : '';
			const says = `Their yes ran out${when}. Ask again.`;
			return [lasting(plan, 'acceptance', until, 'item-old', says)];
		}
		case 'declined':
		case 'released': {
			if (isNewer) return [];
			const says = 'The place said no, or it was let go. Ask again, or choose another.';
			return [broken(plan, 'acceptance', 'not-accepted', says)];
		}
		default:
			return [];
	}
}
