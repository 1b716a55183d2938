import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksAgainFrom, safetyDay, safetyLimits } from './safety-day.ts';
import { safetyGate, type SafetyAnswer } from './safety-gate.ts';
import { safetyQuestions } from './safety-questions.ts';
import { hours, instant, later, type Instant } from './time.ts';

const ten = instant(Date.UTC(2026, 10, 26, 16));
const before = (count: number) => later(ten, -hours(count));

/** Everything answered calmly at one moment. */
const calmAt = (answeredAt: Instant): SafetyAnswer[] =>
	safetyQuestions.map(({ name, answers }) => {
		const best = answers.find(({ bearing }) => bearing === 'clear') ?? answers[0]!;
		const note = best.bearing === 'clear' ? '' : 'Mornings before nine.';
		return { question: name, answer: best.value, note, answeredAt, answeredBy: 'dana' };
	});
const gateOf = (answers: SafetyAnswer[], unread = 0) =>
	safetyGate(safetyQuestions, answers, unread);
const answer = (question: string, value: string, answeredAt: Instant): SafetyAnswer => ({
	question,
	answer: value,
	note: '',
	answeredAt,
	answeredBy: 'dana'
});

describe('the safety check of a meeting', () => {
	test('is asked at the start, and again within a day of the meeting', () => {
		const gate = gateOf(calmAt(before(72)));
		expect(safetyDay(gate, null, before(72)).state).toBe('no-day');
		expect(safetyDay(gate, ten, before(48))).toMatchObject({ state: 'later', from: before(24) });
		const near = safetyDay(gate, ten, before(24));
		expect(near.state).toBe('again');
		expect(near.due).toHaveLength(safetyQuestions.length);
		expect(safetyDay(gateOf(calmAt(before(23))), ten, before(2)).state).toBe('fresh');
	});

	test('is asked again for each meeting of a series', () => {
		const gate = gateOf(calmAt(before(3)));
		const next = later(ten, hours(24 * 7));
		expect(safetyDay(gate, ten, before(1)).state).toBe('fresh');
		expect(safetyDay(gate, next, later(ten, hours(24))).state).toBe('later');
		expect(safetyDay(gate, next, later(next, -hours(1))).state).toBe('again');
	});

	test('names only what is still to be asked again', () => {
		const gate = gateOf([...calmAt(before(72)), answer('weapons', 'no', before(5))]);
		const { due } = safetyDay(gate, ten, before(4));
		expect(due.map(({ question }) => question.name)).not.toContain('weapons');
		expect(due).toHaveLength(safetyQuestions.length - 1);
	});

	test('never goes on with weapons unknown on the day; days before, it only waits', () => {
		const unknown = gateOf([...calmAt(before(72)), answer('weapons', 'unknown', before(2))]);
		expect(safetyDay(unknown, ten, before(48)).state).toBe('held');
		expect(safetyDay(unknown, ten, before(1)).state).toBe('stopped');
		const unasked = gateOf(calmAt(before(2)).filter(({ question }) => question !== 'weapons'));
		expect(safetyDay(unasked, ten, before(1)).state).toBe('stopped');
	});

	test('a stop stops, however near or far the day is', () => {
		const gate = gateOf([...calmAt(before(2)), answer('violence', 'yes', before(1))]);
		for (const now of [before(400), before(1), ten]) {
			expect(safetyDay(gate, ten, now).state).toBe('stopped');
		}
	});
});

describe('as rules of readiness', () => {
	const moment = fc.integer({ min: -200, max: 4 }).map((count) => later(ten, hours(count)));
	const answers = fc
		.tuple(...safetyQuestions.map(({ answers }) => fc.constantFrom(...answers)))
		.chain((chosen) =>
			fc.tuple(
				...chosen.map(({ value }, place) =>
					fc.record({
						question: fc.constant(safetyQuestions[place]!.name),
						answer: fc.constant(value),
						note: fc.constantFrom('', 'Written down.'),
						parts: fc.constantFrom<Record<string, string>>(
							{},
							{ who: 'A', stays: 'B', call: 'C', away: 'D' }
						),
						answeredAt: moment,
						answeredBy: fc.constant('dana')
					})
				)
			)
		)
		.chain((all) => fc.subarray(all, { minLength: all.length - 2 }));
	const kept = (limits: ReturnType<typeof safetyLimits>, now: Instant) =>
		limits.every(({ until }) => until !== null && now < until);

	test('every way in which it is not settled is a rule that says what to do', () => {
		fc.assert(
			fc.property(answers, moment, fc.nat(2), (given, now, unread) => {
				const gate = gateOf(given, unread);
				const limits = safetyLimits(gate, ten);
				const { state } = safetyDay(gate, ten, now);
				expect(kept(limits, now)).toBe(state === 'later' || state === 'fresh');
				expect(limits.every(({ says, todo }) => says !== '' && todo !== '')).toBe(true);
			})
		);
	});

	test('time alone can only break a rule', () => {
		fc.assert(
			fc.property(answers, moment, moment, (given, one, other) => {
				const limits = safetyLimits(gateOf(given), ten);
				const [sooner, after] = one < other ? [one, other] : [other, one];
				expect(kept(limits, after) && !kept(limits, sooner)).toBe(false);
			})
		);
	});

	test('an old answer is kept until the day before, and no longer', () => {
		expect(safetyLimits(gateOf(calmAt(before(72))), ten)).toMatchObject([
			{ until: asksAgainFrom(ten), question: null }
		]);
		expect(safetyLimits(gateOf(calmAt(before(24))), ten)).toEqual([]);
		expect(safetyLimits(gateOf(calmAt(before(72))), null)).toEqual([]);
		expect(safetyLimits(gateOf(calmAt(before(2)), 1), ten)).toMatchObject([{ until: null }]);
	});
});
