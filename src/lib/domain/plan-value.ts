import { levelOf, sayLevel, type LevelOfCare } from './level-of-care.ts';
import { sayLength, sayMoment } from './moment.ts';
import { accepted, problem, problemsOf, type Parsed } from './problem.ts';
import {
	parseMoment,
	place,
	wall,
	weekdays,
	type Instant,
	type Minutes,
	type Weekday,
	type Zone
} from './time.ts';

/** The fields of one form, as typed. Kept as they are: what cannot be read yet stays a draft. */
export type Typed = Readonly<Record<string, string>>;

/** What kind of answer an item of the plan takes; it decides the fields of its form. */
export type ValueKind = PlanValue['kind'];

export type PlanValue =
	| { kind: 'text'; text: string }
	| { kind: 'choice'; choice: string; text: string }
	| { kind: 'person'; name: string; phone: string }
	| { kind: 'moment'; at: Instant }
	| { kind: 'span'; from: Instant | null; until: Instant }
	| { kind: 'minutes'; minutes: Minutes }
	| { kind: 'level'; level: LevelOfCare }
	| { kind: 'withdrawal'; answer: WithdrawalAnswer; clinician: string; text: string }
	| { kind: 'appointment'; at: Instant; name: string; means: Means }
	| { kind: 'week'; days: { weekday: Weekday; text: string }[] };

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

/** What reading needs besides the typed fields: the zone of the place, the choices of the item. */
export type ReadingAid = { zone: Zone | null; choices?: Choices | undefined };

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

type Reader = (typed: Typed, aid: ReadingAid) => Parsed<PlanValue>;

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
		const days = weekdays
			.map((weekday) => ({ weekday, text: said(typed, weekday) }))
			.filter(({ text }) => text);
		return days.length > 0
			? accepted({ kind: 'week', days })
			: problem('monday', 'Fill in at least one day.');
	}
};

/** Reads the typed fields of one item. Nothing is corrected: what does not fit is a problem. */
export function parseValue(kind: ValueKind, typed: Typed, aid: ReadingAid): Parsed<PlanValue> {
	return readers[kind](typed, aid);
}

const spoken = (...parts: string[]) => parts.filter(Boolean).join(', ');

/** The value in words, times as the wall of `zone` shows them. */
export function sayValue(value: PlanValue, zone: Zone | null, choices: Choices = {}): string {
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
			return value.days
				.map(({ weekday, text }) => `${weekday[0]?.toUpperCase()}${weekday.slice(1)}: ${text}`)
				.join('\n');
	}
}
