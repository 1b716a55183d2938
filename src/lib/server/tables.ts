import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { columnsOf, type ReadRow, type ReadTables } from '#lib/domain/hsds-directory.ts';
import { tableOfFile, type Row, type Tables } from '#lib/domain/hsds.ts';
import { accepted, problem, type Parsed } from '#lib/domain/problem.ts';

/** A file as somebody chose it: one table, or a zip of several. */
export interface SentFile {
	name: string;
	bytes: Uint8Array;
}

/** Bytes that a zip may unfold to; a directory of some hundred places stays far below. */
const UNFOLDED = 16_000_000;

const isZip = ({ bytes }: SentFile) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isTable = (name: string) => /\.csv$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);

class Unreadable extends Error {}

function unfolded(file: SentFile): SentFile[] {
	if (!isZip(file)) return [file];
	let size = 0;
	const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
		if (!isTable(name)) return false;
		size += originalSize;
		if (size > UNFOLDED) throw new Unreadable(`${file.name} is too large. Send it in parts.`);
		return true;
	};
	try {
		const inside = unzipSync(file.bytes, { filter });
		return Object.entries(inside).map(([name, bytes]) => ({ name, bytes }));
	} catch (reason) {
		if (reason instanceof Unreadable) throw reason;
		throw new Unreadable(`${file.name} cannot be opened. Pack it once more and send it again.`);
	}
}

function textOf({ name, bytes }: SentFile): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Unreadable(`${name} is not saved as UTF-8. Save it so and send it again.`);
	}
}

/** The names of the columns, each once; a column without a name is called by its place. */
function columnsIn(head: readonly string[], width: number): string[] {
	const names: string[] = [];
	for (let place = 0; place < width; place++) {
		const name = head[place]?.trim() || `column_${place + 1}`;
		names.push(names.includes(name) ? `${name}_${place + 1}` : name);
	}
	return names;
}

/** Rows with their first lines; cells as they stand, empty ones left out. */
function rowsOf(file: SentFile): ReadRow[] {
	const options = { info: true, relax_column_count: true, skip_empty_lines: true, bom: true };
	let read: { record: string[]; info: { lines: number } }[];
	try {
		read = parse(textOf(file), options) as unknown as typeof read;
	} catch (reason) {
		if (!(reason instanceof CsvError)) throw reason;
		const line = typeof reason.lines === 'number' ? ` near line ${reason.lines}` : '';
		throw new Unreadable(`${file.name} has a quote in the wrong place${line}. Mend it there.`);
	}
	const [head, ...records] = read;
	if (!head) return [];
	return records.map(({ record }, at) => {
		const columns = columnsIn(head.record, Math.max(head.record.length, record.length));
		const cells = columns.map((column, place) => [column, record[place] ?? ''] as const);
		const line = (read[at]?.info.lines ?? 0) + 1;
		return { line, row: Object.fromEntries(cells.filter(([, cell]) => cell)) };
	});
}

/** Reads the files of a directory, by the names they have. One that cannot be read stops them all. */
export function readTables(files: readonly SentFile[]): Parsed<ReadTables> {
	const tables: Record<string, ReadRow[]> = {};
	try {
		const all = files.flatMap(unfolded).filter(({ name }) => isTable(name));
		if (all.length === 0) return problem('files', 'There is no table in it. Tables end in .csv.');
		for (const file of all) (tables[tableOfFile(file.name)] ??= []).push(...rowsOf(file));
		return accepted(tables);
	} catch (reason) {
		if (reason instanceof Unreadable) return problem('files', reason.message);
		throw reason;
	}
}

/** What a package of tables says of itself: which files it has, and their columns. */
function described(tables: Tables): string {
	const resources = Object.entries(tables).map(([name, rows]) => ({
		name,
		path: `${name}.csv`,
		profile: 'tabular-data-resource',
		schema: { fields: columnsOf(name, rows).map((column) => ({ name: column, type: 'string' })) }
	}));
	return JSON.stringify(
		{ profile: 'tabular-data-package', name: 'human_services_data', resources },
		null,
		'\t'
	);
}

const csv = (table: string, rows: readonly Row[]) =>
	stringify([...rows], { header: true, columns: columnsOf(table, rows) });

/** One zip with a file for each table. The same rows give the same bytes. */
export function zipOf(tables: Tables): Uint8Array<ArrayBuffer> {
	const files = Object.entries(tables).map(
		([table, rows]) => [`${table}.csv`, strToU8(csv(table, rows))] as const
	);
	const all = { ...Object.fromEntries(files), 'datapackage.json': strToU8(described(tables)) };
	return zipSync(all, { mtime: '1980-01-01' }) as Uint8Array<ArrayBuffer>;
}
