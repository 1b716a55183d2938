import { expect, test } from 'vitest';
import { parseSafetyForm } from './safety-form.ts';
import { safetyGate } from './safety-gate.ts';
import { safetyQuestions } from './safety-questions.ts';
import { instant } from './time.ts';

const answeredAt = instant(Date.UTC(2026, 10, 24, 12));
const gate = safetyGate(safetyQuestions, [
	{ question: 'adult', answer: 'yes', note: '', answeredAt, answeredBy: 'dana' },
	{
		question: 'weapons',
		answer: 'yes',
		note: 'The uncle keeps it.',
		answeredAt,
		answeredBy: 'dana'
	}
]);
const asShown = {
	'answer-adult': 'yes',
	'answer-weapons': 'yes',
	'note-weapons': 'The uncle keeps it.'
};

test('only what is new or differs is recorded', () => {
	expect(parseSafetyForm(gate, asShown)).toEqual({ ok: true, value: [] });
	const typed = { ...asShown, 'answer-violence': 'no', 'note-weapons': ' He has a safe. ' };
	expect(parseSafetyForm(gate, typed)).toEqual({
		ok: true,
		value: [
			{ question: 'violence', answer: 'no', note: '', parts: {} },
			{ question: 'weapons', answer: 'yes', note: 'He has a safe.', parts: {} }
		]
	});
});

test('asked again, every answer is a fresh one', () => {
	const again = parseSafetyForm(gate, { ...asShown, again: 'yes' });
	expect(again.ok && again.value.map(({ question }) => question)).toEqual(['adult', 'weapons']);
});

test('asked again one by one, only those are fresh', () => {
	const again = parseSafetyForm(gate, { ...asShown, 'again-adult': 'yes' });
	expect(again.ok && again.value.map(({ question }) => question)).toEqual(['adult']);
});

test('the fields an answer asks for are read, those of another answer are not', () => {
	const typed = {
		'answer-suicide': 'yes',
		'note-suicide': 'Call him on the day.',
		'part-suicide-who': ' Dr. Osei,\nclinician ',
		'part-suicide-stays': 'Maria, until Sunday',
		'part-weapons-who': 'nobody'
	};
	const read = parseSafetyForm(gate, typed);
	expect(read.ok && read.value).toEqual([
		{
			question: 'suicide',
			answer: 'yes',
			note: 'Call him on the day.',
			parts: { who: 'Dr. Osei, clinician', stays: 'Maria, until Sunday', call: '', away: '' }
		}
	]);
	const long = parseSafetyForm(gate, { ...typed, 'part-suicide-call': 'x'.repeat(501) });
	expect(long.ok ? [] : long.problems.map(({ field }) => field)).toEqual(['part-suicide-call']);
});

test('an answer that is not on the list, or a note without end, is turned back', () => {
	const typed = {
		'answer-adult': 'maybe',
		'answer-suicide': 'yes',
		'note-suicide': 'x'.repeat(5001)
	};
	const read = parseSafetyForm(gate, typed);
	expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
		'answer-adult',
		'note-suicide'
	]);
});
