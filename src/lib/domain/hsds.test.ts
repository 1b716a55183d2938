import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleProgram } from './example-plan.ts';
import { columnsOf, directoryFrom, mergedTables, type ReadTables } from './hsds-directory.ts';
import { hsdsFields, tablesFrom, typedFrom } from './hsds-program.ts';
import { idOfUuid, tableOfFile, uuidOf, wordId, type Row, type Tables } from './hsds.ts';
import { careKinds, levelKey, levelsOfCare } from './level-of-care.ts';
import { programPartKeys } from './program-part.ts';
import { programFacts } from './program.ts';

const id = 'AAECAwQFBgcICQoLDA0ODw';

const read = (tables: Tables): ReadTables =>
	Object.fromEntries(
		Object.entries(tables).map(([table, rows]) => [
			table,
			rows.map((row, at) => ({ line: at + 2, row }))
		])
	);

describe('ids', () => {
	test('an id of ours and a UUID are one id in two spellings', () => {
		expect(uuidOf(id)).toBe('00010203-0405-0607-0809-0a0b0c0d0e0f');
		const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
		fc.assert(
			fc.property(bytes, (sixteen) => {
				const ours = Buffer.from(sixteen).toString('base64url');
				expect(idOfUuid(uuidOf(ours))).toBe(ours);
			})
		);
		for (const other of ['17', '', 'ABC', uuidOf(id).toUpperCase().replace('0A', '0B')]) {
			expect(idOfUuid(other)).toBeNull();
		}
	});

	test('no two words of ours share an id', () => {
		const words = [
			...programPartKeys,
			...levelsOfCare.map(levelKey),
			...Object.keys(careKinds),
			...hsdsFields.map(({ field }) => field)
		];
		expect(new Set(words.map(wordId)).size).toBe(new Set(words).size);
	});

	test('a file is known by its name in the singular and in the plural', () => {
		for (const name of ['services.csv', 'data/service.csv', 'SERVICES.CSV']) {
			expect(tableOfFile(name)).toBe('services');
		}
		expect(tableOfFile('service_at_locations.csv')).toBe('service_at_location');
		expect(tableOfFile('address.csv')).toBe('addresses');
		expect(tableOfFile('our notes.csv')).toBe('our notes');
	});
});

describe('one program in tables', () => {
	test('what is written into any field is read back, and touches no other', () => {
		const line = fc
			.string({ unit: 'grapheme', maxLength: 30 })
			.map((text) => text.replace(/[\s,/]+/g, ' ').trim());
		const plain = hsdsFields.filter(
			({ field }) => !['levels', 'kinds', 'organization'].includes(field)
		);
		const typed = fc.dictionary(fc.constantFrom(...plain.map(({ field }) => field)), line);
		fc.assert(
			fc.property(typed, (words) => {
				const kept = Object.fromEntries(
					Object.entries({ ...words, name: words.name || 'Cedar House' }).filter(([, text]) => text)
				);
				expect(typedFrom(tablesFrom(id, kept, null))).toEqual(
					kept.status === 'active' ? { ...kept, status: undefined } : kept
				);
			})
		);
	});

	test('the worked example goes out and comes back whole', () => {
		const tables = tablesFrom(id, exampleProgram, null);
		expect(typedFrom(tables)).toEqual(exampleProgram);
		expect(tables.services?.[0]?.id).toBe(uuidOf(id));
		expect(tables.schedules).toHaveLength(2);
		for (const rows of Object.values(tables)) {
			expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
		}
	});

	test('changing one fact of an imported program changes its cell alone', () => {
		const source = tablesFrom(id, exampleProgram, null);
		const foreign = {
			...source,
			services: [{ ...source.services?.[0], ours_alone: 'kept' }],
			funding: [{ id: 'f1', service_id: uuidOf(id), source: 'A grant' }]
		};
		expect(tablesFrom(id, typedFrom(foreign), foreign)).toEqual(foreign);
		const typed = { ...typedFrom(foreign), intake: 'Call Alma.', languages: 'Spanish, Urdu' };
		const changed = tablesFrom(id, typed, foreign);
		expect(changed.services?.[0]).toEqual({
			...foreign.services[0],
			application_process: 'Call Alma.'
		});
		const spanish = source.languages?.find(({ name }) => name === 'Spanish');
		expect(changed.languages?.map(({ name }) => name)).toEqual(['Spanish', 'Urdu']);
		expect(changed.languages?.[0]).toBe(spanish);
		expect({ ...changed, services: 0, languages: 0 }).toEqual({
			...foreign,
			services: 0,
			languages: 0
		});
	});
});

