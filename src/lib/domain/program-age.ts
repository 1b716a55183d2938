import type { Typed } from './plan-value.ts';
import { accepted, problem, problemsOf, type Parsed } from './problem.ts';

/** Whom a program takes by age, in whole years; null where it names no limit. */
export type Ages = { from: number | null; to: number | null };

const oldest = 130;

function years(typed: Typed, field: string): Parsed<number | null> {
	const text = typed[field]?.trim() ?? '';
	if (!text) return accepted(null);
	// A directory writes 18 or 18.0 for the same age.
	const age = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : NaN;
	return age <= oldest ? accepted(age) : problem(field, 'Give the age in whole years.');
}

/** Reads `age-from` and `age-to`. Null when neither was given. */
export function parseAges(typed: Typed): Parsed<Ages | null> {
	const from = years(typed, 'age-from');
	const to = years(typed, 'age-to');
	if (!from.ok || !to.ok) return { ok: false, problems: problemsOf(from, to) };
	if (from.value === null && to.value === null) return accepted(null);
	if (from.value !== null && to.value !== null && from.value > to.value) {
		return problem('age-to', 'The oldest age comes before the youngest. Check both.');
	}
	return accepted({ from: from.value, to: to.value });
}

/** `Adults, 18 and over`, `12 to 17`, `Up to 17`. */
export function sayAges({ from, to }: Ages): string {
	if (from === null) return `Up to ${to}`;
	if (to === null) return from >= 18 ? `Adults, ${from} and over` : `${from} and over`;
	return `${from} to ${to}`;
}
