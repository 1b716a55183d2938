import * as v from 'valibot';
import type { Instant } from './time.ts';
import { accepted, parsedBy, type Parsed, type Problem } from './problem.ts';
import { line, neededLine } from './typed-line.ts';

/** How somebody takes part; what a person may be asked for follows from it. */
export const attendances = {
	reads: 'Comes and reads aloud',
	letter: 'Sends a letter that another reads',
	video: 'Joins by video',
	support: 'Comes, and does not read',
	informed: 'Is told, and does not come',
	'must-not-know': 'Must not know'
} as const;
export type Attendance = keyof typeof attendances;

export const roles = {
	reader: 'Reader',
	chairperson: 'Chairperson: calm, opens and hosts',
	detail: 'Detail person: lists, times, calls',
	closer: 'Closer: reads last',
	brings: 'Invites or brings the person',
	driver: 'Driver',
	'second-driver': 'Second driver',
	'stays-with': 'Stays with children or pets',
	door: 'Door and phones',
	notes: 'Takes notes'
} as const;
export type Role = keyof typeof roles;

export const ages = { adult: '18 or older', minor: 'Under 18' } as const;
export type Age = keyof typeof ages;

export const languages = { en: 'English', es: 'Español', other: 'Another language' } as const;
export type Language = keyof typeof languages;

/** What a person typed about a member; sealed as one in the database. */
export type MemberWords = { name: string; relationship: string; email: string; phone: string };

export type MemberFacts = MemberWords & {
	attendance: Attendance;
	roles: Role[];
	age: Age;
	language: Language;
};

export type Member = MemberFacts & {
	id: string;
	revision: number;
	addedAt: Instant;
	/** The newest removal, stepping back or return; nothing else about standing is stored. */
	standing: Standing | null;
};

export const standings = ['removed', 'stepped-back', 'returned', 'frozen', 'thawed'] as const;
export type Standing = { kind: (typeof standings)[number]; at: Instant };

/** Minors never close, drive or host. */
const notForMinors: readonly Role[] = ['closer', 'chairperson', 'driver', 'second-driver'];

/** What each way of taking part leaves room for. */
const open: Record<Attendance, readonly Role[]> = {
	reads: Object.keys(roles) as Role[],
	letter: ['stays-with'],
	video: ['reader', 'closer', 'notes'],
	support: (Object.keys(roles) as Role[]).filter((role) => role !== 'reader' && role !== 'closer'),
	informed: ['stays-with'],
	'must-not-know': []
};

/** Words as one sentence: a full stop at the end, and only one. */
export function asSentence(words: string): string {
	const begun = words.charAt(0).toUpperCase() + words.slice(1);
	return /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
}

/** Who is expected to write words of their own. */
export function writes(member: Pick<MemberFacts, 'attendance'>): boolean {
	return ['reads', 'letter', 'video'].includes(member.attendance);
}

/** Who may be sent a link at all. */
export function mayBeAsked(member: Pick<MemberFacts, 'attendance'>): boolean {
	return member.attendance !== 'must-not-know';
}

/** No minor is asked for a letter of limits. */
export function mayWriteBoundaryLetter(member: Pick<MemberFacts, 'attendance' | 'age'>): boolean {
	return writes(member) && member.age === 'adult';
}

/** What stands between these facts and keeping them, beyond the shape of each field. */
export function roleProblems(
	facts: Pick<MemberFacts, 'attendance' | 'age'> & { roles: readonly Role[] }
): Problem[] {
	const young =
		facts.age === 'minor' ? facts.roles.filter((role) => notForMinors.includes(role)) : [];
	const shut = facts.roles.filter(
		(role) => !young.includes(role) && !open[facts.attendance].includes(role)
	);
	const list = (found: readonly Role[]) =>
		found.map((role) => roles[role].split(':')[0]?.toLowerCase()).join(', ');
	return [
		...(young.length > 0
			? [{ field: 'roles', says: `Give this to an adult: ${list(young)}.` }]
			: []),
		...(shut.length > 0
			? [{ field: 'roles', says: `This does not go with how they take part: ${list(shut)}.` }]
			: [])
	];
}

const oneOf = <T extends string>(list: Record<T, string>, says: string) =>
	v.picklist(Object.keys(list) as T[], says);

const shape = v.object({
	name: neededLine(80, 'Use a shorter name.', 'Give a first name or initials.'),
	relationship: neededLine(
		120,
		'Say it in fewer words.',
		'Say how they are close, in their own words.'
	),
	email: v.pipe(
		line(254, 'Check the e-mail address.'),
		v.check(
			(text) => text === '' || /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/u.test(text),
			'Check the e-mail address.'
		)
	),
	phone: v.pipe(
		line(40, 'Check the phone number.'),
		v.check(
			(text) => text === '' || /^[+\d][\d\s().x/-]{3,}$/.test(text),
			'Check the phone number.'
		)
	),
	attendance: oneOf(attendances, 'Choose how they take part.'),
	roles: v.optional(v.array(oneOf(roles, 'Choose from the list.')), []),
	age: oneOf(ages, 'Say whether they are 18 or older.'),
	language: oneOf(languages, 'Choose a language.')
});

/** Reads the form of one member. Who reads aloud and has no other role is a reader. */
export function parseMember(input: unknown): Parsed<MemberFacts> {
	const read = parsedBy(shape, input);
	if (!read.ok) return read;
	const chosen = [...new Set(read.value.roles)];
	const facts: MemberFacts = {
		...read.value,
		roles:
			read.value.attendance === 'reads' && !chosen.includes('reader')
				? ['reader', ...chosen]
				: chosen
	};
	const problems = roleProblems(facts);
	return problems.length > 0 ? { ok: false, problems } : accepted(facts);
}
