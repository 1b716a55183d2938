import type { AdmissionPlan } from './admission-plan.ts';
import { concept, fhirInstant, fhirText, filled, referTo, resourceId } from './fhir-values.ts';
import type { Resource } from './fhir-values.ts';
import type { Parties } from './fhir-parties.ts';
import { means } from './plan-value.ts';
import type { Instant } from './time.ts';

const onlyStart = 'Only the start is agreed; no end is known.';

/**
 * The assessment and the intake, where a time is written down. Confirmed by the place it is booked,
 * else proposed. The person has agreed to nothing yet, so their answer is always outstanding.
 */
export function appointmentsOf(plan: AdmissionPlan, parties: Parties): Resource[] {
	const found: Resource[] = [];
	const assessment = plan.standing('assessment');
	if ('value' in assessment && assessment.value?.kind === 'appointment') {
		const { at, name, means: way } = assessment.value;
		const says = `With ${name}, ${means[way].toLowerCase()}. ${onlyStart}`;
		const isBooked = assessment.is === 'confirmed';
		const about = { part: 'Assessment', title: 'Assessment', at, says, isBooked } as const;
		found.push(appointment(plan, parties, about));
	}
	const intake = plan.standing('intake');
	if ('value' in intake && intake.value?.kind === 'moment') {
		const { at } = intake.value;
		const isBooked = intake.is === 'confirmed';
		const about = { part: 'Intake', title: 'Intake', at, says: onlyStart, isBooked } as const;
		found.push(appointment(plan, parties, about));
	}
	return found;
}

function appointment(
	plan: AdmissionPlan,
	{ person, service }: Parties,
	of: { part: 'Assessment' | 'Intake'; title: string; at: Instant; says: string; isBooked: boolean }
): Resource {
	const start = fhirInstant(of.at, plan.program.zone);
	return {
		resourceType: 'Appointment',
		id: resourceId(plan.id, of.part),
		status: plan.ended === 'released' ? 'cancelled' : of.isBooked ? 'booked' : 'proposed',
		...filled({
			serviceType: [concept(of.title)],
			description: of.title,
			comment: fhirText(of.says)
		}),
		// R4 wants both or none (app-3); an end that nobody named is the start again.
		start,
		end: start,
		participant: [
			{ actor: referTo(person), required: 'required', status: 'needs-action' },
			{
				actor: referTo(service, plan.program.name),
				required: 'required',
				status: of.isBooked ? 'accepted' : 'tentative'
			}
		]
	};
}
