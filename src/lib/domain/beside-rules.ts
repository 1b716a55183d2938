import { chosenLevel, confirmed, type AdmissionPlan } from './admission-plan.ts';
import { admissionHours, type DayTimes } from './arrival.ts';
import { holdOf } from './hold.ts';
import { sayMoment } from './moment.ts';
import { broken, confirmedCheck, freshCheck, lasting, type Check } from './plan-check.ts';
import type { ItemKey } from './plan-item.ts';

/** Items with a yes of the place among them, which may be older than a day. */
function ownYes(plan: AdmissionPlan, items: readonly ItemKey[], no: string): Check[] {
	return items.flatMap((item) => {
		if (plan.standing(item).is !== 'confirmed') return confirmedCheck(plan, item);
		const fresh = freshCheck(plan, item, (_, { recheckBy }) => recheckBy);
		const answer = item === 'acceptance' && confirmed(plan, item, 'choice')?.value.choice;
		if (answer !== 'asked' && answer !== 'no') return fresh;
		return [...fresh, broken(plan, item, 'not-accepted', no)];
	});
}

/** A backup is filled when it has a level, a line and its own yes; it may be older than a day. */
export function backupChecks(plan: AdmissionPlan): Check[] {
	return ownYes(plan, ['level', 'line', 'acceptance'], 'The backup place has not said yes.');
}

/** What the place that follows detox needs before detox begins. */
export function nextItems(plan: AdmissionPlan): ItemKey[] {
	const way = chosenLevel(plan)?.entry === 'bed' ? 'hold' : 'intake';
	return ['level', 'line', 'acceptance', way];
}

/** The place that follows detox: its own yes, and a day that comes after the meeting. */
export function nextChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	const checks = ownYes(plan, nextItems(plan), 'The place that follows has not said yes.');
	const { zone } = plan.program;
	if (!zone) return checks;
	const hold = chosenLevel(plan)?.entry === 'bed' ? holdOf(plan) : null;
	if (hold) {
		const ended = `The next place was kept until ${sayMoment(hold.until, zone)}. Ask for it again.`;
		checks.push(lasting(plan, 'hold', hold.until, 'hold-over', ended));
	}
	const intake = hold ? undefined : confirmed(plan, 'intake', 'moment')?.value.at;
	if (intake === undefined) return checks;
	const past = 'The intake after detox is over. Ask for a new one.';
	checks.push(lasting(plan, 'intake', intake, 'intake-over', past));
	if (day && intake <= day.latestEnd) {
		const says = 'The intake after detox comes before the meeting is over.';
		checks.push(broken(plan, 'intake', 'intake-early', says));
	}
	const open = admissionHours(plan, intake, intake);
	if (open && !open.some(({ from, until }) => from <= intake && intake < until)) {
		const says = `The intake after detox is on ${sayMoment(intake, zone)}. The place is closed then.`;
		checks.push(broken(plan, 'intake', 'intake-closed', says));
	}
	return checks;
}

/** What plan B needs: it is arranged in full only when the yes has come. */
export const laterItems: readonly ItemKey[] = ['offer-until', 'night-call', 'restart'];

/** Plan B: how long the offer stands, whom to call at night, what then happens within a day. */
export function laterChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	const checks = laterItems.flatMap((item) => confirmedCheck(plan, item));
	const until = confirmed(plan, 'offer-until', 'moment')?.value.at;
	const { zone } = plan.program;
	if (until === undefined || !zone) return checks;
	const ended = `The offer stood until ${sayMoment(until, zone)}. Ask for more time.`;
	checks.push(lasting(plan, 'offer-until', until, 'offer-over', ended));
	if (day && until <= day.latestEnd) {
		const says = 'The offer ends before the meeting does. It has to stay open longer.';
		checks.push(broken(plan, 'offer-until', 'offer-short', says));
	}
	return checks;
}
