import type { AdmissionPlan } from './admission-plan.ts';
import type { Parties } from './fhir-parties.ts';
import { concept, fhirText, filled, referTo, resourceId, type Resource } from './fhir-values.ts';
import { itemSpec } from './plan-item.ts';
import { sayValue } from './plan-value.ts';

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** Marks what 42 CFR part 2 protects: restricted, and not to be passed on without a consent. */
export const partTwoLabels = [
	{
		system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
		code: 'R',
		display: 'restricted'
	},
	{ system: actCode, code: '42CFRPart2', display: '42 CFR Part2' },
	{ system: actCode, code: 'NORDSCLCD', display: 'no redisclosure without consent directive' }
];

/**
 * The forms that are ready to sign. Nobody has signed: it is a proposal once the forms are confirmed
 * as prepared, else a draft, and never in force.
 */
export function consentOf(
	plan: AdmissionPlan,
	{ person, organization }: Parties,
	{ isPartTwo }: { isPartTwo: boolean }
): Resource {
	const standing = plan.standing('consents');
	const { label, choices } = itemSpec('consents');
	const isPrepared = standing.is === 'confirmed';
	const value =
		isPrepared && standing.value ? sayValue(standing.value, plan.program.zone, choices) : '';
	const title = fhirText(`${label}: ${value || 'not confirmed yet'}. Nothing is signed.`);
	return {
		resourceType: 'Consent',
		id: resourceId(plan.id, 'Consent'),
		status: isPrepared ? 'proposed' : 'draft',
		scope: concept('', {
			system: 'http://terminology.hl7.org/CodeSystem/consentscope',
			code: 'patient-privacy',
			display: 'Privacy Consent'
		}),
		category: [concept('', { system: 'http://loinc.org', code: '59284-0' })],
		patient: referTo(person),
		organization: [referTo(organization, plan.program.name)],
		sourceAttachment: filled({ contentType: 'text/plain', title }),
		policyRule: isPartTwo
			? concept('', { system: actCode, code: '42CFRPart2', display: '42 CFR Part2' })
			: concept('What the person signs, and nothing more')
	};
}
