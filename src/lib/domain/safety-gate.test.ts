import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safetyGate, type SafetyAnswer } from './safety-gate.ts';
import { safetyQuestions } from './safety-questions.ts';
import { instant } from './time.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const answered = (question: string, answer: string, note = '', minute = 0): SafetyAnswer => ({
	question,
	answer,
	note,
	answeredAt: instant(noon + minute * 60_000),
	answeredBy: 'dana'
});
/** The calmest answer to each question, with a plan written down where one is asked for. */
const calm = safetyQuestions.map(({ name, answers }) => {
	const best = answers.find(({ bearing }) => bearing === 'clear') ?? answers[0]!;
	return answered(name, best.value, best.bearing === 'clear' ? '' : 'Mornings before nine.');
});

describe('the safety gate', () => {
	test('opens when every question has a settled answer', () => {
		expect(safetyGate(safetyQuestions, calm).open).toBe(true);
	});

	test('holds, and says what to do, while any one question is open', () => {
		for (const { name } of safetyQuestions) {
			const gate = safetyGate(
				safetyQuestions,
				calm.filter(({ question }) => question !== name)
			);
			expect(gate.open).toBe(false);
			const held = gate.rows.filter(({ holds }) => holds);
			expect(held.map(({ question }) => question.name)).toEqual([name]);
			expect(held[0]?.holds?.todo).not.toBe('');
		}
	});

	test('holds on every "I do not know yet" and on every stop', () => {
		for (const { name, answers } of safetyQuestions) {
			for (const { value } of answers.filter((one) => one.bearing === 'stop')) {
				const gate = safetyGate(safetyQuestions, [...calm, answered(name, value, 'noted', 1)]);
				expect([name, value, gate.open]).toEqual([name, value, false]);
				expect([name, value, gate.stopped]).toEqual([name, value, value !== 'unknown']);
			}
		}
	});

	test('a plan or a talk with a clinician has to be written down', () => {
		const bare = safetyGate(safetyQuestions, [...calm, answered('weapons', 'yes', ' ', 1)]);
		expect(bare.open).toBe(false);
		const planned = answered(
			'weapons',
			'yes',
			'The uncle takes the rifle to his safe on Monday.',
			1
		);
		expect(safetyGate(safetyQuestions, [...calm, planned]).open).toBe(true);
	});

	test('a talk with a clinician names them, and a worry about suicide plans the hours after', () => {
		const parts = { who: 'Dr. Osei', stays: 'Maria', call: 'Dr. Osei, +1 555 0170', away: 'Pills' };
		const given = { ...answered('suicide', 'yes', 'She will be on call.', 1), parts };
		expect(safetyGate(safetyQuestions, [...calm, given]).open).toBe(true);
		for (const name of Object.keys(parts)) {
			const short = { ...given, parts: { ...parts, [name]: ' ' } };
			const gate = safetyGate(safetyQuestions, [...calm, short]);
			const label = gate.rows
				.flatMap(({ answer }) => answer?.parts ?? [])
				.find((part) => part.name === name)?.label;
			expect(gate.open).toBe(false);
			expect(gate.rows.find(({ holds }) => holds)?.holds?.reason).toContain(label);
		}
		for (const { answers } of safetyQuestions) {
			for (const answer of answers.filter(({ bearing }) => bearing === 'consult')) {
				expect(answer.parts?.map(({ name }) => name)).toContain('who');
			}
		}
	});

	test('waits while a private word is not read', () => {
		expect(safetyGate(safetyQuestions, calm, 1)).toMatchObject({ open: false, stopped: false });
	});

	test('counts the newest answer, in whatever order the records come', () => {
		const records = [...calm, answered('violence', 'yes', 'told by the aunt', 5)];
		fc.assert(
			fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
				expect(safetyGate(safetyQuestions, shuffled).stopped).toBe(true);
			})
		);
	});

	test('every answer but the calm ones says what to do', () => {
		for (const { answers } of safetyQuestions) {
			for (const { bearing, todo } of answers) {
				if (bearing !== 'clear') expect(todo).toMatch(/\.$/);
			}
		}
	});
});
