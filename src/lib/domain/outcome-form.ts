import * as v from 'valibot';
import { outcomeKinds, type Outcome } from './outcome.ts';
import { accepted, parsedBy, problem, problemsOf, type Parsed } from './problem.ts';
import { later, parseMoment, type Instant, type Zone } from './time.ts';
import { line, lines, neededLine } from './typed-line.ts';

/** What a facilitator gives when recording an outcome; ids and the record's own date come later. */
export type OutcomeFacts = Pick<
	Outcome,
	'kind' | 'at' | 'witnesses' | 'note' | 'nextStep' | 'offerUntil'
>;

const which = v.optional(v.picklist(['first', 'second']));
const note = lines(4000, 'Keep the note to 4,000 letters or fewer.');
const names = 'Keep each name to 80 letters or fewer.';

const outcomeShape = v.object({
	kind: v.picklist(outcomeKinds, 'Choose how it ended.'),
	'at-date': line(20, 'Check the date.'),
	'at-time': line(20, 'Check the time.'),
	'at-which': which,
	witnesses: v.optional(v.array(line(80, names)), []),
	'other-witness': line(80, names),
	note,
	nextStep: line(300, 'Say the step in 300 letters or fewer.'),
	'until-date': line(20, 'Check the date.'),
	'until-time': line(20, 'Check the time.'),
	'until-which': which
});

const withdrawalShape = v.object({
	'at-date': neededLine(20, 'Check the date.', 'Give the date.'),
	'at-time': neededLine(20, 'Check the time.', 'Give the time.'),
	'at-which': which,
	where: line(200, 'Say the place in fewer words.'),
	note
});

/** Clocks of a phone and of the server may differ; a little ahead is still now. */
const slackMinutes = 5;

/**
 * Reads the outcome form. Times are read on the wall of `zone`. A yes needs somebody who heard it;
 * "not yet" and another step need a date ahead; an offer without a time stands to the end of its day.
 */
export function parseOutcome(typed: unknown, zone: Zone, now: Instant): Parsed<OutcomeFacts> {
	const read = parsedBy(outcomeShape, typed);
	if (!read.ok) return read;
	const { kind, witnesses, note, nextStep, ...form } = read.value;
	const at = past(form, zone, now);
	const until = untilOf(form, zone);
	const heardBy = [...new Set([...witnesses, form['other-witness']])].filter((name) => name !== '');
	const dated = kind === 'not-yet' || kind === 'alternative';
	const missing = [
		...(kind === 'yes' && heardBy.length === 0
			? [{ field: 'witnesses', says: 'Say who heard the yes.' }]
			: []),
		...(kind === 'alternative' && nextStep === ''
			? [{ field: 'nextStep', says: 'Say which step was agreed.' }]
			: []),
		...(dated && until.ok && until.value === null
			? [{ field: 'until-date', says: 'Give the date. A door without a date is soon shut.' }]
			: []),
		...(at.ok && until.ok && until.value !== null && until.value <= at.value
			? [{ field: 'until-date', says: 'This date has to come after the meeting.' }]
			: [])
	];
	const problems = [...problemsOf(at, until), ...missing];
	if (!at.ok || !until.ok || problems.length > 0) return { ok: false, problems };
	return accepted({
		kind,
		at: at.value,
		witnesses: heardBy,
		note,
		nextStep: kind === 'alternative' ? nextStep : '',
		offerUntil: kind === 'yes' ? null : until.value
	});
}

/** Reads when and how an agreement was taken back. */
export function parseWithdrawal(
	typed: unknown,
	zone: Zone,
	now: Instant
): Parsed<{ at: Instant; note: string; where: string }> {
	const read = parsedBy(withdrawalShape, typed);
	if (!read.ok) return read;
	const at = past(read.value, zone, now);
	return at.ok ? accepted({ at: at.value, note: read.value.note, where: read.value.where }) : at;
}

type Typed = 'first' | 'second' | undefined;

function past(
	form: { 'at-date': string; 'at-time': string; 'at-which'?: Typed },
	zone: Zone,
	now: Instant
): Parsed<Instant> {
	const typed = { date: form['at-date'], time: form['at-time'], which: form['at-which'] };
	const at = parseMoment(typed, zone, 'at');
	if (!at.ok || at.value <= later(now, slackMinutes)) return at;
	return problem('at-time', 'This time has not come yet. Check date and time.');
}

function untilOf(
	form: { 'until-date': string; 'until-time': string; 'until-which'?: Typed },
	zone: Zone
): Parsed<Instant | null> {
	if (form['until-date'] === '' && form['until-time'] === '') return accepted(null);
	const time = form['until-time'] || '23:59';
	return parseMoment({ date: form['until-date'], time, which: form['until-which'] }, zone, 'until');
}
