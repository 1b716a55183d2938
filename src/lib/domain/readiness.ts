import { chosenLevel, confirmed, type AdmissionPlan, type PlanPlace } from './admission-plan.ts';
import { dayTimes, type DayTimes, type MeetingTimes } from './arrival.ts';
import { backupChecks, laterChecks, nextChecks } from './beside-rules.ts';
import { tightIntake } from './hold.ts';
import { agreementReasons } from './offer-agreement.ts';
import { brokenAt, type Check, type Reason } from './plan-check.ts';
import { entryChecks } from './plan-rules.ts';
import type { Instant } from './time.ts';
import { weekCautions } from './week-fit.ts';

/** Where a plan stands, in the words of admissions desks. Computed, never stored. */
export const planStates = {
	draft: 'Being put together',
	requested: 'Asked',
	declined: 'They said no',
	conditional: 'Accepted, with conditions',
	accepted: 'Accepted',
	ready: 'Ready',
	expired: 'Ran out',
	used: 'Used',
	released: 'Let go'
} as const;
export type PlanState = keyof typeof planStates;

export type Readiness = {
	ready: boolean;
	state: PlanState;
	/** Everything in the way, first what weighs most; empty only when ready. */
	reasons: Reason[];
	/** Worth knowing; they stop nothing. */
	cautions: Reason[];
	/** The first instant at which a ready plan is ready no more if nothing is added; else null. */
	until: Instant | null;
	/** The day as far as it is known. */
	day: DayTimes | null;
};

/** All rules for one plan, without a clock. `plans` are all plans of the same intervention. */
function checksFor(
	plan: AdmissionPlan,
	plans: AdmissionPlan[],
	meeting: MeetingTimes | null
): Check[] {
	if (plan.ended) {
		const says = plan.ended === 'used' ? 'This place was used.' : 'This place was let go.';
		return [brokenAt(plan.place, 'ended', says)];
	}
	const day = meeting ? dayTimes(plan, meeting) : null;
	if (plan.place === 'plan-b') return laterChecks(plan, day);
	if (plan.place === 'next') return nextChecks(plan, day);
	if (plan.place !== 'first') return entryChecks(plan, day);
	const team = agreementReasons(plan.team).map((reason) => ({ until: null, reason }));
	return [
		...entryChecks(plan, day),
		...team,
		...besideChecks(plans, day),
		...followChecks(plan, plans, day)
	];
}

/** Detox is a first step: the place that follows is booked before it begins. */
function followChecks(plan: AdmissionPlan, plans: AdmissionPlan[], day: DayTimes | null): Check[] {
	if (chosenLevel(plan)?.kind !== 'detox') return [];
	const next = live(plans, 'next');
	if (next) return nextChecks(next, day);
	const says = 'Detox is a first step. Plan the place that follows it.';
	return [brokenAt('next', 'no-next', says)];
}

/** A first choice leans on a backup with its own answer, and on a plan for a later yes. */
function besideChecks(plans: AdmissionPlan[], day: DayTimes | null): Check[] {
	const backup = live(plans, 'backup');
	const planB = live(plans, 'plan-b');
	return [
		...(backup
			? backupChecks(backup)
			: [brokenAt('backup', 'no-backup', 'There is no backup place yet.')]),
		...(planB
			? laterChecks(planB, day)
			: [brokenAt('plan-b', 'no-plan-b', 'There is no plan yet for a yes that comes later.')])
	];
}

function live(plans: AdmissionPlan[], place: PlanPlace): AdmissionPlan | undefined {
	return plans.find((plan) => plan.place === place && !plan.ended);
}

/**
 * Could the family leave for this place? One plan, by its rules and the clock. Time passing can only
 * turn `ready` off: whatever turns it on is a new entry.
 */
export function planReadiness(
	plan: AdmissionPlan,
	plans: AdmissionPlan[],
	meeting: MeetingTimes | null,
	now: Instant
): Readiness {
	const day = meeting ? dayTimes(plan, meeting) : null;
	const turned = judge(checksFor(plan, plans, meeting), now);
	return {
		...turned,
		state: stateOf(plan, turned),
		cautions:
			plan.ended || plan.place === 'plan-b'
				? []
				: [...tightIntake(plan, day), ...weekCautions(plan)],
		day
	};
}

/** The one answer for an intervention: the first choice, with its backup and plan B. */
export function readiness(
	plans: AdmissionPlan[],
	meeting: MeetingTimes | null,
	now: Instant
): Readiness {
	const first = live(plans, 'first') ?? plans.find((plan) => plan.ended === 'used');
	if (first) return planReadiness(first, plans, meeting, now);
	const checks = [
		brokenAt('first', 'no-place', 'No first choice has been made yet.'),
		...besideChecks(plans, null)
	];
	return { ...judge(checks, now), state: 'draft', cautions: [], day: null };
}

function judge(checks: Check[], now: Instant) {
	const failing = checks.filter(({ until }) => until === null || now >= until);
	const ends = checks.flatMap(({ until }) => until ?? []);
	const ready = failing.length === 0;
	return {
		ready,
		reasons: failing.map(({ reason }) => reason),
		until: ready && ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null,
		ranOut: failing.some(({ until }) => until !== null)
	};
}

function stateOf(
	plan: AdmissionPlan,
	{ ready, ranOut }: { ready: boolean; ranOut: boolean }
): PlanState {
	if (plan.ended) return plan.ended;
	const answer = confirmed(plan, 'acceptance', 'choice')?.value.choice;
	if (answer === 'no') return 'declined';
	if (ready) return 'ready';
	if (plan.place !== 'plan-b') {
		if (answer === undefined) return 'draft';
		if (answer === 'asked') return 'requested';
	}
	if (ranOut) return 'expired';
	if (answer === 'conditional') return 'conditional';
	return answer === 'yes' ? 'accepted' : answer === 'asked' ? 'requested' : 'draft';
}
