import { addRow, nextRowId, put, serviceOf, withRows, type Field } from './hsds-field.ts';
import type { Row, Tables } from './hsds.ts';

/** The two lines of ours, by the department under which their contact stands. */
const departments = {
	line: 'Admissions, day and night',
	assessment: 'Assessment appointments'
} as const;
type Line = keyof typeof departments;

const contactOf = (tables: Tables, line: Line) =>
	tables.contacts?.find(({ department }) => department === departments[line]);

const isMain = (tables: Tables) => (phone: Row) =>
	!(Object.keys(departments) as Line[]).some((line) => {
		const contact = contactOf(tables, line);
		return contact && contact.id === phone.contact_id;
	});

/** A number as it is dialed: with its extension. */
export const sayPhone = ({ number = '', extension = '' }: Row) =>
	extension ? `${number} ext ${extension}` : number;

function dialed(phone: Row, value: string): Row {
	const [, number = value, extension = ''] = /^(.*\S) ext (\d+)$/.exec(value) ?? [];
	return put(put(phone, 'number', number), 'extension', extension);
}

/** Changes, adds or takes away the phone that is found. */
function withPhone(tables: Tables, found: Row | undefined, fresh: Row, value: string): Tables {
	const rows = tables.phones ?? [];
	if (!value) {
		const others = rows.filter((row) => row !== found);
		return withRows(tables, 'phones', others);
	}
	if (!found) return addRow(tables, 'phones', dialed(fresh, value));
	const changed = rows.map((row) => (row === found ? dialed(row, value) : row));
	return withRows(tables, 'phones', changed);
}

const mainPhone: Field = {
	field: 'phone',
	read: (tables) => sayPhone(tables.phones?.find(isMain(tables)) ?? {}),
	write: (tables, value) => {
		const fresh = { service_id: serviceOf(tables).id ?? '', type: 'voice' };
		return withPhone(tables, tables.phones?.find(isMain(tables)), fresh, value);
	}
};

/** A contact without a name and without a number is none. */
function swept(tables: Tables, line: Line): Tables {
	const contact = contactOf(tables, line);
	const isUsed =
		contact && (contact.name || tables.phones?.some((one) => one.contact_id === contact.id));
	if (isUsed) return tables;
	const others = (tables.contacts ?? []).filter((row) => row !== contact);
	return withRows(tables, 'contacts', others);
}

function withContact(tables: Tables, line: Line): Tables {
	if (contactOf(tables, line)) return tables;
	const id = nextRowId(tables, 'contacts');
	const service_id = serviceOf(tables).id ?? '';
	return addRow(tables, 'contacts', { id, service_id, department: departments[line] });
}

const lineName = (line: Line): Field => ({
	field: `${line}-name`,
	read: (tables) => contactOf(tables, line)?.name ?? '',
	write(tables, value) {
		const placed = withContact(tables, line);
		const contact = contactOf(placed, line);
		const rows = (placed.contacts ?? []).map((row) =>
			row === contact ? put(row, 'name', value) : row
		);
		return swept(withRows(placed, 'contacts', rows), line);
	}
});

const linePhone = (line: Line): Field => {
	const found = (tables: Tables) => {
		const contact = contactOf(tables, line);
		return contact && tables.phones?.find((one) => one.contact_id === contact.id);
	};
	return {
		field: `${line}-phone`,
		read: (tables) => sayPhone(found(tables) ?? {}),
		write(tables, value) {
			const placed = withContact(tables, line);
			const contact_id = contactOf(placed, line)?.id ?? '';
			const fresh = { service_id: serviceOf(placed).id ?? '', contact_id, type: 'voice' };
			return swept(withPhone(placed, found(placed), fresh, value), line);
		}
	};
};

export const phoneFields: Field[] = [
	mainPhone,
	lineName('line'),
	linePhone('line'),
	lineName('assessment'),
	linePhone('assessment')
];
