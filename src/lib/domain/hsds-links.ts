import type { Row, Tables } from './hsds.ts';

/** `[column, table]`: where the cell of a row names a row of the other table. */
type Link = readonly [column: string, table: string];

/**
 * To which rows a row belongs, the closest first: the first group in which any cell is filled
 * decides. Tables stand in the order in which they can be found, each after those it leans on.
 */
const belongs: Readonly<Record<string, readonly (readonly Link[])[]>> = {
	service_at_location: [[['service_id', 'services']]],
	contacts: [
		[
			['service_id', 'services'],
			['service_at_location_id', 'service_at_location']
		],
		[['location_id', 'locations']],
		[['organization_id', 'organizations']]
	],
	addresses: [[['location_id', 'locations']]],
	accessibility: [[['location_id', 'locations']]],
	phones: [
		[
			['service_id', 'services'],
			['service_at_location_id', 'service_at_location'],
			['contact_id', 'contacts']
		],
		[['location_id', 'locations']],
		[['organization_id', 'organizations']]
	],
	schedules: [
		[
			['service_id', 'services'],
			['service_at_location_id', 'service_at_location']
		],
		[['location_id', 'locations']]
	],
	languages: [
		[
			['service_id', 'services'],
			['phone_id', 'phones']
		],
		[['location_id', 'locations']]
	],
	cost_options: [[['service_id', 'services']]],
	required_documents: [[['service_id', 'services']]],
	service_areas: [[['service_id', 'services']]],
	service_capacity: [[['service_id', 'services']]],
	funding: [[['service_id', 'services']], [['organization_id', 'organizations']]],
	organization_identifiers: [[['organization_id', 'organizations']]]
};

/** What a row names comes along with it: `[table, column, the table of what is named]`. */
const brings: readonly (readonly [string, string, string])[] = [
	['services', 'organization_id', 'organizations'],
	['services', 'program_id', 'programs'],
	['service_at_location', 'location_id', 'locations'],
	['service_capacity', 'unit_id', 'units'],
	['attributes', 'taxonomy_term_id', 'taxonomy_terms'],
	['taxonomy_terms', 'taxonomy_id', 'taxonomies']
];

/** Rows that mean something without belonging to a service: nothing is missing when none names them. */
export const alone = ['taxonomies', 'taxonomy_terms', 'units', 'meta_table_descriptions'];

const ids = (rows: readonly Row[] | undefined) =>
	new Set((rows ?? []).flatMap(({ id }) => (id ? [id] : [])));

/** Everything in the files that tells of one service. Rows that several share come with each. */
export function rowsOfService(all: Tables, service: Row): Tables {
	const found: Record<string, readonly Row[]> = { services: [service] };
	const keep = (table: string, isOurs: (row: Row) => boolean | undefined) => {
		const rows = (all[table] ?? []).filter((row) => row.id && isOurs(row));
		if (rows.length > 0) found[table] = rows;
	};
	const bring = (from: string) => {
		for (const [table, column, named] of brings.filter(([table]) => table === from)) {
			const wanted = new Set((found[table] ?? []).map((row) => row[column]));
			keep(named, ({ id }) => wanted.has(id));
		}
	};
	bring('services');
	for (const [table, groups] of Object.entries(belongs)) {
		const named = new Map(groups.flat().map(([, other]) => [other, ids(found[other])]));
		keep(table, (row) => {
			const group = groups.find((links) => links.some(([column]) => row[column])) ?? [];
			return group.some(([column, other]) => named.get(other)?.has(row[column] ?? ''));
		});
		bring(table);
	}
	const own = new Set(
		Object.entries(found)
			.filter(([table]) => !alone.includes(table))
			.flatMap(([, rows]) => [...ids(rows)])
	);
	keep('attributes', ({ link_id }) => own.has(link_id ?? ''));
	bring('attributes');
	bring('taxonomy_terms');
	keep('metadata', ({ resource_id }) => own.has(resource_id ?? ''));
	return found;
}
