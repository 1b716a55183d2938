import { chosenLevel, confirmed, type AdmissionPlan } from './admission-plan.ts';
import { askingChecks } from './asking-check.ts';
import { arrivalChecks, hoursChecks, type DayTimes } from './arrival.ts';
import { bedChecks, slotChecks } from './hold.ts';
import { broken, brokenAt, confirmedCheck, freshCheck, type Check } from './plan-check.ts';
import { isAsked, itemKeys, itemSpec, type ItemKey } from './plan-item.ts';
import type { LevelOfCare } from './level-of-care.ts';

/** The rules for a place the family would leave for straight from the meeting. */
export function entryChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	const level = chosenLevel(plan);
	return [
		...meetingChecks(plan, day),
		...hoursChecks(plan, level),
		...itemChecks(plan, level),
		...withdrawalChecks(plan, level),
		...acceptanceChecks(plan),
		...askingChecks(plan),
		...(level?.entry === 'bed' ? [...bedChecks(plan, day), ...arrivals(plan, day)] : []),
		...(level?.entry === 'slot' ? slotChecks(plan, day) : []),
		...moneyChecks(plan),
		...lineChecks(plan),
		...driverChecks(plan),
		...formChecks(plan)
	];
}

const arrivals = (plan: AdmissionPlan, day: DayTimes | null) =>
	day ? arrivalChecks(plan, day) : [];

function meetingChecks(plan: AdmissionPlan, day: DayTimes | null): Check[] {
	if (!day) return [brokenAt(plan.place, 'no-meeting', 'No meeting has a date and time yet.')];
	const says = 'The planned time has passed. Set a new one, or write down how it went.';
	const { reason } = brokenAt(plan.place, 'meeting-over', says);
	return [{ until: day.latestEnd, reason }];
}

/** What the level asks for has to be confirmed; whatever has a re-check date has to be fresh. */
function itemChecks(plan: AdmissionPlan, level: LevelOfCare | null): Check[] {
	return itemKeys.flatMap((item) => {
		const asked = level ? isAsked(item, level) : item === 'level';
		return asked ? confirmedCheck(plan, item) : freshCheck(plan, item);
	});
}

/**
 * The withdrawal question is answered by a named clinician, and the answer fits this place: detox
 * that is needed comes first. An intensive outpatient program is for people who need none.
 */
function withdrawalChecks(plan: AdmissionPlan, level: LevelOfCare | null): Check[] {
	const answered = confirmed(plan, 'withdrawal', 'withdrawal');
	if (!answered) return [];
	const { answer } = answered.value;
	if (answer === 'open') {
		const says = 'No clinician has answered yet whether medical detox is needed.';
		return [broken(plan, 'withdrawal', 'withdrawal-open', says)];
	}
	const isStay = level?.entry === 'bed' && level.kind !== 'recovery-residence';
	const isCaredFor = answer === 'here' && (level?.treatsWithdrawal || isStay);
	if (answer === 'not-needed' || isCaredFor) return [];
	const says =
		'Detox is needed first. Make a detox place the first choice, and let this one follow.';
	return [broken(plan, 'withdrawal', 'detox-first', says)];
}

/** A yes, or a yes with conditions each of which was met after it was named. */
function acceptanceChecks(plan: AdmissionPlan): Check[] {
	const acceptance = confirmed(plan, 'acceptance', 'choice');
	if (!acceptance) return [];
	const { choice } = acceptance.value;
	if (choice === 'asked') {
		return [broken(plan, 'acceptance', 'not-accepted', 'The place has not answered yet.')];
	}
	if (choice === 'no') {
		return [broken(plan, 'acceptance', 'not-accepted', 'The place said no. Choose another.')];
	}
	const conditions = confirmed(plan, 'conditions', 'text');
	if (choice === 'yes' && plan.standing('conditions').is === 'missing') return [];
	if (!conditions) return confirmedCheck(plan, 'conditions');
	const met = confirmed(plan, 'conditions-met', 'text');
	if (!met) return confirmedCheck(plan, 'conditions-met');
	if (met.confirmation.at >= conditions.confirmation.at) return [];
	const says = 'The conditions changed after they were met. Check them again.';
	return [broken(plan, 'conditions-met', 'conditions-open', says)];
}

/** Benefits checked and authorization settled, or somebody named who pays. */
function moneyChecks(plan: AdmissionPlan): Check[] {
	if (confirmed(plan, 'self-pay', 'text')) return [];
	if (!confirmed(plan, 'benefits', 'text')) {
		const says = 'The money is open: check the benefits, or name who pays.';
		return [broken(plan, 'benefits', 'money-open', says)];
	}
	const authorization = confirmed(plan, 'authorization', 'choice')?.value.choice;
	if (authorization === 'approved' || authorization === 'not-needed') return [];
	const says = 'The money is open: the insurer has not settled the authorization.';
	return [broken(plan, 'authorization', 'money-open', says)];
}

/** A number is tested by calling it, not by reading it somewhere. */
function lineChecks(plan: AdmissionPlan): Check[] {
	const line = confirmed(plan, 'line', 'person');
	if (!line || line.confirmation.how === 'phone') return [];
	const says = 'Nobody has called the admissions line yet. Call it once to be sure.';
	return [broken(plan, 'line', 'line-untested', says)];
}

const plainName = (name: string) => name.trim().toLocaleLowerCase('en').replace(/\s+/g, ' ');

function driverChecks(plan: AdmissionPlan): Check[] {
	const [first, second] = (['driver', 'second-driver'] as const).map((item) => {
		const driver = confirmed(plan, item, 'person');
		return driver && plainName(driver.value.name);
	});
	if (!first || first !== second) return [];
	return [broken(plan, 'second-driver', 'same-driver', 'Both drivers are the same person.')];
}

const forms: ItemKey[] = ['consent-place', 'consent-family', 'consent-work', 'consent-insurer'];

/** Nothing may be told under a form that was taken back. */
function formChecks(plan: AdmissionPlan): Check[] {
	return forms.flatMap((item) => {
		const details = confirmed(plan, item, 'sheet')?.value.details ?? [];
		if (!details.some(({ key }) => key === 'withdrawn')) return [];
		const says = `The form was taken back: ${itemSpec(item).label.toLowerCase()}. Make a new one, or leave it out.`;
		return [broken(plan, item, 'form-taken-back', says)];
	});
}
