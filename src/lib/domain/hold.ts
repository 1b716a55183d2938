import { confirmed, type AdmissionPlan } from './admission-plan.ts';
import { admissionHours, spare, type DayTimes } from './arrival.ts';
import { sayDay, sayMoment, sayLength } from './moment.ts';
import { nextOpenDay } from './opening-hours.ts';
import { broken, confirmedCheck, lasting, type Check, type Reason } from './plan-check.ts';
import { later, minutesBetween, wall, type Instant } from './time.ts';

/** A place kept free from–until. It is over at `until` itself, by the clock. */
type Hold = { from: Instant; until: Instant };

export function holdOf(plan: AdmissionPlan): Hold | null {
	const hold = confirmed(plan, 'hold', 'span');
	if (!hold) return null;
	return { from: hold.value.from ?? hold.confirmation.at, until: hold.value.until };
}

/** A bed: the hold must cover the arrival and outlast the latest one by two hours. */
export function bedChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	const hold = holdOf(plan);
	const zone = plan.program.zone;
	if (!hold || !zone) return [];
	const ended = `The hold ended on ${sayMoment(hold.until, zone)}. Ask for a new one.`;
	const checks = [lasting(plan, 'hold', hold.until, 'hold-over', ended)];
	if (!day?.arrival || !day.latestArrival) return checks;
	if (hold.from > day.arrival) {
		const says = `The hold starts on ${sayMoment(hold.from, zone)}, after you would arrive.`;
		checks.push(broken(plan, 'hold', 'hold-late', says));
	}
	const needed = later(day.latestArrival, spare);
	if (hold.until <= needed) {
		const says = `The hold ends on ${sayMoment(hold.until, zone)}. It has to last beyond ${sayMoment(needed, zone)}.`;
		checks.push(broken(plan, 'hold', 'hold-short', says));
	}
	return checks;
}

/**
 * A slot is no bed: the intake comes after the meeting and the way there, at the latest on the next
 * day the place is open, inside its hours. Where the slot is kept only for a time, that is a hold too.
 */
export function slotChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	const { zone, windows } = plan.program;
	const intake = confirmed(plan, 'intake', 'moment')?.value.at;
	const checks: Check[] = [];
	const heldBy = plan.standing('hold').is;
	if (heldBy === 'draft' || heldBy === 'noted') checks.push(...confirmedCheck(plan, 'hold'));
	if (!zone || intake === undefined) return checks;
	const hold = holdOf(plan);
	if (hold) {
		const ended = `The slot was kept until ${sayMoment(hold.until, zone)}. Ask for it again.`;
		checks.push(lasting(plan, 'hold', hold.until, 'hold-over', ended));
		if (hold.until <= intake) {
			const says = `The slot is kept only until ${sayMoment(hold.until, zone)}, before the intake.`;
			checks.push(broken(plan, 'hold', 'hold-short', says));
		}
	}
	const past = 'It is too late to reach the intake. Ask for a new one.';
	checks.push(lasting(plan, 'intake', later(intake, -(day?.travel ?? 0)), 'intake-over', past));
	const open = admissionHours(plan, intake, intake);
	if (open && !open.some(({ from, until }) => from <= intake && intake < until)) {
		const says = `The intake is on ${sayMoment(intake, zone)}. The place is closed then.`;
		checks.push(broken(plan, 'intake', 'intake-closed', says));
	}
	if (!day?.arrival) return checks;
	if (intake < day.arrival) {
		const says = `The intake is before you can be there, on ${sayMoment(day.arrival, zone)}.`;
		checks.push(broken(plan, 'intake', 'intake-early', says));
	}
	const last = windows ? nextOpenDay(windows, wall(day.endsAt, zone).day) : undefined;
	if (last && wall(intake, zone).day > last) {
		const says = `The intake is later than the next open day, ${sayDay(last)}. A long wait loses the yes.`;
		checks.push(broken(plan, 'intake', 'intake-late', says));
	}
	return checks;
}

/** Worth knowing, but no bar: a meeting that runs over by two hours would miss this intake. */
export function tightIntake(plan: AdmissionPlan, day: DayTimes | null): Reason[] {
	const intake = confirmed(plan, 'intake', 'moment')?.value.at;
	if (intake === undefined || !day?.arrival || !day.latestArrival) return [];
	if (intake < day.arrival || intake >= day.latestArrival) return [];
	const left = sayLength(minutesBetween(day.arrival, intake));
	const says = `The meeting may run over by ${left}. After that the intake is missed. Ask how late they can start.`;
	return [broken(plan, 'intake', 'intake-tight', says).reason];
}
