import { confirmedHow, type How } from './plan-record.ts';
import { optionalMoment, parsePhone, type Typed } from './plan-value.ts';
import { accepted, problem, problemsOf, type Parsed, type Problem } from './problem.ts';
import type { Instant, Zone } from './time.ts';

/** What can happen on the way to a place, and whose act it is: ours, or theirs at the place. */
export const askingActs = {
	asked: { says: 'Asked', side: 'ours' },
	accepted: { says: 'They said yes', side: 'theirs' },
	condition: { says: 'They named a condition', side: 'theirs' },
	met: { says: 'A condition is settled', side: 'theirs' },
	extended: { says: 'They gave more time', side: 'theirs' },
	declined: { says: 'They said no', side: 'theirs' },
	withdrawn: { says: 'They took it back', side: 'theirs' },
	used: { says: 'The person went there', side: 'ours' },
	released: { says: 'Let go', side: 'ours' }
} as const;
export type AskingActKind = keyof typeof askingActs;

export function isAskingAct(text: string): text is AskingActKind {
	return Object.hasOwn(askingActs, text);
}

const moment = (name: string) => [`${name}-date`, `${name}-time`, `${name}-which`];

export const actFields = [
	'by',
	'phone',
	'how',
	'conditions',
	'condition',
	'note',
	...moment('said'),
	...moment('from'),
	...moment('until')
];

/** One act as typed, dated by the server. `problems` is why it does not count, as judged that day. */
export type ActRecord = {
	number: number;
	kind: AskingActKind;
	typed: Typed;
	zone: Zone | null;
	problems: Problem[];
	recordedAt: Instant;
	/** Account of the person on our side. */
	recordedBy: string;
};

/** An act that can be read. Times are instants; `conditions` is one for each line. */
export type Act = {
	number: number;
	kind: AskingActKind;
	/** Who it was at the place, and how; empty for an act of ours alone. */
	by: string;
	how: How | null;
	phone: string;
	at: Instant;
	from: Instant | null;
	until: Instant | null;
	conditions: string[];
	/** The condition that is settled, by its key. */
	condition: string;
	note: string;
};

/** What is kept of the form, the empty fields left out. Only length is refused. */
export function parseAct(typed: Typed): Parsed<Typed> {
	const long = actFields.find((field) => (typed[field]?.length ?? 0) > 10_000);
	if (long) return problem(long, 'Shorten this to what matters.');
	const kept = actFields.flatMap((field) => {
		const text = typed[field]?.trim();
		return text ? [[field, text] as const] : [];
	});
	return accepted(Object.fromEntries(kept));
}

const linesOf = (text = '') =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** Whom we reached: needed wherever the place itself spoke. An act of ours alone needs nobody. */
function whoThere(kind: AskingActKind, typed: Typed): Parsed<{ by: string; how: How | null }> {
	const isAlone = kind === 'used' || kind === 'released';
	const by = typed.by ?? '';
	const how = Object.hasOwn(confirmedHow, typed.how ?? '') ? (typed.how as How) : null;
	if (isAlone) return accepted({ by, how });
	const missing = [
		...(by ? [] : [{ field: 'by', says: 'Name the person at the place.' }]),
		...(how ? [] : [{ field: 'how', says: 'Choose how you spoke with them.' }])
	];
	return missing.length > 0 ? { ok: false, problems: missing } : accepted({ by, how });
}

/**
 * Reads an act for a place whose clock is in `record.zone`. Nothing is moved or corrected: what
 * does not fit is a problem, and the act is then kept without counting.
 */
export function readAct(record: Omit<ActRecord, 'problems'>): Parsed<Act> {
	const { number, kind, typed, zone, recordedAt } = record;
	const who = whoThere(kind, typed);
	const phone = typed.phone ? parsePhone(typed.phone) : accepted('');
	const said = optionalMoment(typed, 'said', zone);
	const from = optionalMoment(typed, 'from', zone);
	const until = optionalMoment(typed, 'until', zone);
	if (!who.ok || !phone.ok || !said.ok || !from.ok || !until.ok) {
		return { ok: false, problems: problemsOf(who, phone, said, from, until) };
	}
	const at = said.value ?? recordedAt;
	const act: Act = {
		number,
		kind,
		...who.value,
		phone: phone.value,
		at,
		from: from.value,
		until: until.value,
		conditions: linesOf(typed.conditions),
		condition: typed.condition ?? '',
		note: typed.note ?? ''
	};
	const problems = unfit(act, recordedAt);
	return problems.length > 0 ? { ok: false, problems } : accepted(act);
}

/** What can be read and still cannot be. */
function unfit({ kind, at, from, until, conditions }: Act, recordedAt: Instant): Problem[] {
	const problems: Problem[] = [];
	const add = (field: string, says: string) => problems.push({ field, says });
	if (at > recordedAt) {
		add('said-date', 'This is still to come. Write it down once it has happened.');
	}
	if (until !== null && until <= recordedAt) {
		add('until-date', 'This time is over already. Ask for a new one.');
	} else if (until !== null && (from ?? at) >= until) {
		add('until-date', 'The end must come after the start.');
	}
	if (kind === 'extended' && until === null) add('until-date', 'Say until when it is held now.');
	if (kind === 'condition' && conditions.length === 0) {
		add('conditions', 'Write down what they ask for.');
	}
	return problems;
}
