import { Temporal } from 'temporal-polyfill';
import { sayLength } from './moment.ts';
import { confirmedHow, type How } from './plan-record.ts';
import { optionalMoment, type Typed } from './plan-value.ts';
import { accepted, problem, problemsOf, type Parsed, type Problem } from './problem.ts';
import { hours, instant, later, minutesBetween, type Instant, type Zone } from './time.ts';

/** How long a word about free places is worth anything. A planning rule of this house; no source gives a figure. */
export const capacityStands = hours(24);

export const capacityFields = [
	'count',
	'of',
	'note',
	'by',
	'how',
	'said-date',
	'said-time',
	'said-which',
	/** The moment as a file of another directory gives it, with its offset. */
	'updated'
] as const;

/** One report about free places, as typed, dated by the server. The latest counts. */
export type CapacityRecord = {
	typed: Typed;
	zone: Zone | null;
	recordedAt: Instant;
	recordedBy: string;
};

/** How many places were free, who said so, and the moment at which it was last true. */
export type Capacity =
	| { is: 'missing' }
	| { is: 'draft'; problems: Problem[] }
	| { is: 'known'; free: number; of: string; by: string; how: How | 'file'; at: Instant };

/** What is kept of the form, the empty fields left out. Only length is refused. */
export function parseCapacity(typed: Typed): Parsed<Typed> {
	const long = capacityFields.find((field) => (typed[field]?.length ?? 0) > 2_000);
	if (long) return problem(long, 'Shorten this to what matters.');
	const kept = capacityFields.flatMap((field) => {
		const text = typed[field]?.trim();
		return text ? [[field, text] as const] : [];
	});
	if (kept.length === 0) return problem('count', 'Say how many places are free.');
	return accepted(Object.fromEntries(kept));
}

function countOf(typed: Typed): Parsed<number> {
	const text = typed.count ?? '';
	if (/^\d{1,4}(\.0+)?$/.test(text)) return accepted(Number(text));
	return problem('count', 'Give the free places as a whole number. None is 0.');
}

function updatedAt(text: string): Parsed<Instant> {
	try {
		return accepted(instant(Temporal.Instant.from(text).epochMilliseconds));
	} catch {
		return problem('updated', 'The time in the file cannot be read. Ask again.');
	}
}

/** Where the word about free places stands. A moment left empty is the moment of the report. */
export function capacityOf(record: CapacityRecord | null): Capacity {
	if (!record) return { is: 'missing' };
	const { typed, zone, recordedAt } = record;
	const free = countOf(typed);
	const said = typed.updated ? updatedAt(typed.updated) : optionalMoment(typed, 'said', zone);
	const isFile = typed.how === 'file';
	const by = typed.by || isFile ? accepted(typed.by ?? '') : problem('by', 'Say who told you.');
	const how =
		isFile || Object.hasOwn(confirmedHow, typed.how ?? '')
			? accepted(typed.how as How | 'file')
			: problem('how', 'Choose how they told you.');
	if (!free.ok || !said.ok || !by.ok || !how.ok) {
		return { is: 'draft', problems: problemsOf(free, by, how, said) };
	}
	const at = said.value ?? recordedAt;
	if (at > recordedAt) {
		const field = typed.updated ? 'updated' : 'said-date';
		return { is: 'draft', problems: [{ field, says: 'This is still to come. Check the time.' }] };
	}
	return { is: 'known', free: free.value, of: typed.of ?? '', by: by.value, how: how.value, at };
}

/** Whether it was true so long ago that nobody should lean on it. */
export function isStale(capacity: Capacity, now: Instant): boolean {
	return capacity.is === 'known' && now >= later(capacity.at, capacityStands);
}

/** `2 free, said 3 hours ago`, `Too old: 2 free, said 3 days ago`, or that nothing is known. */
export function sayCapacity(capacity: Capacity, now: Instant): string {
	if (capacity.is === 'missing') return 'Free places: not known';
	if (capacity.is === 'draft') return 'Free places: to mend';
	const { free, of, at } = capacity;
	const count = free === 0 ? 'None free' : [free, of, 'free'].filter(Boolean).join(' ');
	const said = `${count}, last true ${sayLength(minutesBetween(at, now))} ago`;
	return isStale(capacity, now) ? `Too old to count on: ${said}` : said;
}
