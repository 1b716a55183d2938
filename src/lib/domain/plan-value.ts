import { levelOf, sayLevel, type LevelOfCare } from './level-of-care.ts';
import { sayLength, sayMoment } from './moment.ts';
import { accepted, problem, problemsOf, type Parsed } from './problem.ts';
import { parseWeek, sayWeek, type CareDay } from './care-week.ts';
import { parseMoment, place, wall, type Instant, type Minutes, type Zone } from './time.ts';

/** The fields of one form, as typed. Kept as they are: what cannot be read yet stays a draft. */
export type Typed = Readonly<Record<string, string>>;

/** What kind of answer an item of the plan takes; it decides the fields of its form. */
export type ValueKind = PlanValue['kind'];

/** One named line beside an answer, such as the reference number of a call. */
export type Detail = { key: string; label: string; text: string };
/** The named lines an item asks for; without those that are `needed` its answer cannot be read. */
export type DetailSpecs = Readonly<Record<string, { label: string; needed?: true }>>;

export type PlanValue = Answer & { details?: Detail[] };

type Answer =
	| { kind: 'text'; text: string }
	| { kind: 'choice'; choice: string; text: string }
	| { kind: 'person'; name: string; phone: string }
	| { kind: 'moment'; at: Instant }
	| { kind: 'span'; from: Instant | null; until: Instant }
	| { kind: 'minutes'; minutes: Minutes }
	| { kind: 'level'; level: LevelOfCare }
	| { kind: 'withdrawal'; answer: WithdrawalAnswer; clinician: string; text: string }
	| { kind: 'appointment'; at: Instant; name: string; means: Means }
	| { kind: 'week'; days: CareDay[] }
	/** Nothing but its named lines. */
	| { kind: 'sheet' };

export const withdrawalAnswers = {
	'not-needed': 'No medical detox is needed',
	here: 'Needed, and this place gives it',
	before: 'Needed first, at another place',
	open: 'Not answered yet'
} as const;
export type WithdrawalAnswer = keyof typeof withdrawalAnswers;

export const means = {
	phone: 'By phone',
	'in-person': 'In person',
	video: 'By video'
} as const;
export type Means = keyof typeof means;

export type Choices = Readonly<Record<string, string>>;

/** What reading needs besides the typed fields: the zone of the place, what the item offers and asks. */
export type ReadingAid = {
	zone: Zone | null;
	choices?: Choices | undefined;
	details?: DetailSpecs | undefined;
};

/** The field in which a named line is typed. */
export const detailField = (key: string) => `more-${key}`;

const said = (typed: Typed, field: string) => typed[field]?.trim() ?? '';

function oneOf<T extends string>(list: Record<T, unknown>, text: string): text is T {
	return Object.hasOwn(list, text);
}

/** A time needs the zone of the place: without it no instant is known. */
function moment(typed: Typed, field: string, zone: Zone | null): Parsed<Instant> {
	if (!zone) return problem(`${field}-date`, 'Give this place a time zone first.');
	const which = typed[`${field}-which`];
	return parseMoment(
		{
			date: said(typed, `${field}-date`),
			time: said(typed, `${field}-time`),
			which: which === 'first' || which === 'second' ? which : undefined
		},
		zone,
		field
	);
}

/** An empty date and time are no answer; half an answer is a problem. */
export function optionalMoment(
	typed: Typed,
	field: string,
	zone: Zone | null
): Parsed<Instant | null> {
	if (!said(typed, `${field}-date`) && !said(typed, `${field}-time`)) return accepted(null);
	return moment(typed, field, zone);
}

/** An instant as a form would send it back, in the wall time of `zone`. */
export function typedMoment(field: string, at: Instant, zone: Zone): Record<string, string> {
	const { day, clock } = wall(at, zone);
	const placed = place(day, clock, zone);
	const typed = { [`${field}-date`]: day, [`${field}-time`]: clock };
	if (placed.comes !== 'twice') return typed;
	return { ...typed, [`${field}-which`]: at < placed.second ? 'first' : 'second' };
}

