import type { AdmissionPlan } from './admission-plan.ts';
import type { Parties } from './fhir-parties.ts';
import { concept, fhirText, filled, referTo, resourceId, type Resource } from './fhir-values.ts';
import { itemSpec } from './plan-item.ts';
import { sayValue, type PlanValue } from './plan-value.ts';

const terms = 'http://terminology.hl7.org/CodeSystem/';
const partTwo = { system: `${terms}v3-ActCode`, code: '42CFRPart2', display: '42 CFR Part2' };

/** Marks what 42 CFR part 2 protects: restricted, and not to be passed on without a consent. */
export const partTwoLabels = [
	{ system: `${terms}v3-Confidentiality`, code: 'R', display: 'restricted' },
	partTwo,
	{
		system: `${terms}v3-ActCode`,
		code: 'NORDSCLCD',
		display: 'no redisclosure without consent directive'
	}
];

/** The forms of a plan; each is a consent of its own (42 CFR 2.31). */
const forms = ['consent-place', 'consent-family', 'consent-work', 'consent-insurer'] as const;
type Form = (typeof forms)[number] | 'consents';

type Told = { plan: AdmissionPlan; parties: Parties; isPartTwo: boolean };

/** Every form that is written down. Where there is none yet, one draft says that nothing is signed. */
export function consentsOf(told: Told): Resource[] {
	const { plan } = told;
	const written = forms.filter((form) => {
		const standing = plan.standing(form);
		return 'value' in standing && standing.value?.kind === 'sheet';
	});
	return (written.length > 0 ? written : ['consents' as const]).map((form) => consent(form, told));
}

function consent(form: Form, { plan, parties, isPartTwo }: Told): Resource {
	const standing = plan.standing(form);
	const value = 'value' in standing ? standing.value : null;
	const isPrepared = standing.is === 'confirmed';
	const words = value ? sayValue(value, plan.program.zone) : 'not confirmed yet';
	const title = fhirText(`${itemSpec(form).label}: ${words}`);
	return {
		resourceType: 'Consent',
		id: resourceId(plan.id, form),
		status: isPrepared ? statusOf(value) : 'draft',
		scope: concept('', { system: `${terms}consentscope`, code: 'patient-privacy' }),
		category: [concept('', { system: 'http://loinc.org', code: '59284-0' })],
		patient: referTo(parties.person),
		organization: [referTo(parties.organization, plan.program.name)],
		sourceAttachment: filled({ contentType: 'text/plain', title }),
		policyRule: isPartTwo ? concept('', partTwo) : concept('What the person signs, and no more'),
		...filled({ provision: provisionOf(value) })
	};
}

const line = (value: PlanValue | null, key: string) =>
	fhirText(value?.details?.find((detail) => detail.key === key)?.text ?? '');

/** In force only once a signature is written down, and no more once it was taken back. */
function statusOf(value: PlanValue | null): 'proposed' | 'active' | 'inactive' {
	if (line(value, 'withdrawn')) return 'inactive';
	return line(value, 'signed') ? 'active' : 'proposed';
}

/** Who is told by whom, and what: in words, as the form has them. */
function provisionOf(value: PlanValue | null): object | undefined {
	const actor = (
		[
			['tells', 'INF', 'informant'],
			['told', 'IRCP', 'information recipient']
		] as const
	).flatMap(([key, code, display]) => {
		const name = line(value, key);
		const role = concept('', { system: `${terms}v3-ParticipationType`, code, display });
		return name ? [{ role, reference: { display: name } }] : [];
	});
	const what = concept(line(value, 'what'));
	if (actor.length === 0 && !what) return undefined;
	return { type: 'permit', ...filled({ actor, code: what ? [what] : [] }) };
}
