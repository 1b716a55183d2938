import {
	careKinds,
	levelKey,
	levelOf,
	levelsOfCare,
	type LevelKey,
	type LevelKind,
	type LevelOfCare
} from './level-of-care.ts';
import { parseOpeningHours, type OpenWindow } from './opening-hours.ts';
import { parsePhone, type Typed } from './plan-value.ts';
import { accepted, problem, type Parsed, type Problem } from './problem.ts';
import { parseAges, type Ages } from './program-age.ts';
import { programPartKeys } from './program-part.ts';
import { parseDay, parseZone, weekdays, type Day, type Zone } from './time.ts';

/**
 * The fields of a program as a form sends them. Named after what Open Referral's HSDS holds about a
 * service (name, phones, schedule, languages, eligibility, cost, accreditation, assured by and on).
 */
export const programFields: readonly string[] = [
	'name',
	'organization',
	'status',
	'alert',
	'address',
	'city',
	'region',
	'postcode',
	'country',
	'access',
	'zone',
	'phone',
	'line-name',
	'line-phone',
	'assessment-name',
	'assessment-phone',
	'assessment-note',
	'email',
	'website',
	'license',
	'accreditation',
	'languages',
	'interpretation',
	'payers',
	'eligibility',
	'age-from',
	'age-to',
	'intake',
	'wait',
	'documents',
	'services',
	...programPartKeys,
	'cost',
	'cost-list',
	'cost-stay',
	'levels',
	'kinds',
	'always',
	...weekdays.flatMap((day) => [`${day}-opens`, `${day}-closes`]),
	'hours-note',
	'assured-by',
	'assured-email',
	'assured-on'
];

/** Whether it takes people at all, in the words of a directory. Empty means that it does. */
export const programStatuses = {
	'temporarily closed': 'Closed for a time',
	inactive: 'Not working now',
	defunct: 'Closed for good'
} as const;

export type Contact = { name: string; phone: string };

/** What is known of a program. Null or empty where nothing readable was typed. */
export type ProgramFacts = {
	name: string;
	zone: Zone | null;
	/** When it takes people in; null while any of the hours cannot be read, or none were given. */
	windows: OpenWindow[] | null;
	levels: LevelOfCare[];
	/** What kinds of care it gives: those of its levels, and those named without one. */
	kinds: LevelKind[];
	ages: Ages | null;
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
	const ticked: Typed = { levels: levelKeysIn(typed).join(' '), kinds: kindsIn(typed).join(' ') };
	const kept = programFields.flatMap((field) => {
		const text = ticked[field] ?? typed[field]?.trim();
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

/** The kinds of care ticked in a form (`kind-iop` = yes), or kept before as one line. */
export function kindsIn(typed: Typed): LevelKind[] {
	const kept = text(typed, 'kinds').split(/[\s,]+/);
	const all = Object.keys(careKinds) as LevelKind[];
	return all.filter((kind) => kept.includes(kind) || typed[`kind-${kind}`] === 'yes');
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
	const problems: Problem[] = text(typed, 'name')
		? []
		: [{ field: 'name', says: 'Give the place a name.' }];
	const zone = text(typed, 'zone') ? parseZone(text(typed, 'zone')) : null;
	const hours = parseOpeningHours(typed);
	const on = text(typed, 'assured-on') ? parseDay(text(typed, 'assured-on'), 'assured-on') : null;
	const ages = parseAges(typed);
	for (const read of [zone, hours, on, ages]) if (read && !read.ok) problems.push(...read.problems);
	if (text(typed, 'phone')) {
		const phone = parsePhone(text(typed, 'phone'));
		if (!phone.ok) problems.push(...phone.problems);
	}
	const line = contact(typed, 'line', problems);
	const assessmentLine = contact(typed, 'assessment', problems);
	const by = text(typed, 'assured-by') || text(typed, 'assured-email');
	const levels = levelKeysIn(typed).flatMap((key) => levelOf(key) ?? []);
	return {
		facts: {
			name: text(typed, 'name'),
			zone: zone?.ok ? zone.value : null,
			windows: hours.ok && hours.value.length > 0 ? hours.value : null,
			levels,
			kinds: [...new Set([...levels.map(({ kind }) => kind), ...kindsIn(typed)])],
			ages: ages.ok ? ages.value : null,
			line,
			assessmentLine,
			assured: by && on?.ok ? { by, on: on.value } : null
		},
		problems
	};
}
