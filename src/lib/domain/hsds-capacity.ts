import { Temporal } from 'temporal-polyfill';
import { capacityOf, type CapacityRecord } from './capacity.ts';
import { addRow, put, serviceOf, withRows } from './hsds-field.ts';
import { wordId, type Tables } from './hsds.ts';
import type { Typed } from './plan-value.ts';

/** The word about free places that came in a file, as a form would send it; null where there is none. */
export function capacityIn(tables: Tables): Typed | null {
	const row = tables.service_capacity?.[0];
	if (!row) return null;
	const unit = tables.units?.find(({ id }) => id === row.unit_id);
	const given = {
		count: row.available,
		of: unit?.name,
		note: row.description,
		updated: row.updated,
		how: 'file'
	};
	return Object.fromEntries(
		Object.entries(given).flatMap(([field, text]) => (text ? [[field, text] as const] : []))
	);
}

/** Free places as they were last known, with their moment. What came in a file stands as it came. */
export function withCapacity(tables: Tables, record: CapacityRecord | null): Tables {
	const capacity = capacityOf(record);
	if (!record || capacity.is !== 'known' || capacity.how === 'file') return tables;
	const name = capacity.of || 'place';
	const unit = tables.units?.find((row) => row.name === name) ?? {
		id: wordId(`unit ${name}`),
		name
	};
	const placed = tables.units?.includes(unit) ? tables : addRow(tables, 'units', unit);
	const description = [record.typed.note, `Said by ${capacity.by}`].filter(Boolean).join('\n');
	const told = {
		unit_id: unit.id ?? '',
		available: String(capacity.free),
		description,
		updated: Temporal.Instant.fromEpochMilliseconds(capacity.at).toString()
	};
	const [first, ...others] = placed.service_capacity ?? [];
	if (!first)
		return addRow(placed, 'service_capacity', { service_id: serviceOf(placed).id ?? '', ...told });
	const changed = Object.entries(told).reduce(
		(row, [column, cell]) => put(row, column, cell),
		first
	);
	return withRows(placed, 'service_capacity', [changed, ...others]);
}
