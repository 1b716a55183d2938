import { describe, expect, test } from 'vitest';
import {
	directoryFrom,
	mergedTables,
	type ReadTables,
	type Directory
} from '#lib/domain/hsds-directory.ts';
import { tablesFrom, typedFrom } from '#lib/domain/hsds-program.ts';
import type { Tables } from '#lib/domain/hsds.ts';
import { programFacts } from '#lib/domain/program.ts';
import { directoryFiles, sentFiles } from '../../../tests/directory-files.ts';
import { readTables, zipOf } from './tables.ts';

function readOrFail(files: Parameters<typeof readTables>[0]): ReadTables {
	const read = readTables(files);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

const id = 'AAECAwQFBgcICQoLDA0ODw';

/** In and out again, by the facts that Kinward keeps of each place. */
const throughFacts = ({ services, loose }: Directory) =>
	mergedTables(
		services.map((before) => ({ now: tablesFrom(id, typedFrom(before), before), before })),
		[loose]
	);

const rowsIn = (read: ReadTables): Tables =>
	Object.fromEntries(
		Object.entries(read).map(([table, all]) => [table, all.map(({ row }) => row)])
	);

/** Rows without their order. */
const sorted = (tables: Tables) =>
	Object.fromEntries(
		Object.entries(tables).map(([table, rows]) => [
			table,
			rows.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
		])
	);

describe('a directory in the published shape', () => {
	const read = readOrFail(sentFiles());
	const directory = directoryFrom(read);

	test('comes out cell for cell as it came in, as files and as one zip', () => {
		const out = throughFacts(directory);
		expect(sorted(out)).toEqual(sorted(rowsIn(read)));
		const again = readOrFail([{ name: 'list.zip', bytes: zipOf(out) }]);
		expect(sorted(rowsIn(again))).toEqual(sorted(rowsIn(read)));
		expect(sorted(throughFacts(directoryFrom(again)))).toEqual(sorted(out));
	});

	test('tells what is known of a place, and what has to be put right', () => {
		const [evening, stay] = directory.services.map((tables) => programFacts(typedFrom(tables)));
		expect(evening?.problems).toEqual([]);
		expect(evening?.facts).toMatchObject({
			name: 'Harbor Evenings',
			ages: { from: 18, to: null },
			assured: { by: 'dana@harbor.example', on: '2026-11-02' }
		});
		expect(evening?.facts.windows?.map(({ weekday }) => weekday)).toEqual([
			'monday',
			'wednesday',
			'friday'
		]);
		expect(stay?.facts).toMatchObject({ ages: null, windows: null, assured: null });
		expect(stay?.problems.map(({ field }) => field)).toEqual(['assured-on', 'age-from', 'phone']);
	});

	test('names the rows that lead nowhere, by file and line', () => {
		expect(directory.remarks.map(({ file, line }) => `${file} ${line}`)).toEqual([
			'attributes.csv 3',
			'metadata.csv 3'
		]);
	});

	test('lines are counted as an editor counts them, also where a cell holds a line break', () => {
		const lines = (read.services ?? []).map(({ line }) => line);
		expect(lines).toEqual([2, 3]);
		const more = { 'services.csv': `${directoryFiles['services.csv']}\nx,,,Last\n` };
		expect(readOrFail(sentFiles(more)).services?.at(-1)).toMatchObject({ row: { id: 'x' } });
		expect(readOrFail(sentFiles(more)).services?.at(-1)?.line).toBeGreaterThanOrEqual(5);
	});
});

describe('files that cannot be read', () => {
	const says = (files: Parameters<typeof readTables>[0]) => {
		const read = readTables(files);
		return read.ok ? '' : read.problems[0]?.says;
	};

	test('are named in a plain sentence, and nothing of them is taken', () => {
		expect(says([])).toMatch(/no table/);
		expect(says([{ name: 'notes.txt', bytes: Buffer.from('hello') }])).toMatch(/no table/);
		expect(says([{ name: 'a.zip', bytes: Buffer.from('PK broken') }])).toMatch(/a\.zip/);
		expect(says(sentFiles({ 'services.csv': 'id,name\n1,"Cedar\n' }))).toMatch(
			/services\.csv.*quote/
		);
		const latin = Buffer.from('id,name\n1,Caf\xe9\n', 'latin1');
		expect(says([{ name: 'services.csv', bytes: latin }])).toMatch(/UTF-8/);
	});

	test('a zip that unfolds to too much is turned away before it is unfolded', () => {
		const row = { id: 'a', name: 'x'.repeat(1000) };
		const big = zipOf({ services: Array.from({ length: 17_000 }, () => row) });
		expect(big.length).toBeLessThan(2_000_000);
		expect(says([{ name: 'big.zip', bytes: big }])).toMatch(/too large/);
	});

	test('rows that are too short or too long keep every cell', () => {
		const read = readOrFail(sentFiles({ 'services.csv': 'id,name,\n1\n2,Cedar,,more\n' }));
		expect(read.services?.map(({ row }) => row)).toEqual([
			{ id: '1' },
			{ id: '2', name: 'Cedar', column_4: 'more' }
		]);
	});
});
