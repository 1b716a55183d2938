import { levelKey } from './level-of-care.ts';
import { itemSpec, type ItemKey } from './plan-item.ts';
import { weekFields } from './care-week.ts';
import type { ItemStanding } from './plan-record.ts';
import { detailField, typedMoment, type Typed, type ValueKind } from './plan-value.ts';
import { accepted, type Parsed, type Problem } from './problem.ts';
import { programFacts } from './program.ts';
import { later, minutesBetween, type Instant, type Zone } from './time.ts';

/** Characters one field may hold; a medicine list or a set of conditions stays far below. */
const longest = 10_000;

const momentFields = (name: string) => [`${name}-date`, `${name}-time`, `${name}-which`];

/** The fields of each kind of answer, by the names a form sends. */
export const valueFields: Record<ValueKind, string[]> = {
	text: ['text'],
	choice: ['choice', 'text'],
	person: ['name', 'phone'],
	moment: momentFields('at'),
	span: [...momentFields('from'), ...momentFields('until')],
	minutes: ['hours', 'minutes'],
	level: ['choice'],
	withdrawal: ['choice', 'name', 'text'],
	appointment: [...momentFields('at'), 'name', 'choice'],
	week: weekFields,
	sheet: []
};

const aboutTheEntry = [
	'none',
	'owner',
	'by',
	'by-phone',
	'how',
	...momentFields('confirmed'),
	...momentFields('recheck')
];

/** All fields of the form of one item. */
export function entryFields(item: ItemKey): string[] {
	const { kind, details = {} } = itemSpec(item);
	return [...valueFields[kind], ...Object.keys(details).map(detailField), ...aboutTheEntry];
}

/**
 * What is kept of a form about one item: its own fields, as typed, the empty ones left out. Only
 * length is refused here; whether it can be read is decided each time it is looked at.
 */
export function parseEntry(item: ItemKey, typed: Typed): Parsed<Typed> {
	const fields = entryFields(item);
	const problems: Problem[] = fields
		.filter((field) => (typed[field]?.length ?? 0) > longest)
		.map((field) => ({ field, says: 'Shorten this to what matters for the plan.' }));
	if (problems.length > 0) return { ok: false, problems };
	const kept = fields.flatMap((field) => {
		const text = typed[field]?.trim();
		return text ? [[field, text] as const] : [];
	});
	return accepted(Object.fromEntries(kept));
}

const again = [...momentFields('confirmed'), ...momentFields('recheck')];

/**
 * The same answer by the same person, said again at the moment of the new entry. The next time to
 * ask is as far away as the last one was; without a zone there is none.
 */
export function saidAgain(
	typed: Typed,
	before: ItemStanding,
	{ now, zone }: { now: Instant; zone: Zone | null }
): Typed {
	const kept = Object.fromEntries(
		Object.entries(typed).filter(([field]) => !again.includes(field))
	);
	if (before.is !== 'confirmed' || before.confirmation.recheckBy === null || !zone) return kept;
	const { at, recheckBy } = before.confirmation;
	// Times are typed to the minute, so a shorter wait would be over before it began.
	const wait = Math.max(2, minutesBetween(at, recheckBy));
	return { ...kept, ...typedMoment('recheck', later(now, wait), zone) };
}

/** What the practice already knows of the program, offered in a form nobody has filled in yet. */
export function suggested(item: ItemKey, program: Typed): Typed {
	const { facts } = programFacts(program);
	const text = (field: string): Typed => (program[field] ? { text: program[field] } : {});
	switch (item) {
		case 'level': {
			const [only, ...more] = facts.levels;
			return only && more.length === 0 ? { choice: levelKey(only) } : {};
		}
		case 'line':
			return facts.line ? { name: facts.line.name, phone: facts.line.phone } : {};
		case 'cost':
			return text('cost');
		case 'cost-stay':
			return text('cost-stay');
		default:
			return {};
	}
}
