import { hsdsColumns, type Row, type Tables } from './hsds.ts';
import { alone, rowsOfService } from './hsds-links.ts';

/** A plain sentence about a row that no place counts on; `line` as an editor counts them, null for a file. */
export type Remark = { file: string; line: number | null; says: string };

/** A row as it was read, with the line it began on. */
export type ReadRow = { line: number; row: Row };
export type ReadTables = Readonly<Record<string, readonly ReadRow[]>>;

/** What files of a directory hold: one set of rows for each service, and what belongs to none. */
export type Directory = { services: Tables[]; loose: Tables; remarks: Remark[] };

const unknown = 'No list of this name is known here. It is kept as it is.';
const nameless = 'This row has no id. It is kept, and no place counts on it.';
const twice = 'This id stands here twice. The first row counts, this one is only kept.';
const astray =
	'This row belongs to no place in these files. It is kept, and no place counts on it.';
const headless = 'The organization of this place is not in these files.';
const idle = 'No place in these files belongs to this organization. It is kept.';

/** Takes files apart by the services they tell of. Every row ends up somewhere, as it stands. */
export function directoryFrom(read: ReadTables): Directory {
	const remarks: Remark[] = [];
	const all: Record<string, Row[]> = {};
	const lines = new Map<Row, { table: string; line: number }>();
	const loose: Record<string, Row[]> = {};
	const remark = (table: string, line: number | null, says: string) =>
		remarks.push({ file: `${table}.csv`, line, says });
	const setAside = (table: string, row: Row) => (loose[table] ??= []).push(row);

	for (const [table, rows] of Object.entries(read)) {
		const isKnown = Object.hasOwn(hsdsColumns, table);
		if (!isKnown) remark(table, null, unknown);
		const seen = new Set<string>();
		for (const { line, row } of rows) {
			const isRepeated = Boolean(row.id) && seen.has(row.id ?? '');
			if (isKnown && !row.id) remark(table, line, nameless);
			if (isKnown && isRepeated) remark(table, line, twice);
			if (!isKnown || !row.id || isRepeated) {
				setAside(table, row);
				continue;
			}
			seen.add(row.id);
			lines.set(row, { table, line });
			(all[table] ??= []).push(row);
		}
	}

	const services = (all.services ?? []).map((service) => rowsOfService(all, service));
	for (const tables of services) {
		const service = tables.services?.[0];
		const at = service && lines.get(service);
		if (at && !tables.organizations) remark(at.table, at.line, headless);
	}
	const placed = new Set(services.flatMap((tables) => Object.values(tables).flat()));
	for (const [row, { table, line }] of lines) {
		if (placed.has(row)) continue;
		setAside(table, row);
		if (alone.includes(table)) continue;
		remark(table, line, table === 'organizations' ? idle : astray);
	}
	return { services, loose, remarks };
}

const same = (a: Row, b: Row) =>
	Object.keys(a).length === Object.keys(b).length &&
	Object.entries(a).every(([column, cell]) => b[column] === cell);

/**
 * All rows in one set of tables, each once. Of two that share an id, one that was changed here
 * since it came goes before one that was not.
 */
export function mergedTables(
	parts: readonly { now: Tables; before: Tables | null }[],
	loose: readonly Tables[]
): Tables {
	const merged: Record<string, Row[]> = {};
	const places = new Map<string, { at: number; isChanged: boolean }>();
	for (const { now, before } of parts) {
		for (const [table, rows] of Object.entries(now)) {
			const into = (merged[table] ??= []);
			for (const row of rows) {
				const was = before?.[table]?.find(({ id }) => id === row.id);
				const isChanged = was !== undefined && !same(was, row);
				const key = `${table} ${row.id}`;
				const found = places.get(key);
				if (!found) places.set(key, { at: into.push(row) - 1, isChanged });
				else if (isChanged && !found.isChanged) {
					into[found.at] = row;
					found.isChanged = true;
				}
			}
		}
	}
	for (const [table, rows] of loose.flatMap((tables) => Object.entries(tables))) {
		const into = (merged[table] ??= []);
		for (const row of rows) if (!into.some((one) => same(one, row))) into.push(row);
	}
	return merged;
}

/** The columns of a file: those of the standard that are used, id first, then any others. */
export function columnsOf(table: string, rows: readonly Row[]): string[] {
	const used = new Set(rows.flatMap((row) => Object.keys(row)));
	const known = hsdsColumns[table] ?? [];
	return [...known, ...[...used].filter((column) => !known.includes(column))];
}
