import type { Instant } from './time.ts';

/** How an answer bears on going on. */
export type Bearing =
	/** Nothing to do. */
	| 'clear'
	/** Go on once the plan is written down. */
	| 'plan'
	/** Talk to a named clinician or adviser first. */
	| 'consult'
	/** Do not hold this meeting. */
	| 'stop';

/** What has to be written down beside an answer, each in a field of its own. */
export interface GatePart {
	name: string;
	label: string;
}

export interface GateAnswer {
	value: string;
	label: string;
	bearing: Bearing;
	/** What to do instead, or before going on. */
	todo?: string;
	/** Besides the note; the answer holds until each is filled in. */
	parts?: readonly GatePart[];
}

export interface GateQuestion {
	name: string;
	asks: string;
	why: string;
	answers: readonly GateAnswer[];
	/** "I do not know" stops the meeting on its day, instead of only holding invitations back. */
	neverUnknown?: true;
}

/** One dated answer. The newest to a question counts. */
export interface SafetyAnswer {
	question: string;
	answer: string;
	note: string;
	parts?: Readonly<Record<string, string>>;
	answeredAt: Instant;
	answeredBy: string;
}

export interface GateRow {
	question: GateQuestion;
	answer: GateAnswer | null;
	note: string;
	parts: Readonly<Record<string, string>>;
	answeredAt: Instant | null;
	/** Why this row holds invitations back, if it does. */
	holds: { reason: string; todo: string } | null;
}

export interface Gate {
	rows: GateRow[];
	/** Private words of members that nobody has read yet. */
	unread: number;
	/** Invitations may go out. */
	open: boolean;
	/** At least one answer says: not this meeting. */
	stopped: boolean;
}

const UNANSWERED = 'This is not answered yet.';
const NOT_KNOWN = 'You do not know this yet.';

/** What is still to be written down beside an answer, in the words of its fields. */
function missing(answer: GateAnswer, note: string, parts: GateRow['parts']): string[] {
	const open = (answer.parts ?? [])
		.filter(({ name }) => (parts[name] ?? '').trim() === '')
		.map(({ label }) => label);
	const needsNote = answer.bearing === 'plan' || answer.bearing === 'consult';
	const noted = !needsNote || note.trim() !== '';
	return noted ? open : [...open, answer.bearing === 'plan' ? 'The plan' : 'What they said'];
}

function rowOf(question: GateQuestion, given: SafetyAnswer | undefined): GateRow {
	const answer = question.answers.find((one) => one.value === given?.answer) ?? null;
	const note = given?.note ?? '';
	const parts = given?.parts ?? {};
	const base = { question, answer, note, parts, answeredAt: given?.answeredAt ?? null };
	if (!answer)
		return { ...base, holds: { reason: UNANSWERED, todo: 'Ask, and note the answer here.' } };
	const todo = answer.todo ?? 'Ask somebody who knows before you go on.';
	if (answer.value === 'unknown') return { ...base, holds: { reason: NOT_KNOWN, todo } };
	if (answer.bearing === 'stop') {
		return { ...base, holds: { reason: `You answered: ${answer.label}.`, todo } };
	}
	const open = missing(answer, note, parts);
	if (open.length > 0) {
		return { ...base, holds: { reason: `Not written down yet: ${open.join('; ')}.`, todo } };
	}
	return { ...base, holds: null };
}

/**
 * The gate as it stands. Unanswered questions, unknowns and "stop" hold invitations back; so does a
 * plan or a consultation of which something is not written down, and a private word that is not read.
 */
export function safetyGate(
	questions: readonly GateQuestion[],
	answers: readonly SafetyAnswer[],
	unread = 0
): Gate {
	const newest = new Map<string, SafetyAnswer>();
	for (const answer of answers) {
		const held = newest.get(answer.question);
		if (!held || held.answeredAt <= answer.answeredAt) newest.set(answer.question, answer);
	}
	const rows = questions.map((question) => rowOf(question, newest.get(question.name)));
	return {
		rows,
		unread,
		open: unread === 0 && rows.every((row) => row.holds === null),
		stopped: rows.some((row) => row.answer?.bearing === 'stop' && row.answer.value !== 'unknown')
	};
}
