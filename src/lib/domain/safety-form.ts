import type { Gate, GateAnswer, GateRow } from './safety-gate.ts';
import type { Parsed, Problem } from './problem.ts';
import { tidy } from './typed-line.ts';

/** One answer as it is to be recorded. */
export interface GivenAnswer {
	question: string;
	answer: string;
	note: string;
	parts?: Readonly<Record<string, string>>;
}

type Typed = Record<string, string>;

const isLong = (text: string, most: number) => [...text].length > most;

/** What was typed into the fields that this answer asks for, and what is too long in them. */
function partsIn(question: string, answer: GateAnswer, typed: Typed) {
	const fields = (answer.parts ?? []).map(({ name }) => {
		const field = `part-${question}-${name}`;
		return { name, field, text: tidy(typed[field] ?? '').replace(/\s*\n\s*/g, ' ') };
	});
	return {
		parts: Object.fromEntries(fields.map(({ name, text }) => [name, text])),
		problems: fields
			.filter(({ text }) => isLong(text, 500))
			.map(({ field }) => ({ field, says: 'Shorten this to one line.' }))
	};
}

function differs(row: GateRow, { answer, note, parts }: Required<GivenAnswer>): boolean {
	const kept = Object.keys(parts).every((name) => (row.parts[name] ?? '') === parts[name]);
	return row.answer?.value !== answer || row.note !== note || !kept;
}

/**
 * Reads the safety check as one form. Only what was answered anew or differs from what stands is
 * given back, unless a question was asked again: then its answer is a fresh one.
 */
export function parseSafetyForm(gate: Gate, typed: Typed): Parsed<GivenAnswer[]> {
	const problems: Problem[] = [];
	const given: GivenAnswer[] = [];
	for (const row of gate.rows) {
		const { name, answers } = row.question;
		const value = typed[`answer-${name}`] ?? '';
		const note = tidy(typed[`note-${name}`] ?? '');
		if (value === '') continue;
		const answer = answers.find((one) => one.value === value);
		if (!answer) {
			problems.push({ field: `answer-${name}`, says: 'Choose one of the answers.' });
			continue;
		}
		const read = partsIn(name, answer, typed);
		problems.push(...read.problems);
		if (isLong(note, 5000)) {
			problems.push({ field: `note-${name}`, says: 'Shorten the note to what matters here.' });
		}
		const again = typed.again === 'yes' || typed[`again-${name}`] === 'yes';
		const one = { question: name, answer: value, note, parts: read.parts };
		if (again || differs(row, one)) given.push(one);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: given };
}
