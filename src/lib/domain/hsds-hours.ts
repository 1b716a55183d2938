import { nextRowId, serviceOf, withRows, type Field } from './hsds-field.ts';
import type { Row, Tables } from './hsds.ts';
import type { Typed } from './plan-value.ts';
import { weekdays } from './time.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Rules that say more than "each week on these days": they are told in words and never read as hours. */
const more =
	'valid_from valid_to dtstart until count byweekno bymonthday byyearday schedule_link'.split(' ');

const daysOf = (row: Row) => (row.byday ?? '').split(',').map((day) => day.trim());

/** The same hours every week, without end: the only kind that can be read as opening hours. */
function isWeekly(row: Row): boolean {
	return (
		(!row.freq || row.freq === 'WEEKLY') &&
		(!row.interval || row.interval === '1') &&
		!more.some((column) => row[column]) &&
		Boolean(row.opens_at && row.closes_at) &&
		daysOf(row).every((day) => days.includes(day as 'MO'))
	);
}

/** `08:00:00` is the same as `08:00`; anything else stays as it stands, to be looked at. */
const clock = (text: string) => text.replace(/^(\d\d:\d\d):00$/, '$1');

/** The typed hours of each day. A day with two stretches cannot be read, and shows both. */
export function readHours(tables: Tables): Typed {
	const typed: Record<string, string> = {};
	const add = (field: string, text: string) => {
		typed[field] = typed[field] ? `${typed[field]} / ${text}` : text;
	};
	for (const row of (tables.schedules ?? []).filter(isWeekly)) {
		for (const day of daysOf(row)) {
			const name = weekdays[days.indexOf(day as 'MO')];
			add(`${name}-opens`, clock(row.opens_at ?? ''));
			add(`${name}-closes`, clock(row.closes_at ?? ''));
		}
	}
	const all = hourFields.filter((field) => field !== 'always');
	const isAlways = all.every((field) => typed[field] === '00:00');
	return isAlways ? { always: 'yes' } : typed;
}

export const hourFields = [
	'always',
	...weekdays.flatMap((day) => [`${day}-opens`, `${day}-closes`])
];

/** Hours as typed, written anew: days with the same hours share a row. */
export function writeHours(tables: Tables, typed: Typed): Tables {
	const others = (tables.schedules ?? []).filter((row) => !isWeekly(row));
	const spans = new Map<string, string[]>();
	weekdays.forEach((day, place) => {
		const isAlways = typed.always === 'yes';
		const opens = isAlways ? '00:00' : (typed[`${day}-opens`] ?? '');
		const closes = isAlways ? '00:00' : (typed[`${day}-closes`] ?? '');
		if (!opens && !closes) return;
		const span = JSON.stringify([opens, closes]);
		spans.set(span, [...(spans.get(span) ?? []), days[place] ?? '']);
	});
	const rows: Row[] = [...others];
	for (const [span, on] of spans) {
		const [opens_at = '', closes_at = ''] = JSON.parse(span) as string[];
		const row = { freq: 'WEEKLY', byday: on.join(','), opens_at, closes_at };
		const id = nextRowId(tables, 'schedules', rows);
		rows.push({ id, service_id: serviceOf(tables).id ?? '', ...row });
	}
	return withRows(tables, 'schedules', rows);
}

const told = 'freq interval byday byweekno bymonthday byyearday opens_at closes_at'.split(' ');

/** A rule in words: what its author says of it, else its cells as they stand. */
function sayRule(row: Row): string {
	if (isWeekly(row)) return '';
	const cells = [...more, ...told].flatMap((column) => row[column] || []);
	return row.description?.replace(/\s+/g, ' ').trim() || cells.join(' ');
}

/** Everything about hours that is more than a plain week, one rule on each line. */
export const hoursNote: Field = {
	field: 'hours-note',
	read: (tables) => (tables.schedules ?? []).map(sayRule).filter(Boolean).join('\n'),
	write(tables, value) {
		const left = [...(tables.schedules ?? [])];
		const rows = left.filter((row) => !sayRule(row));
		for (const line of value.split('\n').filter((one) => one.trim())) {
			const same = left.findIndex((row) => sayRule(row) === line.trim());
			const id = nextRowId(tables, 'schedules', rows);
			const service_id = serviceOf(tables).id ?? '';
			const made = { id, service_id, description: line.trim() };
			rows.push(same < 0 ? made : left.splice(same, 1)[0]!);
		}
		return withRows(tables, 'schedules', rows);
	}
};
