import * as v from 'valibot';
import { accepted, parsedBy, problem, type Parsed } from './problem.ts';
import { instant, momentOf, nextDay, parseClock, wall } from './time.ts';
import type { Clock, Instant, Zone } from './time.ts';

/**
 * The questions asked on the phone before the first message. Every answer names what
 * was said; "not sure" is always offered and counts as the cautious one.
 */
export const questions = {
	mailReadBy: {
		asks: 'Is your e-mail read by anybody else?',
		answers: {
			nobody: 'No, nobody',
			trusted: 'Yes, by somebody who may know',
			person: 'Yes, and it could be the person',
			unsure: 'Not sure'
		},
		cautious: 'unsure'
	},
	phoneKnown: {
		asks: 'Does anybody else know the code of your phone?',
		answers: { no: 'No', yes: 'Yes', unsure: 'Not sure' },
		cautious: 'yes'
	},
	voice: {
		asks: 'May we leave a voice message?',
		answers: { yes: 'Yes', no: 'No' },
		cautious: 'no'
	},
	livesWith: {
		asks: 'Do you live with the person?',
		answers: { no: 'No', yes: 'Yes' },
		cautious: 'yes'
	},
	violence: {
		asks: 'Has there been violence or a threat, to you or by anybody in the group?',
		answers: { no: 'No', yes: 'Yes', unsure: 'Not sure' },
		cautious: 'unsure'
	},
	reach: {
		asks: 'How may we reach you?',
		answers: { mail: 'By e-mail and by phone', phone: 'By phone only' },
		cautious: 'phone'
	},
	hours: {
		asks: 'Which hours are safe?',
		answers: {
			any: 'Any time',
			between: 'Only between two times',
			ask: 'None without asking first'
		},
		cautious: 'ask'
	}
} as const;

export type Question = keyof typeof questions;
type Answer<Q extends Question> = keyof (typeof questions)[Q]['answers'] & string;

export type SafeContact = { [Q in Exclude<Question, 'hours'>]: Answer<Q> } & {
	/** `between` runs over midnight when `to` is not after `from`. */
	hours: { kind: 'any' | 'ask' } | { kind: 'between'; from: Clock; to: Clock };
};

/** What is assumed of somebody who was not asked yet: the cautious answer to everything. */
export const unasked: SafeContact = {
	mailReadBy: 'unsure',
	phoneKnown: 'yes',
	voice: 'no',
	livesWith: 'yes',
	violence: 'unsure',
	reach: 'phone',
	hours: { kind: 'ask' }
};

/** Whether the answers ask for a recorded decision before a date is released. */
export function asksForDecision(answers: SafeContact): boolean {
	return answers.violence !== 'no';
}

const sayDecision = 'Write down in a few lines what you decide.';
const Decision = v.object({
	note: v.pipe(
		v.string(sayDecision),
		v.trim(),
		v.minLength(1, sayDecision),
		v.maxLength(5000, sayDecision)
	)
});

/** Reads that decision. */
export const parseDecision = (typed: unknown): Parsed<{ note: string }> =>
	parsedBy(Decision, typed);

/** Why nothing may be mailed to somebody. Each has its words in `mailHeldBack`. */
export type MailHold = 'unanswered' | 'no-address' | 'phone-only' | 'mail-read' | 'ask-first';

export const mailHeldBack: Record<MailHold, string> = {
	unanswered: 'Ask the questions about safe contact first.',
	'no-address': 'There is no e-mail address. Read the link or the long code out by phone.',
	'phone-only': 'They asked for the phone only. Read the long code out by phone.',
	'mail-read': 'Their mail may be read by the person. Read the long code out by phone.',
	'ask-first': 'No hour is safe without asking. Call first, then read the long code out.'
};

/**
 * Whether a message may be mailed to `address`, and the first moment at which it may leave: now, or
 * when the safe hours open next on the wall of `zone`. `answers` is null while nobody was asked.
 */
export function mailDoor(
	answers: SafeContact | null,
	address: string,
	now: Instant,
	zone: Zone
): { may: true; from: Instant } | { may: false; because: MailHold } {
	if (!answers) return { may: false, because: 'unanswered' };
	if (answers.reach === 'phone') return { may: false, because: 'phone-only' };
	if (answers.mailReadBy === 'person' || answers.mailReadBy === 'unsure') {
		return { may: false, because: 'mail-read' };
	}
	if (answers.hours.kind === 'ask') return { may: false, because: 'ask-first' };
	if (address === '') return { may: false, because: 'no-address' };
	return { may: true, from: nextSafe(answers.hours, now, zone) };
}

function nextSafe(hours: SafeContact['hours'], now: Instant, zone: Zone): Instant {
	if (hours.kind !== 'between' || withinHours(hours, wall(now, zone).clock)) return now;
	const { day, clock } = wall(now, zone);
	return instant(momentOf(clock < hours.from ? day : nextDay(day), hours.from, zone));
}

/** Clocks compare as text: `HH:MM`. The end is outside. */
export function withinHours(hours: { from: Clock; to: Clock }, clock: Clock): boolean {
	return hours.from < hours.to
		? hours.from <= clock && clock < hours.to
		: clock >= hours.from || clock < hours.to;
}

const answerOf = <Q extends Question>(question: Q) =>
	v.picklist(
		Object.keys(questions[question].answers) as [Answer<Q>, ...Answer<Q>[]],
		'Ask this question and choose the answer.'
	);

const shape = v.object({
	mailReadBy: answerOf('mailReadBy'),
	phoneKnown: answerOf('phoneKnown'),
	voice: answerOf('voice'),
	livesWith: answerOf('livesWith'),
	violence: answerOf('violence'),
	reach: answerOf('reach'),
	hours: answerOf('hours'),
	from: v.optional(v.string(), ''),
	to: v.optional(v.string(), '')
});

/** Reads all answers at once; a question left open is a problem, never filled in. */
export function parseSafeContact(input: unknown): Parsed<SafeContact> {
	const read = parsedBy(shape, input);
	if (!read.ok) return read;
	const { hours, from, to, ...rest } = read.value;
	if (hours !== 'between') return accepted({ ...rest, hours: { kind: hours } });
	const opens = parseClock(from, 'from');
	const closes = parseClock(to, 'to');
	if (!opens.ok || !closes.ok) {
		const problems = [opens, closes].flatMap((clock) => (clock.ok ? [] : clock.problems));
		return { ok: false, problems };
	}
	if (opens.value === closes.value) return problem('to', 'Give two different times.');
	return accepted({ ...rest, hours: { kind: 'between', from: opens.value, to: closes.value } });
}
