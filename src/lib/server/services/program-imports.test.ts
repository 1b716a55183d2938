import { beforeAll, expect, test } from 'vitest';
import type { Facilitator } from '#lib/domain/actor.ts';
import { capacityOf, isStale, sayCapacity } from '#lib/domain/capacity.ts';
import { exampleBackup } from '#lib/domain/example-plan.ts';
import { idOfUuid, uuidOf, type Tables } from '#lib/domain/hsds.ts';
import { programFacts } from '#lib/domain/program.ts';
import { capacities } from '#lib/server/db/capacities.ts';
import { programImports } from '#lib/server/db/program-imports.ts';
import { programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { readTables, zipOf, type SentFile } from '#lib/server/tables.ts';
import { danaAtWork, noorAtWork, today } from '../../../../tests/cast.ts';
import { sentFiles } from '../../../../tests/directory-files.ts';
import { eachEngine } from '../../../../tests/database/each-engine.ts';
import { exportPrograms, importPrograms } from './program-imports.ts';
import { addProgram, changeProgram, reportCapacity } from './programs.ts';

function tablesIn(files: readonly SentFile[]) {
	const read = readTables(files);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

/** Rows by table and id, without their order. */
function known(tables: Tables): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(tables).flatMap(([table, rows]) =>
			rows.map((row) => [`${table} ${JSON.stringify(row.id)}`, row] as const)
		)
	);
}

eachEngine(() => {
	let dana: Facilitator;
	let noor: Facilitator;
	beforeAll(async () => {
		dana = await danaAtWork();
		noor = await noorAtWork(dana);
	});
	const all = () => read(dana, programs);
	const named = async (name: string) => (await all()).find(({ typed }) => typed.name === name)!;

	test('a directory comes in with its ids, and goes out again with every cell', async () => {
		const files = tablesIn(sentFiles());
		expect(await importPrograms(dana, files, today())).toBe(2);
		const evenings = await named('Harbor Evenings');
		expect(uuidOf(evenings.id)).toBe(files.services?.[0]?.row.id);
		const out = await exportPrograms(noor, today());
		const rows = Object.entries(files).map(
			([table, read]) => [table, read.map(({ row }) => row)] as const
		);
		expect(known(out)).toEqual(known(Object.fromEntries(rows)));
	});

	test('what cannot be read is kept as a draft with a sentence, and counted nowhere', async () => {
		const { facts, problems } = programFacts((await named('Pier House')).typed);
		expect(facts).toMatchObject({ ages: null, assured: null, windows: null });
		expect(problems.map(({ says }) => says)).toEqual([
			'This day is not on the calendar. Check the date.',
			'Give the age in whole years.',
			'Give a phone number that can be dialed.'
		]);
		const [first] = await read(dana, programImports);
		expect(first).toMatchObject({ added: 2, importedBy: dana.accountId });
		expect(first?.remarks.map(({ file, line }) => [file, line])).toEqual([
			['attributes.csv', 3],
			['metadata.csv', 3]
		]);
	});

	test('free places come with the moment at which they were true', async () => {
		const { id } = await named('Harbor Evenings');
		const free = capacityOf((await read(dana, capacities))[id] ?? null);
		expect(free).toMatchObject({ is: 'known', free: 3, of: 'Place', how: 'file' });
		expect(isStale(free, today())).toBe(true);
		const typed = { count: '1', of: 'Place', by: 'Alma Quist', how: 'phone' };
		await reportCapacity(noor, id, typed, today());
		const now = capacityOf((await read(dana, capacities))[id] ?? null);
		expect(sayCapacity(now, today())).toMatch(/^1 Place free, last true under a minute ago$/);
		expect(await reportCapacity(dana, id, { count: 'some' }, today())).toMatchObject({
			is: 'draft'
		});
		await reportCapacity(dana, id, typed, today());
		const out = await exportPrograms(dana, today());
		expect(out.service_capacity).toMatchObject([
			{ available: '1', maximum: '12', description: 'Said by Alma Quist' }
		]);
		await expect(reportCapacity(dana, 'unknown', typed, today())).rejects.toMatchObject({
			name: 'NotVisible'
		});
	});

	test('the same files a second time change nothing, also where something was changed here', async () => {
		const evenings = await named('Harbor Evenings');
		const typed = { ...evenings.typed, intake: 'Ask for Alma.' };
		await changeProgram(dana, { ...evenings, typed }, today());
		expect(await importPrograms(dana, tablesIn(sentFiles()), today())).toBe(0);
		expect((await named('Harbor Evenings')).typed.intake).toBe('Ask for Alma.');
		const [last] = await read(dana, programImports);
		expect(last?.remarks.filter(({ file }) => file === 'services.csv')).toEqual([
			{ file: 'services.csv', line: 2, says: expect.stringContaining('already') },
			{ file: 'services.csv', line: 3, says: expect.stringContaining('already') }
		]);
		const out = await exportPrograms(dana, today());
		expect(out.services).toHaveLength(2);
		expect(out.services?.[0]?.application_process).toBe('Ask for Alma.');
		expect(out.attributes).toHaveLength(2);
	});

	test('a place of our own goes out and is known again by its id', async () => {
		const id = await addProgram(dana, exampleBackup, today());
		const zip = zipOf(await exportPrograms(dana, today()));
		const again = tablesIn([{ name: 'list.zip', bytes: zip }]);
		const ids = again.services?.map(({ row }) => idOfUuid(row.id ?? ''));
		expect(ids).toContain(id);
		expect(await importPrograms(dana, again, today())).toBe(0);
	});

	test('ids that are no UUIDs, and a place without a name, come in as well', async () => {
		const files = { 'services.csv': 'id,name,email\n17,Old list,\n18,,desk@x.example\n' };
		expect(await importPrograms(dana, tablesIn(sentFiles(files)), today())).toBe(2);
		expect(await importPrograms(dana, tablesIn(sentFiles(files)), today())).toBe(0);
		const nameless = (await all()).find(({ typed }) => typed.email === 'desk@x.example')!;
		expect(programFacts(nameless.typed).problems[0]?.field).toBe('name');
		const out = await exportPrograms(dana, today());
		expect(out.services?.find((row) => row.id === '17')).toMatchObject({ name: 'Old list' });
	});
});
