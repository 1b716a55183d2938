import { chosenLevel, confirmed, planPlaces, type AdmissionPlan } from './admission-plan.ts';
import type { Parties } from './fhir-parties.ts';
import {
	concept,
	fhirInstant,
	fhirText,
	filled,
	referTo,
	resourceId,
	type Resource
} from './fhir-values.ts';
import { sayLevel } from './level-of-care.ts';
import { itemSpec, type ItemKey } from './plan-item.ts';
import { confirmedHow, type ItemStanding } from './plan-record.ts';
import { sayValue } from './plan-value.ts';
import { workList } from './plan-work.ts';
import type { Instant } from './time.ts';

/** What the family thinks of the place, and what stays between them and the facilitator. */
const notForThePlace: readonly ItemKey[] = ['why', 'doubts', 'interests'];

const stands = { missing: 'not-started', draft: 'in-progress', noted: 'in-progress' } as const;

/** One line of the plan. Only what somebody confirmed is told as arranged, with who, how and when. */
function activityOf(plan: AdmissionPlan, item: ItemKey): object {
	const { label, choices, mayBeNone } = itemSpec(item);
	const { zone } = plan.program;
	const standing: ItemStanding = plan.standing(item);
	const isThere = standing.is === 'confirmed' || standing.is === 'noted';
	const value = isThere && standing.value ? sayValue(standing.value, zone, choices) : '';
	const none = isThere && mayBeNone && standing.value === null ? 'Does not apply.' : '';
	const progress =
		standing.is === 'confirmed'
			? [
					{
						...filled({ authorString: fhirText(standing.confirmation.by) }),
						time: fhirInstant(standing.confirmation.at, zone),
						text: `Confirmed ${confirmedHow[standing.confirmation.how].toLowerCase()}.`
					}
				]
			: [];
	return {
		...filled({ progress }),
		detail: {
			code: concept(label),
			status: standing.is === 'confirmed' ? 'completed' : stands[standing.is],
			...filled({ description: fhirText(value || none || 'Not confirmed yet.') })
		}
	};
}

/** The plan for one place, line by line, with the request and the appointments it leads to. */
export function carePlan(
	plan: AdmissionPlan,
	{ person, author }: Parties,
	about: { ready: boolean; leadsTo: Resource[]; notice: string | null; now: Instant }
): Resource {
	const items = workList(plan).flatMap(({ asked, also }) => [
		...asked,
		...also.filter((item) => plan.standing(item).is !== 'missing')
	]);
	return {
		resourceType: 'CarePlan',
		id: resourceId(plan.id, 'CarePlan'),
		status: plan.ended === 'released' ? 'revoked' : plan.ended || about.ready ? 'active' : 'draft',
		intent: plan.place === 'first' ? 'plan' : 'option',
		...filled({ title: fhirText(`${planPlaces[plan.place]}: ${plan.program.name}`) }),
		subject: referTo(person),
		created: fhirInstant(about.now, plan.program.zone),
		author: referTo(author),
		activity: [
			...about.leadsTo.map((resource) => ({ reference: referTo(resource) })),
			...items
				.filter((item) => !notForThePlace.includes(item))
				.map((item) => activityOf(plan, item))
		],
		...filled({ note: about.notice === null ? [] : [{ text: about.notice }] })
	};
}

/** What the place is asked for. A proposal: nobody here orders care, and the level is only quoted. */
export function serviceRequest(
	plan: AdmissionPlan,
	{ person, author, service }: Parties,
	{ notice, now }: { notice: string | null; now: Instant }
): Resource {
	const level = chosenLevel(plan);
	const hold = confirmed(plan, 'hold', 'span')?.value;
	const intake = confirmed(plan, 'intake', 'moment')?.value.at;
	const { zone } = plan.program;
	const answer = confirmed(plan, 'acceptance', 'choice')?.value.choice;
	const isAnswered = answer === 'yes' || answer === 'conditional';
	const period = hold && {
		...filled({ start: hold.from === null ? '' : fhirInstant(hold.from, zone) }),
		end: fhirInstant(hold.until, zone)
	};
	return {
		resourceType: 'ServiceRequest',
		id: resourceId(plan.id, 'ServiceRequest'),
		status: plan.ended === 'released' ? 'revoked' : isAnswered ? 'active' : 'draft',
		intent: 'proposal',
		code: concept(level ? sayLevel(level) : 'Level of care not confirmed yet'),
		subject: referTo(person),
		authoredOn: fhirInstant(now, zone),
		requester: referTo(author),
		performer: [referTo(service, plan.program.name)],
		...(intake !== undefined
			? { occurrenceDateTime: fhirInstant(intake, zone) }
			: filled({ occurrencePeriod: period })),
		...filled({ note: notice === null ? [] : [{ text: notice }] })
	};
}
