import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callTopics, pictureTopics } from './intake-topics.ts';
import { beginsOutside, intakeOf, leastAffected, readTopic, type IntakeEntry } from './intake.ts';
import { instant, type Zone } from './time.ts';

const chicago = 'America/Chicago' as Zone;
const at = (minute: number) => instant(Date.UTC(2026, 10, 20, 15, minute));
let count = 0;
const entry = (topic: string, values: Record<string, string>, minute = 0): IntakeEntry => ({
	id: `e${count++}`,
	topic,
	values,
	from: 'Maria',
	at: at(minute),
	by: 'dana'
});
const answers: Record<string, string> = {
	clock: '09:30',
	day: '2026-11-18',
	line: 'Maria',
	lines: 'Told by phone.',
	choice: 'yes'
};
const full = [...callTopics, ...pictureTopics]
	.filter(({ needed }) => needed)
	.map(({ name, fields }) =>
		entry(name, Object.fromEntries(fields.map((field) => [field.name, answers[field.kind] ?? ''])))
	);

describe('the intake', () => {
	test('is done when everything needed was told, and names what is not', () => {
		expect(intakeOf([])).toMatchObject({ begun: false, danger: false });
		expect(intakeOf(full).missing).toEqual([]);
		for (const { topic } of full) {
			const open = intakeOf(full.filter((one) => one.topic !== topic)).missing;
			expect([topic, open]).toEqual([topic, [expect.stringMatching(/\?$/)]]);
		}
	});

	test('a half answer leaves its question open', () => {
		const half = entry('safe', { phone: '+1 312 555 0134', hours: '', voice: 'no' }, 1);
		expect(intakeOf([...full, half]).missing).toHaveLength(1);
	});

	test('what cannot stay private has to be told, and danger is seen', () => {
		expect(intakeOf([...full, entry('limits', { told: 'no' }, 1)]).missing).toHaveLength(1);
		expect(intakeOf(full).danger).toBe(true);
		expect(intakeOf([...full, entry('danger', { now: 'no' }, 1)]).danger).toBe(false);
	});

	test('the order in which records come does not matter', () => {
		const records = [
			...full,
			entry('danger', { now: 'no' }, 5),
			entry('limits', { told: 'no' }, 6)
		];
		const seen = intakeOf(records);
		fc.assert(
			fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
				expect(intakeOf(shuffled)).toEqual(seen);
			})
		);
	});
});

describe('what is typed', () => {
	test('any text is kept or told of, and nothing throws', () => {
		fc.assert(
			fc.property(fc.constantFrom(...callTopics, ...pictureTopics), fc.string(), (topic, text) => {
				const typed = Object.fromEntries(
					topic.fields.map(({ name }) => [`${topic.name}-${name}`, text])
				);
				const { values, problems } = readTopic(topic, typed);
				expect(Object.keys(values)).toEqual(topic.fields.map(({ name }) => name));
				expect(problems.every(({ says }) => says.endsWith('.'))).toBe(true);
			})
		);
	});

	test('impossible days and times are told of, never mended in silence', () => {
		const agreement = callTopics.find(({ name }) => name === 'agreement')!;
		const { values, problems } = readTopic(agreement, {
			'agreement-who': 'Maria',
			'agreement-day': '2026-02-30'
		});
		expect(values.day).toBe('2026-02-30');
		expect(problems.map(({ field }) => field)).toEqual(['agreement-day']);
	});
});

describe('the hours of least effect', () => {
	const nineToEleven = [entry('hours', { from: '09:00', to: '11:00', text: '' })];
	test('are the newest that were told, and a meeting is held against them', () => {
		const hours = leastAffected(nineToEleven);
		expect(hours).toMatchObject({ from: '09:00', to: '11:00', told: 'Maria' });
		const ten = instant(Date.UTC(2026, 10, 26, 16));
		expect(beginsOutside(hours, ten, chicago)).toBe(false);
		expect(beginsOutside(hours, instant(Date.UTC(2026, 10, 26, 22)), chicago)).toBe(true);
		expect(beginsOutside(hours, null, chicago)).toBe(false);
		const newer = [...nineToEleven, entry('hours', { from: '', to: '11:00' }, 9)];
		expect(leastAffected(newer)).toBeNull();
	});
});
