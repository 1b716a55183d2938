import { rowId, wordId, type Row, type Tables } from './hsds.ts';

/**
 * One fact of a program and where it stands in the tables of its service. What is written is read
 * back as it was, and nothing else in the tables changes.
 */
export type Field = {
	field: string;
	read: (tables: Tables) => string;
	write: (tables: Tables, value: string) => Tables;
};

export const serviceOf = (tables: Tables): Row => tables.services?.[0] ?? {};

/** A row with a cell set; an empty cell is no cell. */
export function put(row: Row, column: string, value: string): Row {
	const { [column]: _before, ...rest } = row;
	return value ? { ...rest, [column]: value } : rest;
}

export function withRows(tables: Tables, table: string, rows: readonly Row[]): Tables {
	const { [table]: _before, ...rest } = tables;
	return rows.length > 0 ? { ...rest, [table]: rows } : rest;
}

/** The id of the next row that is added to a table. */
export function nextRowId(tables: Tables, table: string, taken: readonly Row[] = []): string {
	const rows = [...(tables[table] ?? []), ...taken];
	const used = new Set(rows.map(({ id }) => id));
	for (let count = 1; ; count++) {
		const id = rowId(serviceOf(tables).id ?? '', table, count);
		if (!used.has(id)) return id;
	}
}

export function addRow(tables: Tables, table: string, row: Row): Tables {
	const made = { id: nextRowId(tables, table), ...row };
	return withRows(tables, table, [...(tables[table] ?? []), made]);
}

/** What the first row of a table leans on, made where it is not there yet. */
function ensured(tables: Tables, table: string): Tables {
	if (tables[table]?.length) return tables;
	const service = serviceOf(tables);
	if (table === 'organizations') {
		const id = service.organization_id || nextRowId(tables, table);
		const linked = withRows(tables, 'services', [put(service, 'organization_id', id)]);
		return addRow(linked, table, { id });
	}
	if (table === 'addresses') {
		const placed = ensured(tables, 'locations');
		const location_id = placed.locations?.[0]?.id ?? '';
		return addRow(placed, table, { location_id, address_type: 'physical' });
	}
	if (table === 'locations') {
		const placed = addRow(tables, table, { location_type: 'physical' });
		const location_id = placed.locations?.[0]?.id ?? '';
		return addRow(placed, 'service_at_location', { service_id: service.id ?? '', location_id });
	}
	if (table === 'accessibility') {
		const placed = ensured(tables, 'locations');
		return addRow(placed, table, { location_id: placed.locations?.[0]?.id ?? '' });
	}
	return addRow(tables, table, { service_id: service.id ?? '' });
}

/** A cell of the first row of a table. */
export const cell = (field: string, table: string, column: string): Field => ({
	field,
	read: (tables) => tables[table]?.[0]?.[column] ?? '',
	write(tables, value) {
		const placed = value ? ensured(tables, table) : tables;
		const [first, ...others] = placed[table] ?? [];
		return first ? withRows(placed, table, [put(first, column, value), ...others]) : placed;
	}
});

/** A list with one row for each line (or part), such as papers to bring. A row that stays keeps all its cells. */
export const list = (
	field: string,
	table: string,
	row: { say: (row: Row) => string; make: (line: string) => Row; joint?: string }
): Field => ({
	field,
	read: (tables) =>
		(tables[table] ?? [])
			.map(row.say)
			.filter(Boolean)
			.join(row.joint ?? '\n'),
	write(tables, value) {
		const left = [...(tables[table] ?? [])];
		const said = value.split(row.joint?.trim() || '\n').map((line) => line.trim());
		const rows: Row[] = left.filter((one) => !row.say(one));
		for (const line of said.filter(Boolean)) {
			const same = left.findIndex((one) => row.say(one) === line);
			const id = nextRowId(tables, table, rows);
			const made = { id, service_id: serviceOf(tables).id ?? '', ...row.make(line) };
			rows.push(same < 0 ? made : left.splice(same, 1)[0]!);
		}
		return withRows(tables, table, rows);
	}
});

