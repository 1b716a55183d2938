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

export interface GateAnswer {
	value: string;
	label: string;
	bearing: Bearing;
	/** What to do instead, or before going on. */
	todo?: string;
}

export interface GateQuestion {
	name: string;
	asks: string;
	why: string;
	answers: readonly GateAnswer[];
}

/** One dated answer. The newest to a question counts. */
export interface SafetyAnswer {
	question: string;
	answer: string;
	note: string;
	answeredAt: Instant;
	answeredBy: string;
}

export interface GateRow {
	question: GateQuestion;
	answer: GateAnswer | null;
	note: string;
	answeredAt: Instant | null;
	/** Why this row holds invitations back, if it does. */
	holds: { reason: string; todo: string } | null;
}

export interface Gate {
	rows: GateRow[];
	/** Invitations may go out. */
	open: boolean;
	/** At least one answer says: not this meeting. */
	stopped: boolean;
}

const UNANSWERED = 'This is not answered yet.';
const NOT_KNOWN = 'You do not know this yet.';

function rowOf(question: GateQuestion, given: SafetyAnswer | undefined): GateRow {
	const answer = question.answers.find((one) => one.value === given?.answer) ?? null;
	const note = given?.note ?? '';
	const base = { question, answer, note, answeredAt: given?.answeredAt ?? null };
	if (!answer)
		return { ...base, holds: { reason: UNANSWERED, todo: 'Ask, and note the answer here.' } };
	const todo = answer.todo ?? 'Ask somebody who knows before you go on.';
	if (answer.value === 'unknown') return { ...base, holds: { reason: NOT_KNOWN, todo } };
	if (answer.bearing === 'stop') {
		return { ...base, holds: { reason: `You answered: ${answer.label}.`, todo } };
	}
	const needsNote = answer.bearing === 'plan' || answer.bearing === 'consult';
	if (needsNote && note.trim() === '') {
		const reason =
			answer.bearing === 'plan'
				? 'The plan is not written down yet.'
				: 'Who was asked is not written down yet.';
		return { ...base, holds: { reason, todo } };
	}
	return { ...base, holds: null };
}

/**
 * The gate as it stands. Unanswered questions, unknowns and "stop" hold invitations back; so does a
 * plan or a consultation of which nothing is written down.
 */
export function safetyGate(
	questions: readonly GateQuestion[],
	answers: readonly SafetyAnswer[]
): Gate {
	const newest = new Map<string, SafetyAnswer>();
	for (const answer of answers) {
		const held = newest.get(answer.question);
		if (!held || held.answeredAt <= answer.answeredAt) newest.set(answer.question, answer);
	}
	const rows = questions.map((question) => rowOf(question, newest.get(question.name)));
	return {
		rows,
		open: rows.every((row) => row.holds === null),
		stopped: rows.some((row) => row.answer?.bearing === 'stop' && row.answer.value !== 'unknown')
	};
}
