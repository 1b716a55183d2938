import { confirmed, type AdmissionPlan } from './admission-plan.ts';
import type { LevelOfCare } from './level-of-care.ts';
import { sayClock, sayMoment, sayZone } from './moment.ts';
import { openStretches, type OpenStretch } from './opening-hours.ts';
import { broken, brokenAt, confirmedCheck, type Check } from './plan-check.ts';
import { hours, later, wall, type Instant, type Minutes } from './time.ts';

/** When the family meets; `minutes` is how long they plan to. */
export type MeetingTimes = { startsAt: Instant; minutes: Minutes };

/** How far a meeting may run over before the plan counts on it no more. A rule of this house. */
export const overrun = hours(2);
/** How long a hold must outlast the latest arrival. A rule of this house. */
export const spare = hours(2);

/** The day as planned, and at the latest: meeting, end, arrival. */
export type DayTimes = {
	startsAt: Instant;
	endsAt: Instant;
	latestEnd: Instant;
	/** Null while the travel time is not confirmed. */
	travel: Minutes | null;
	arrival: Instant | null;
	latestArrival: Instant | null;
};

export function dayTimes(plan: AdmissionPlan, meeting: MeetingTimes): DayTimes {
	const travel = confirmed(plan, 'travel', 'minutes')?.value.minutes ?? null;
	const endsAt = later(meeting.startsAt, meeting.minutes);
	const latestEnd = later(endsAt, overrun);
	return {
		startsAt: meeting.startsAt,
		endsAt,
		latestEnd,
		travel,
		arrival: travel === null ? null : later(endsAt, travel),
		latestArrival: travel === null ? null : later(latestEnd, travel)
	};
}

/**
 * When the place takes people in around these times: the hours agreed for that day where there are
 * any, else its usual hours. Null while they, or its zone, are not known.
 */
export function admissionHours(
	plan: AdmissionPlan,
	from: Instant,
	until: Instant
): OpenStretch[] | null {
	const agreed = confirmed(plan, 'arrival-window', 'span');
	if (agreed) {
		const { value, confirmation } = agreed;
		return [{ from: value.from ?? confirmation.at, until: value.until }];
	}
	const { windows, zone } = plan.program;
	if (!windows || !zone) return null;
	return openStretches(windows, zone, from, until);
}

/** Zone and hours must be known, and no half-made agreement about the day may stand. */
export function hoursChecks(plan: AdmissionPlan, level: LevelOfCare | null): Check[] {
	const checks: Check[] = [];
	const { zone, windows } = plan.program;
	if (!zone) {
		checks.push(brokenAt(plan.place, 'zone-unknown', 'The time zone of this place is not known.'));
	}
	const agreed = plan.standing('arrival-window').is;
	if (agreed === 'draft' || agreed === 'noted') {
		checks.push(...confirmedCheck(plan, 'arrival-window'));
	}
	// Hours agreed for one day do not tell which day is the next open one, which an intake needs.
	if (!windows && (agreed !== 'confirmed' || level?.entry === 'slot')) {
		const says = 'The hours at which this place takes people in are not known.';
		checks.push(brokenAt(plan.place, 'hours-unknown', says));
	}
	return checks;
}

/**
 * For a bed: from the planned to the latest arrival, the doors must be open without a gap.
 * Checked in the zone of the place.
 */
export function arrivalChecks(plan: AdmissionPlan, day: DayTimes): Check[] {
	const { zone } = plan.program;
	const { arrival, latestArrival } = day;
	if (!zone || arrival === null || latestArrival === null) return [];
	const open = admissionHours(plan, arrival, latestArrival);
	if (!open) return [];
	if (open.some(({ from, until }) => from <= arrival && latestArrival < until)) return [];
	const early = sayMoment(arrival, zone);
	const late = sayClock(wall(latestArrival, zone).clock);
	const says = `You would arrive on ${early} and ${late} at the latest, ${sayZone(zone)}. The place is not open all that time.`;
	return [broken(plan, 'arrival-window', 'arrival-closed', says)];
}