/** A taxonomy of ours: its name, and what its terms tell of a service. */
export type Taxonomy = { name: string; description: string };

/** Adds a term to a service, with its term and taxonomy where they are not there yet. */
export function addTerm(
	tables: Tables,
	taxonomy: Taxonomy,
	term: { code: string; name: string },
	value: string
): Tables {
	const inTaxonomy = { id: wordId(taxonomy.name), ...taxonomy };
	const inTerm = {
		id: wordId(`${taxonomy.name} ${term.code}`),
		...term,
		description: term.name,
		taxonomy: taxonomy.name,
		taxonomy_id: inTaxonomy.id
	};
	const attribute = {
		link_id: serviceOf(tables).id ?? '',
		taxonomy_term_id: inTerm.id,
		link_type: taxonomy.name,
		link_entity: 'service'
	};
	const has = (table: string, id: string) => tables[table]?.some((one) => one.id === id);
	const named = has('taxonomies', inTaxonomy.id)
		? tables
		: addRow(tables, 'taxonomies', inTaxonomy);
	const known = has('taxonomy_terms', inTerm.id) ? named : addRow(named, 'taxonomy_terms', inTerm);
	return addRow(known, 'attributes', put(attribute, 'value', value));
}

/** The attributes of the service itself, each with the code of its term in this taxonomy. */
export function termsIn(tables: Tables, { name }: Taxonomy): { code: string; attribute: Row }[] {
	const terms = new Map(
		(tables.taxonomy_terms ?? [])
			.filter(({ taxonomy_id, taxonomy }) => taxonomy_id === wordId(name) || taxonomy === name)
			.map(({ id, code }) => [id ?? '', code ?? ''] as const)
	);
	return (tables.attributes ?? []).flatMap((attribute) => {
		const code = terms.get(attribute.taxonomy_term_id ?? '');
		return code && attribute.link_id === serviceOf(tables).id ? [{ code, attribute }] : [];
	});
}

export function withoutAttributes(tables: Tables, gone: readonly Row[]): Tables {
	const rows = (tables.attributes ?? []).filter((row) => !gone.includes(row));
	return withRows(tables, 'attributes', rows);
}

/** A line of words under a term of ours, for what the tables have no column for. */
export const note = (field: string, taxonomy: Taxonomy, name: string): Field => {
	const ours = (tables: Tables) => termsIn(tables, taxonomy).filter(({ code }) => code === field);
	return {
		field,
		read: (tables) => ours(tables)[0]?.attribute.value ?? '',
		write(tables, value) {
			const bare = withoutAttributes(
				tables,
				ours(tables).map(({ attribute }) => attribute)
			);
			return value ? addTerm(bare, taxonomy, { code: field, name }, value) : bare;
		}
	};
};

/** Terms that are ticked, by their codes with a space between them. */
export const terms = (
	field: string,
	taxonomy: Taxonomy,
	known: readonly { code: string; name: string }[]
): Field => ({
	field,
	read(tables) {
		const codes = new Set(termsIn(tables, taxonomy).map(({ code }) => code));
		return known.flatMap(({ code }) => (codes.has(code) ? [code] : [])).join(' ');
	},
	write(tables, value) {
		const wanted = value.split(' ');
		const there = termsIn(tables, taxonomy);
		const gone = there.filter(
			({ code }) => known.some((one) => one.code === code) && !wanted.includes(code)
		);
		const kept = withoutAttributes(
			tables,
			gone.map(({ attribute }) => attribute)
		);
		const isNew = ({ code }: { code: string }) =>
			wanted.includes(code) && !there.some((one) => one.code === code);
		return known.filter(isNew).reduce((all, term) => addTerm(all, taxonomy, term, ''), kept);
	}
});
