import type { Program } from './program.ts';
import { programFacts } from './program.ts';
import { concept, fhirText, filled, referTo, resourceId, type Resource } from './fhir-values.ts';

/** Who is named in a file: the person, the place, and who put the plan together. */
export type Parties = {
	person: Resource;
	organization: Resource;
	service: Resource;
	author: Resource;
};

const phone = (value: string) => ({ system: 'phone', value: fhirText(value) });

const closed = ['temporarily closed', 'inactive', 'defunct'];

/** A first name or initials are all that is known of the person, and all that is told. */
export function partiesOf(of: {
	planId: string;
	person: { name: string };
	author: { name: string };
	program: Program;
}): Parties {
	const { typed } = of.program;
	const { facts } = programFacts(typed);
	const id = (part: Parameters<typeof resourceId>[1]) => resourceId(of.planId, part);
	const name = fhirText(facts.name);
	const organization: Resource = {
		resourceType: 'Organization',
		id: id('Organization'),
		...filled({
			name: fhirText(typed.organization ?? '') || name,
			telecom: typed.phone && fhirText(typed.phone) ? [phone(typed.phone)] : [],
			address: addressOf(typed)
		})
	};
	return {
		organization,
		person: named('Patient', id('Patient'), of.person.name),
		author: named('Practitioner', id('Practitioner'), of.author.name),
		service: {
			resourceType: 'HealthcareService',
			id: id('HealthcareService'),
			active: !closed.includes(typed.status ?? ''),
			providedBy: referTo(organization, facts.name),
			...filled({
				name,
				type: facts.levels.flatMap((level) => concept(level.name) ?? []),
				telecom: facts.line ? [phone(facts.line.phone)] : [],
				comment: facts.zone ? `Time zone: ${facts.zone}` : ''
			})
		}
	};
}

function named(resourceType: string, id: string, name: string): Resource {
	const text = fhirText(name);
	return { resourceType, id, ...filled({ name: text ? [{ text }] : [] }) };
}

function addressOf(typed: Readonly<Record<string, string>>): object[] {
	const said = (field: string) => fhirText(typed[field] ?? '');
	const address = filled({
		text: said('address'),
		city: said('city'),
		state: said('region'),
		postalCode: said('postcode'),
		country: said('country')
	});
	return Object.keys(address).length > 0 ? [address] : [];
}
