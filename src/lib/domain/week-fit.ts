import { confirmed, type AdmissionPlan } from './admission-plan.ts';
import { clashes } from './care-week.ts';
import { broken, type Reason } from './plan-check.ts';

/** Worth knowing, but no bar: sessions that fall into the hours of work or school. */
export function weekCautions(plan: AdmissionPlan): Reason[] {
	const care = confirmed(plan, 'week', 'week')?.value.days ?? [];
	const busy = confirmed(plan, 'busy', 'week')?.value.days ?? [];
	const days = clashes(care, busy).map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`);
	if (days.length === 0) return [];
	const says = `Sessions and work fall together on ${days.join(', ')}. Ask for an evening group.`;
	return [broken(plan, 'week', 'week-clash', says).reason];
}
