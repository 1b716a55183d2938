import { planFrom, type PlanRecords } from './admission-plan.ts';
import type { MeetingTimes } from './arrival.ts';
import { appointmentsOf } from './fhir-appointments.ts';
import { consentsOf, partTwoLabels } from './fhir-consent.ts';
import { partiesOf } from './fhir-parties.ts';
import { carePlan, serviceRequest } from './fhir-plan.ts';
import { fhirInstant, resourceId, urn, type Resource } from './fhir-values.ts';
import { partTwoNotice, type FileSource } from './part-two.ts';
import { planReadiness } from './readiness.ts';
import type { Instant } from './time.ts';

/**
 * The plan for one place as an HL7 FHIR R4 (4.0.1) bundle: CarePlan, ServiceRequest, Appointment and
 * Consent with those they name. Other places of the same family are never in it. Where some of it
 * comes from records of the place, the statement of 42 CFR 2.32 goes with it, the resources carry the
 * labels of part 2, and the Consent tells the scope.
 */
export function planBundle(of: {
	plan: PlanRecords;
	/** All plans of the intervention: readiness leans on backup and plan B. */
	plans: PlanRecords[];
	meeting: MeetingTimes | null;
	person: { name: string };
	author: { name: string };
	source: FileSource;
	now: Instant;
}): Resource {
	const { now } = of;
	const plan = planFrom(of.plan);
	const isPartTwo = of.source === 'place';
	const notice = isPartTwo ? partTwoNotice : null;
	const { ready } = planReadiness(plan, of.plans.map(planFrom), of.meeting, now);
	const { person, author } = of;
	const parties = partiesOf({ planId: plan.id, person, author, program: of.plan.program });
	const request = serviceRequest(plan, parties, { notice, now });
	const leadsTo = [request, ...appointmentsOf(plan, parties)];
	const labeled = [
		carePlan(plan, parties, { ready, leadsTo, notice, now }),
		...leadsTo,
		...consentsOf({ plan, parties, isPartTwo }),
		parties.person
	];
	const open = [parties.author, parties.organization, parties.service];
	const meta = isPartTwo ? { meta: { security: partTwoLabels } } : {};
	return {
		resourceType: 'Bundle',
		id: resourceId(plan.id, 'Bundle'),
		...meta,
		type: 'collection',
		timestamp: fhirInstant(now, plan.program.zone),
		entry: [...labeled.map((resource) => ({ ...resource, ...meta })), ...open].map((resource) => ({
			fullUrl: urn(resource.id),
			resource
		}))
	};
}
