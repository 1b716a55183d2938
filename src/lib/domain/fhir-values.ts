import { Temporal } from 'temporal-polyfill';
import { uuidOf } from './hsds.ts';
import type { Instant, Zone } from './time.ts';

/** A resource of HL7 FHIR R4 (4.0.1) as JSON. Its shape is held to the published schema by a test. */
export type Resource = { resourceType: string; id: string } & Record<string, unknown>;
export type Reference = { reference: string; display?: string };
export type Coding = { system: string; code: string; display?: string };

/** What a resource tells of; each has a number of its own, so that ids stay the same. */
const parts = [
	'Bundle',
	'Patient',
	'Organization',
	'HealthcareService',
	'Practitioner',
	'CarePlan',
	'ServiceRequest',
	'Assessment',
	'Intake',
	'consents',
	'consent-place',
	'consent-family',
	'consent-work',
	'consent-insurer'
] as const;
export type ResourcePart = (typeof parts)[number];

/** The UUID of one resource about the row `id` of ours: the same each time it is told. */
export function resourceId(id: string, part: ResourcePart): string {
	const number = (parts.indexOf(part) + 1).toString(16).padStart(8, '0');
	return uuidOf(id).slice(0, 28) + number;
}

/** The address by which the entries of one bundle name each other. */
export const urn = (id: string) => `urn:uuid:${id}`;

export function referTo({ id }: Pick<Resource, 'id'>, display?: string): Reference {
	const says = display === undefined ? '' : fhirText(display);
	return says ? { reference: urn(id), display: says } : { reference: urn(id) };
}

/**
 * FHIR strings hold spaces, tabs and line ends: other white space becomes a space, control
 * characters and halves of letters go.
 */
export function fhirText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\S \r\n\t]/g, ' ')
		.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
		.trim();
}

/** Whole seconds, with the offset that the wall of `zone` has then; world time where there is none. */
export function fhirInstant(at: Instant, zone: Zone | null): string {
	const timeZone = zone ?? 'UTC';
	return Temporal.Instant.fromEpochMilliseconds(at).toString({
		timeZone,
		smallestUnit: 'second'
	});
}

/** FHIR knows no empty text and no empty list: what is empty is left out. */
export function filled<T extends Record<string, unknown>>(fields: T): Partial<T> {
	const isThere = (value: unknown) =>
		value !== undefined &&
		value !== null &&
		value !== '' &&
		!(Array.isArray(value) && !value.length);
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => isThere(value))
	) as Partial<T>;
}

/** Words where FHIR would rather have a code; undefined where there are none. */
export function concept(text: string, ...coding: Coding[]): object | undefined {
	const says = fhirText(text);
	return says || coding.length > 0 ? filled({ coding, text: says }) : undefined;
}
