/**
 * Tables of the Human Services Data Specification (Open Referral HSDS 3.0, tabular form, with the
 * capacity tables of 3.1): one list of rows for each file, cells as they stand there. Files and
 * columns that are not named here are kept as well.
 */
export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const listed = (columns: string) => columns.trim().split(/\s+/);

/** The columns of each file in their published order. `links` come first where rows belong to others. */
export const hsdsColumns: Readonly<Record<string, readonly string[]>> = {
	organizations: listed(`id name alternate_name description email website tax_status tax_id
		year_incorporated legal_status logo uri parent_organization_id`),
	programs: listed('id organization_id name alternate_name description'),
	services: listed(`id organization_id program_id name alternate_name description url email status
		interpretation_services application_process fees_description wait_time fees accreditations
		eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert
		last_modified`),
	service_at_location: listed('id service_id location_id description'),
	locations: listed(`id location_type url organization_id name alternate_name description
		transportation latitude longitude external_identifier external_identifier_type`),
	addresses: listed(`id location_id attention address_1 address_2 city region state_province
		postal_code country address_type`),
	contacts: listed(`id organization_id service_id service_at_location_id location_id name title
		department email`),
	phones: listed(`id location_id service_id organization_id contact_id service_at_location_id number
		extension type description`),
	schedules: listed(`id service_id location_id service_at_location_id valid_from valid_to dtstart
		timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at
		closes_at schedule_link attending_type notes`),
	languages: listed('id service_id location_id phone_id name code note'),
	cost_options: listed(`id service_id valid_from valid_to option currency amount
		amount_description`),
	required_documents: listed('id service_id document uri'),
	service_areas: listed('id service_id name description extent extent_type uri'),
	funding: listed('id organization_id service_id source'),
	accessibility: listed('id location_id description details url'),
	organization_identifiers: listed(`id organization_id identifier_scheme identifier_type
		identifier`),
	service_capacity: listed('id service_id unit_id available maximum description updated'),
	units: listed('id name scheme identifier uri'),
	attributes: listed('id link_id taxonomy_term_id link_type link_entity value'),
	taxonomy_terms: listed(`id code name description parent_id taxonomy language taxonomy_id
		term_uri`),
	taxonomies: listed('id name description uri version'),
	metadata: listed(`id resource_id resource_type last_action_date last_action_type field_name
		previous_value replacement_value updated_by`),
	meta_table_descriptions: listed('id name language character_set')
};

const singular: Readonly<Record<string, string>> = {
	address: 'addresses',
	taxonomy: 'taxonomies',
	service_at_locations: 'service_at_location',
	service_capacities: 'service_capacity',
	fundings: 'funding'
};

/** The table a file is about: releases have named files in the singular and in the plural. */
export function tableOfFile(file: string): string {
	const stem = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.csv$/i, '').toLowerCase();
	if (Object.hasOwn(hsdsColumns, stem)) return stem;
	return singular[stem] ?? (Object.hasOwn(hsdsColumns, `${stem}s`) ? `${stem}s` : stem);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const dashed = (hex: string) =>
	[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
		'-'
	);

/** An id of ours and a UUID are both 16 bytes: the same id in the other spelling. */
export function uuidOf(id: string): string {
	const bytes = atob(`${id.replaceAll('-', '+').replaceAll('_', '/')}==`);
	return dashed([...bytes].map((one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join(''));
}

/** Null where the id is no UUID, or one that is not written as they are. */
export function idOfUuid(text: string): string | null {
	if (!uuid.test(text) || text !== text.toLowerCase()) return null;
	const bytes = text.replaceAll('-', '').match(/../g) ?? [];
	const plain = btoa(String.fromCharCode(...bytes.map((one) => parseInt(one, 16))));
	return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The id of the `count`th row of a table that tells of one service: the same each time it is told. */
export function rowId(service: string, table: string, count: number): string {
	const place = Object.keys(hsdsColumns).indexOf(table) + 1;
	const tail = ((place << 16) | count).toString(16).padStart(8, '0');
	return dashed(uuidLike(service).replaceAll('-', '').slice(0, 24) + tail);
}

/** An id that stands for a word, for terms that mean the same in every list. */
export function wordId(word: string): string {
	// "Kinward" in hexadecimal, so that nobody else has chosen these.
	return `4b696e77-6172-4400-8000-0000${hashed(word)}`;
}

const uuidLike = (id: string) => (uuid.test(id) ? id.toLowerCase() : wordId(id));

/** FNV-1a, 32 bits: enough to tell a few dozen words apart (a test looks). */
function hashed(word: string): string {
	let hash = 0x811c9dc5;
	for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
