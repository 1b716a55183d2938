import type { Gate } from './safety-gate.ts';
import type { Parsed, Problem } from './problem.ts';

/** One answer as it is to be recorded. */
export interface GivenAnswer {
	question: string;
	answer: string;
	note: string;
}

/**
 * Reads the safety check as one form. Only what was answered anew or differs from what stands is
 * given back, unless everything was asked again: then each answer is a fresh one.
 */
export function parseSafetyForm(gate: Gate, typed: Record<string, string>): Parsed<GivenAnswer[]> {
	const problems: Problem[] = [];
	const given: GivenAnswer[] = [];
	const again = typed.again === 'yes';
	for (const { question, answer: stands, note: noted } of gate.rows) {
		const { name, answers } = question;
		const value = typed[`answer-${name}`] ?? '';
		const note = (typed[`note-${name}`] ?? '').trim();
		if (value === '') continue;
		const answer = answers.find((one) => one.value === value);
		if (!answer) problems.push({ field: `answer-${name}`, says: 'Choose one of the answers.' });
		else if ([...note].length > 5000) {
			problems.push({ field: `note-${name}`, says: 'Shorten the note to what matters here.' });
		} else if (again || stands?.value !== value || noted !== note) {
			given.push({ question: name, answer: value, note });
		}
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: given };
}