describe('hours', () => {
	const at = (row: Row): Tables => ({
		services: [{ id: uuidOf(id), name: 'Cedar House' }],
		schedules: [{ id: 's1', service_id: uuidOf(id), ...row }]
	});
	const nine = { byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:00:00' };

	test('a plain week is read; the same row stays when nothing changed', () => {
		const tables = at({ freq: 'WEEKLY', ...nine });
		const typed = typedFrom(tables);
		expect(typed).toMatchObject({ 'monday-opens': '09:00', 'tuesday-closes': '17:00' });
		expect(tablesFrom(id, typed, tables)).toEqual(tables);
	});

	test('every other week, one season or one month is told in words and never read as hours', () => {
		const rules: Row[] = [{ interval: '2' }, { until: '2027-01-01' }, { freq: 'MONTHLY' }];
		for (const rule of rules) {
			const typed = typedFrom(at({ ...nine, ...rule, description: 'Some Mondays.' }));
			expect(typed['hours-note']).toBe('Some Mondays.');
			expect(programFacts(typed).facts.windows).toBeNull();
		}
	});

	test('a time with an offset, or a day with two stretches, waits for somebody to look', () => {
		const offset = typedFrom(at({ ...nine, opens_at: '09:00-05:00' }));
		expect(offset['monday-opens']).toBe('09:00-05:00');
		const tables = at(nine);
		const twice = {
			...tables,
			schedules: [...(tables.schedules ?? []), { id: 's2', service_id: uuidOf(id), ...nine }]
		};
		expect(typedFrom(twice)['monday-opens']).toBe('09:00 / 09:00');
		for (const typed of [offset, typedFrom(twice)]) {
			expect(programFacts(typed).facts.windows).toBeNull();
			expect(programFacts(typed).problems.map(({ field }) => field)).toContain('monday-opens');
		}
	});
});

describe('files of a directory', () => {
	const cedar = tablesFrom(id, exampleProgram, null);

	test('a row that leads nowhere is kept and named, by its line', () => {
		const files = read({
			...cedar,
			phones: [...(cedar.phones ?? []), { id: 'p9', service_id: 'nobody', number: '1' }],
			'our own': [{ anything: 'at all' }]
		});
		const { services, loose, remarks } = directoryFrom(files);
		expect(services).toEqual([cedar]);
		expect(loose).toEqual({
			phones: [{ id: 'p9', service_id: 'nobody', number: '1' }],
			'our own': [{ anything: 'at all' }]
		});
		expect(remarks.map(({ file, line }) => [file, line])).toEqual([
			['our own.csv', null],
			['phones.csv', 5]
		]);
	});

	test('without an id, or with one that stands twice, a row is only kept', () => {
		const { services, remarks, loose } = directoryFrom(
			read({ services: [{ name: 'No id' }, { id: 'a', name: 'A' }, { id: 'a', name: 'B' }] })
		);
		expect(services.map((tables) => tables.services?.[0]?.name)).toEqual(['A']);
		expect(loose.services).toHaveLength(2);
		expect(remarks.map(({ line }) => line)).toEqual([2, 4, 3]);
	});

	test('every row comes out once, also where two places share it', () => {
		const shared = { id: 'o1', name: 'Harbor Care', description: 'Runs two places.' };
		const files = {
			organizations: [shared],
			services: ['a', 'b'].map((one) => ({ id: one, organization_id: 'o1', name: one }))
		};
		const { services, loose } = directoryFrom(read(files));
		const parts = services.map((now) => ({ now, before: now }));
		expect(mergedTables(parts, [loose])).toEqual(files);
		const [first, second] = services;
		const renamed = { ...second, organizations: [{ ...shared, name: 'Harbor' }] };
		const merged = mergedTables(
			[
				{ now: first!, before: first! },
				{ now: renamed, before: second! }
			],
			[]
		);
		expect(merged.organizations).toEqual([{ ...shared, name: 'Harbor' }]);
	});

	test('columns stand in their published order, others after them', () => {
		expect(columnsOf('programs', [{ mine: 'x', name: 'A', id: '1' }])).toEqual([
			'id',
			'organization_id',
			'name',
			'alternate_name',
			'description',
			'mine'
		]);
	});
});
