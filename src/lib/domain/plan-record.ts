import { itemSpec, type ItemKey } from './plan-item.ts';
import {
	optionalMoment,
	parsePhone,
	parseValue,
	type PlanValue,
	type Typed
} from './plan-value.ts';
import { accepted, problem, problemsOf, type Parsed, type Problem } from './problem.ts';
import { later, type Instant, type Zone } from './time.ts';

export const confirmedHow = {
	phone: 'By phone',
	email: 'By e-mail',
	'in-person': 'In person',
	written: 'In writing',
	portal: 'On their portal'
} as const;
export type How = keyof typeof confirmedHow;

/** Who said so, by what means, when, and until when that may be believed. */
export type Confirmation = {
	by: string;
	how: How;
	at: Instant;
	recheckBy: Instant | null;
	/** Where to reach them again; empty when it was not written down. */
	phone: string;
};

/**
 * One entry about one item, exactly as typed, dated by the server. Entries are only ever added; the
 * latest counts. `zone` is the one the form showed beside its times, null while the place had none.
 */
export type PlanRecord = {
	item: ItemKey;
	typed: Typed;
	zone: Zone | null;
	recordedAt: Instant;
	recordedBy: string;
};

/** Where an item stands by its latest entry. Only `confirmed` counts for readiness. */
export type ItemStanding =
	| { is: 'missing' }
	| { is: 'draft'; problems: Problem[] }
	| { is: 'noted'; value: PlanValue | null }
	| { is: 'confirmed'; value: PlanValue | null; confirmation: Confirmation };

const confirmationFields = ['by', 'how', 'confirmed-date', 'confirmed-time'];

/** What is about the entry and not the answer: the person in charge may be named before anything is known. */
const besideTheAnswer = [
	'owner',
	'by-phone',
	'confirmed-which',
	'recheck-which',
	'at-which',
	'from-which',
	'until-which'
];

const filled = (typed: Typed, field: string) => Boolean(typed[field]?.trim());

function isBlank(typed: Typed): boolean {
	return Object.keys(typed).every(
		(field) => besideTheAnswer.includes(field) || !filled(typed, field)
	);
}

/** Reads who confirmed, how and when; a time left empty means the moment of the entry itself. */
function parseConfirmation(
	typed: Typed,
	zone: Zone | null,
	recordedAt: Instant
): Parsed<Confirmation> {
	const by = typed.by?.trim()
		? accepted(typed.by.trim())
		: problem('by', 'Name the person who confirmed it.');
	const how = Object.hasOwn(confirmedHow, typed.how ?? '')
		? accepted(typed.how as How)
		: problem('how', 'Choose how they confirmed it.');
	const phone = filled(typed, 'by-phone')
		? parsePhone(typed['by-phone'] ?? '', 'by-phone')
		: accepted('');
	const at = optionalMoment(typed, 'confirmed', zone);
	const recheckBy = optionalMoment(typed, 'recheck', zone);
	if (!by.ok || !how.ok || !phone.ok || !at.ok || !recheckBy.ok) {
		return { ok: false, problems: problemsOf(by, how, phone, at, recheckBy) };
	}
	const said = at.value ?? recordedAt;
	if (said > recordedAt) {
		return problem('confirmed-date', 'This is still to come. Write it down once it has happened.');
	}
	if (recheckBy.value !== null && recheckBy.value <= said) {
		return problem('recheck-date', 'The next check must come after this one.');
	}
	return accepted({
		by: by.value,
		how: how.value,
		at: said,
		recheckBy: recheckBy.value,
		phone: phone.value
	});
}

/** What the entry must not say on top of being readable: a place held in the past holds nothing. */
function overAlready({ item, recordedAt }: PlanRecord, value: PlanValue): Problem[] {
	if (value.kind === 'span' && value.until <= recordedAt) {
		return [{ field: 'until-date', says: 'This time is over already. Ask for a new one.' }];
	}
	if ((item === 'intake' || item === 'offer-until') && value.kind === 'moment') {
		if (value.at <= recordedAt) {
			return [{ field: 'at-date', says: 'This time is over already. Ask for a new one.' }];
		}
	}
	return [];
}

/**
 * Where an item stands by its latest entry, read for a place in `zone`. An entry whose times were
 * typed under another zone is a draft until somebody looks at it again: it is never re-read.
 */
export function standingOf(record: PlanRecord | undefined, zone: Zone | null): ItemStanding {
	if (!record || isBlank(record.typed)) return { is: 'missing' };
	const { typed, recordedAt } = record;
	const spec = itemSpec(record.item);
	const isNone = spec.mayBeNone === true && typed.none === 'yes';
	const value: Parsed<PlanValue | null> = isNone
		? accepted(null)
		: parseValue(spec.kind, typed, {
				zone: record.zone,
				choices: spec.choices,
				details: spec.details
			});
	const isClaimed = confirmationFields.some((field) => filled(typed, field));
	const confirmation = parseConfirmation(typed, record.zone, recordedAt);
	const problems = value.ok ? [] : [...value.problems];
	if (value.ok && value.value) problems.push(...overAlready(record, value.value));
	if (isClaimed && !confirmation.ok) problems.push(...confirmation.problems);
	if (hasTimes(typed) && record.zone !== zone) {
		problems.push({ field: 'zone', says: 'The time zone changed since. Look at the times again.' });
	}
	if (problems.length > 0 || !value.ok) return { is: 'draft', problems };
	if (!confirmation.ok) return { is: 'noted', value: value.value };
	return { is: 'confirmed', value: value.value, confirmation: confirmation.value };
}

function hasTimes(typed: Typed): boolean {
	return Object.keys(typed).some((field) => field.endsWith('-date') && filled(typed, field));
}

/** The first instant at which a confirmation no longer counts; null when it stands until replaced. */
export function standsUntil(item: ItemKey, { at, recheckBy }: Confirmation): Instant | null {
	const { standsFor } = itemSpec(item);
	const own = standsFor === undefined ? null : later(at, standsFor);
	if (own === null || recheckBy === null) return own ?? recheckBy;
	return own < recheckBy ? own : recheckBy;
}
