import { cell, list, note, put, serviceOf, terms, withRows, type Field } from './hsds-field.ts';
import { hourFields, hoursNote, readHours, writeHours } from './hsds-hours.ts';
import { phoneFields } from './hsds-phones.ts';
import { uuidOf, type Row, type Tables } from './hsds.ts';
import { careKinds, levelKey, levelsOfCare, sayLevel } from './level-of-care.ts';
import type { Typed } from './plan-value.ts';
import { programPartKeys, programParts } from './program-part.ts';

const levels = {
	name: 'Levels of care',
	description: 'Edition and code of a level of care, as the place or a payer names it'
};
const kinds = { name: 'Kinds of care', description: 'What kind of care a place gives' };
const facts = {
	name: 'Facts about a place',
	description: 'What a family needs to know and these tables have no column for'
};

const service = (field: string, column: string) => cell(field, 'services', column);

/** The name of who runs it; empty where that is the name of the place itself. */
const organization: Field = {
	field: 'organization',
	read(tables) {
		const name = tables.organizations?.[0]?.name ?? '';
		return name === serviceOf(tables).name ? '' : name;
	},
	write: (tables, value) =>
		cell('organization', 'organizations', 'name').write(
			tables,
			value || (serviceOf(tables).name ?? '')
		)
};

/** A place that works is not worth a word. */
const status: Field = {
	field: 'status',
	read: (tables) => (serviceOf(tables).status ?? 'active').replace(/^active$/, ''),
	write: (tables, value) => service('status', 'status').write(tables, value || 'active')
};

const address: Field = {
	field: 'address',
	read(tables) {
		const { address_1 = '', address_2 = '' } = tables.addresses?.[0] ?? {};
		return [address_1, address_2].filter(Boolean).join('\n');
	},
	write(tables, value) {
		const [first = '', ...rest] = value.split('\n');
		const placed = cell('address', 'addresses', 'address_1').write(tables, first);
		return cell('address', 'addresses', 'address_2').write(placed, rest.join('\n'));
	}
};

const sayCost = ({ option = '', amount = '', currency = '', amount_description = '' }: Row) =>
	[option, [amount, currency.toUpperCase()].filter(Boolean).join(' '), amount_description]
		.filter(Boolean)
		.join(', ')
		.replace(/\s+/g, ' ');

const said = (column: string) => (row: Row) => (row[column] ?? '').replace(/\s+/g, ' ').trim();

/** Every fact with its place in the tables. The name comes first: others are read beside it. */
export const hsdsFields: readonly Field[] = [
	service('name', 'name'),
	organization,
	status,
	service('alert', 'alert'),
	address,
	cell('city', 'addresses', 'city'),
	cell('region', 'addresses', 'state_province'),
	cell('postcode', 'addresses', 'postal_code'),
	cell('country', 'addresses', 'country'),
	cell('access', 'accessibility', 'description'),
	note('zone', facts, 'Time zone'),
	...phoneFields,
	note('assessment-note', facts, 'About the first assessment'),
	service('email', 'email'),
	service('website', 'url'),
	service('license', 'licenses'),
	service('accreditation', 'accreditations'),
	list('languages', 'languages', {
		say: (row) => said('name')(row) || said('code')(row),
		make: (name) => ({ name }),
		joint: ', '
	}),
	service('interpretation', 'interpretation_services'),
	note('payers', facts, 'Insurers and payers it works with'),
	service('eligibility', 'eligibility_description'),
	service('age-from', 'minimum_age'),
	service('age-to', 'maximum_age'),
	service('intake', 'application_process'),
	service('wait', 'wait_time'),
	list('documents', 'required_documents', {
		say: said('document'),
		make: (document) => ({ document })
	}),
	service('services', 'description'),
	...programPartKeys.map((part) => note(part, facts, programParts[part])),
	service('cost', 'fees_description'),
	list('cost-list', 'cost_options', { say: sayCost, make: (option) => ({ option }) }),
	note('cost-stay', facts, 'Cost of a residential stay, to compare'),
	terms(
		'levels',
		levels,
		levelsOfCare.map((level) => ({ code: levelKey(level), name: sayLevel(level) }))
	),
	terms(
		'kinds',
		kinds,
		Object.entries(careKinds).map(([code, name]) => ({ code, name }))
	),
	hoursNote,
	note('assured-by', facts, 'Last checked by'),
	service('assured-email', 'assurer_email'),
	service('assured-on', 'assured_date')
];

/** A program as a form would send it, from the rows of one service. Nothing is changed to fit. */
export function typedFrom(tables: Tables): Typed {
	const plain = hsdsFields.flatMap(({ field, read }) => {
		const text = read(tables).trim();
		return text ? [[field, text] as const] : [];
	});
	return { ...Object.fromEntries(plain), ...readHours(tables) };
}

const begun = (id: string): Tables => ({ services: [{ id: uuidOf(id), status: 'active' }] });

/**
 * The rows of one program. What came from a file and was not changed here stands as it came, cell
 * for cell; what was changed stands changed.
 * @param source the rows it came with, null where it was written down here
 */
export function tablesFrom(id: string, typed: Typed, source: Tables | null): Tables {
	const start = source ?? begun(id);
	const written = hsdsFields.reduce((tables, { field, read, write }) => {
		const text = typed[field] ?? '';
		return read(tables).trim() === text ? tables : write(tables, text);
	}, start);
	const before = readHours(written);
	const same = hourFields.every((field) => (before[field] ?? '') === (typed[field] ?? ''));
	const rows = same ? written : writeHours(written, typed);
	return source ? rows : named(rows);
}

/** Others ask for an organization with a name and a description: a place of ours has its own for both. */
function named(tables: Tables): Tables {
	const placed = tables.organizations?.length ? tables : organization.write(tables, '');
	const [first, ...others] = placed.organizations ?? [];
	if (!first) return placed;
	const told = put(first, 'description', first.name ?? '');
	return withRows(placed, 'organizations', [told, ...others]);
}
