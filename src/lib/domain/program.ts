import {
	levelKey,
	levelOf,
	levelsOfCare,
	type LevelKey,
	type LevelOfCare
} from './level-of-care.ts';
import { parseOpeningHours, type OpenWindow } from './opening-hours.ts';
import { parsePhone, type Typed } from './plan-value.ts';
import { accepted, problem, type Parsed, type Problem } from './problem.ts';
import { parseDay, parseZone, weekdays, type Day, type Zone } from './time.ts';

/**
 * The fields of a program as a form sends them. Named after what Open Referral's HSDS holds about a
 * service (name, phones, schedule, languages, eligibility, cost, accreditation, assured by and on).
 */
const programFields = [
	'name',
	'address',
	'zone',
	'phone',
	'line-name',
	'line-phone',
	'assessment-name',
	'assessment-phone',
	'email',
	'website',
	'license',
	'languages',
	'payers',
	'eligibility',
	'documents',
	'services',
	'cost',
	'cost-stay',
	'levels',
	'always',
	...weekdays.flatMap((day) => [`${day}-opens`, `${day}-closes`]),
	'assured-by',
	'assured-on'
];

export type Contact = { name: string; phone: string };

/** What is known of a program. Null or empty where nothing readable was typed. */
export type ProgramFacts = {
	name: string;
	zone: Zone | null;
	/** When it takes people in; null while any of the hours cannot be read, or none were given. */
	windows: OpenWindow[] | null;
	levels: LevelOfCare[];
	/** Day and night, to announce an arrival. */
	line: Contact | null;
	/** To make the appointment for the first assessment. */
	assessmentLine: Contact | null;
	assured: { by: string; on: Day } | null;
};

/** A program of the practice: as typed, with a revision. Its facts are read from that each time. */
export type Program = { id: string; revision: number; typed: Typed };

/** Only a name is needed to keep a program; everything else may be filled in later. */
export function parseProgram(typed: Typed): Parsed<Typed> {
	if (!typed.name?.trim()) return problem('name', 'Give the place a name.');
	const long = programFields.find((field) => (typed[field]?.length ?? 0) > 10_000);
	if (long) return problem(long, 'Shorten this to what matters.');
	const levels = levelKeysIn(typed).join(' ');
	const kept = programFields.flatMap((field) => {
		const text = field === 'levels' ? levels : typed[field]?.trim();
		return text ? [[field, text] as const] : [];
	});
	return accepted(Object.fromEntries(kept));
}

/** The levels ticked in a form (`level-asam-4:2.1` = yes), or kept before as one line. */
export function levelKeysIn(typed: Typed): LevelKey[] {
	const kept = text(typed, 'levels').split(/[\s,]+/);
	return levelsOfCare
		.map(levelKey)
		.filter((key) => kept.includes(key) || typed[`level-${key}`] === 'yes');
}

const text = (typed: Typed, field: string) => typed[field]?.trim() ?? '';

function contact(typed: Typed, field: string, problems: Problem[]): Contact | null {
	const number = text(typed, `${field}-phone`);
	if (!number) return null;
	const phone = parsePhone(number, `${field}-phone`);
	if (phone.ok) return { name: text(typed, `${field}-name`), phone: phone.value };
	problems.push(...phone.problems);
	return null;
}

/**
 * The facts that can be read, and what still has to be put right. A fact with a problem is absent
 * from the facts: it is kept as typed, and nothing relies on it.
 */
export function programFacts(typed: Typed): { facts: ProgramFacts; problems: Problem[] } {
	const problems: Problem[] = [];
	const zone = text(typed, 'zone') ? parseZone(text(typed, 'zone')) : null;
	const hours = parseOpeningHours(typed);
	const on = text(typed, 'assured-on') ? parseDay(text(typed, 'assured-on'), 'assured-on') : null;
	for (const read of [zone, hours, on]) if (read && !read.ok) problems.push(...read.problems);
	if (text(typed, 'phone')) {
		const phone = parsePhone(text(typed, 'phone'));
		if (!phone.ok) problems.push(...phone.problems);
	}
	const line = contact(typed, 'line', problems);
	const assessmentLine = contact(typed, 'assessment', problems);
	const by = text(typed, 'assured-by');
	return {
		facts: {
			name: text(typed, 'name'),
			zone: zone?.ok ? zone.value : null,
			windows: hours.ok && hours.value.length > 0 ? hours.value : null,
			levels: levelKeysIn(typed).flatMap((key) => levelOf(key) ?? []),
			line,
			assessmentLine,
			assured: by && on?.ok ? { by, on: on.value } : null
		},
		problems
	};
}