/** Phone numbers of any country pass; the digits are kept as they were typed. */
export function parsePhone(text: string, field = 'phone'): Parsed<string> {
	const phone = text.trim();
	const digits = phone.replace(/\D/g, '');
	if (digits.length >= 3 && digits.length <= 20 && /^[\d\s()+.,/x#*ext-]+$/i.test(phone)) {
		return accepted(phone);
	}
	return problem(field, 'Give a phone number that can be dialed.');
}

type Reader = (typed: Typed, aid: ReadingAid) => Parsed<Answer>;

const readers: Record<ValueKind, Reader> = {
	text: (typed) => {
		const text = said(typed, 'text');
		return text ? accepted({ kind: 'text', text }) : problem('text', 'Write this down.');
	},
	choice: (typed, { choices }) => {
		const choice = said(typed, 'choice');
		if (!oneOf(choices ?? {}, choice)) return problem('choice', 'Choose one of these.');
		return accepted({ kind: 'choice', choice, text: said(typed, 'text') });
	},
	person: (typed) => {
		const name = said(typed, 'name')
			? accepted(said(typed, 'name'))
			: problem('name', 'Give a name.');
		const phone = parsePhone(said(typed, 'phone'));
		if (!name.ok || !phone.ok) return { ok: false, problems: problemsOf(name, phone) };
		return accepted({ kind: 'person', name: name.value, phone: phone.value });
	},
	moment: (typed, { zone }) => {
		const at = moment(typed, 'at', zone);
		return at.ok ? accepted({ kind: 'moment', at: at.value }) : at;
	},
	span: (typed, { zone }) => {
		const from = optionalMoment(typed, 'from', zone);
		const until = moment(typed, 'until', zone);
		if (!from.ok || !until.ok) return { ok: false, problems: problemsOf(from, until) };
		if (from.value !== null && from.value >= until.value) {
			return problem('until-date', 'The end must come after the start.');
		}
		return accepted({ kind: 'span', from: from.value, until: until.value });
	},
	minutes: (typed) => {
		const [hours, minutes] = ['hours', 'minutes'].map((field) => said(typed, field) || '0');
		if (!/^\d{1,3}$/.test(hours ?? '') || !/^\d{1,4}$/.test(minutes ?? '')) {
			return problem('hours', 'Give whole hours and minutes.');
		}
		const length = Number(hours) * 60 + Number(minutes);
		if (length === 0) return problem('hours', 'Give hours, minutes, or both.');
		return accepted({ kind: 'minutes', minutes: length });
	},
	level: (typed) => {
		const level = levelOf(said(typed, 'choice'));
		return level
			? accepted({ kind: 'level', level })
			: problem('choice', 'Choose a level of care.');
	},
	withdrawal: (typed) => {
		const answer = said(typed, 'choice');
		const clinician = said(typed, 'name');
		if (!oneOf(withdrawalAnswers, answer)) return problem('choice', 'Choose one of these.');
		if (answer !== 'open' && !clinician) {
			return problem('name', 'Name the clinician who answered this.');
		}
		return accepted({ kind: 'withdrawal', answer, clinician, text: said(typed, 'text') });
	},
	appointment: (typed, { zone }) => {
		const at = moment(typed, 'at', zone);
		const [name, way] = [said(typed, 'name'), said(typed, 'choice')];
		const who = name ? accepted(name) : problem('name', 'Say who will do it.');
		const how = oneOf(means, way) ? accepted(way) : problem('choice', 'Choose how it takes place.');
		if (!at.ok || !who.ok || !how.ok) return { ok: false, problems: problemsOf(at, who, how) };
		return accepted({ kind: 'appointment', at: at.value, name: who.value, means: how.value });
	},
	week: (typed) => {
		const days = parseWeek(typed);
		return days.ok ? accepted({ kind: 'week', days: days.value }) : days;
	},
	sheet: () => accepted({ kind: 'sheet' })
};

function parseDetails(kind: ValueKind, typed: Typed, specs: DetailSpecs = {}): Parsed<Detail[]> {
	const all = Object.entries(specs).map(([key, { label, needed }]) => {
		const field = detailField(key);
		return { field, needed, detail: { key, label, text: said(typed, field) } };
	});
	const missing = all
		.filter(({ needed, detail }) => needed && !detail.text)
		.map(({ field, detail }) => ({ field, says: `Fill this in: ${detail.label}.` }));
	if (missing.length > 0) return { ok: false, problems: missing };
	const filled = all.flatMap(({ detail }) => (detail.text ? [detail] : []));
	const [first] = all;
	if (kind === 'sheet' && first && filled.length === 0) {
		return problem(first.field, 'Fill in at least one line.');
	}
	return accepted(filled);
}

/** Reads the typed fields of one item. Nothing is corrected: what does not fit is a problem. */
export function parseValue(kind: ValueKind, typed: Typed, aid: ReadingAid): Parsed<PlanValue> {
	const answer = readers[kind](typed, aid);
	const details = parseDetails(kind, typed, aid.details);
	if (!answer.ok || !details.ok) return { ok: false, problems: problemsOf(answer, details) };
	return accepted(
		details.value.length > 0 ? { ...answer.value, details: details.value } : answer.value
	);
}

const spoken = (...parts: string[]) => parts.filter(Boolean).join(', ');

/** The value in words, times as the wall of `zone` shows them; its named lines stand below. */
export function sayValue(value: PlanValue, zone: Zone | null, choices: Choices = {}): string {
	const lines = (value.details ?? []).map(({ label, text }) => `${label}: ${text}`);
	return [sayAnswer(value, zone, choices), ...lines].filter(Boolean).join('\n');
}

function sayAnswer(value: Answer, zone: Zone | null, choices: Choices): string {
	const at = (moment: Instant) => (zone ? sayMoment(moment, zone) : '');
	switch (value.kind) {
		case 'text':
			return value.text;
		case 'choice':
			return spoken(choices[value.choice] ?? value.choice, value.text);
		case 'person':
			return spoken(value.name, value.phone);
		case 'moment':
			return at(value.at);
		case 'span':
			return value.from === null
				? `Until ${at(value.until)}`
				: `From ${at(value.from)} until ${at(value.until)}`;
		case 'minutes':
			return sayLength(value.minutes);
		case 'level':
			return sayLevel(value.level);
		case 'withdrawal':
			return spoken(withdrawalAnswers[value.answer], value.clinician, value.text);
		case 'appointment':
			return spoken(at(value.at), value.name, means[value.means].toLowerCase());
		case 'week':
			return sayWeek(value.days);
		case 'sheet':
			return '';
	}
}
