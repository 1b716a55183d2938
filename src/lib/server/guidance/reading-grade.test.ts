import { expect, test } from 'vitest';
import { gradeOf, sentencesOf, syllablesIn, wordsIn } from './reading-grade.ts';

test.each([
	['love', 1],
	['loved', 1],
	['wanted', 2],
	['made', 1],
	['little', 2],
	['people', 2],
	['safely', 2],
	['hopeful', 2],
	['family', 3],
	['nation', 2],
	['facilitator', 5],
	['statement', 2],
	['treatment', 2],
	['idea', 3],
	['video', 3],
	['saying', 2],
	['someone', 2],
	['choices', 2],
	['notes', 1],
	['don’t', 1],
	['while', 1],
	['changes', 2],
	['useful', 2],
	['used', 1],
	['treated', 2],
	['safe', 1],
	['42', 2]
])('%s has %i', (word, syllables) => expect(syllablesIn(word)).toBe(syllables));

test('words and sentences are counted as a reader does', () => {
	expect(wordsIn('Don’t go half-way, at 9.30 a.m.')).toHaveLength(6);
	expect(sentencesOf(['One here. “Two there.” Three', 'Four: five is small.'])).toEqual([
		'One here.',
		'“Two there.”',
		'Three',
		'Four: five is small.'
	]);
});

test('plain words read lower than office words', () => {
	const plain = gradeOf(['You can stop at any time. We will wait for you. It is all right.']);
	const office = gradeOf([
		'Participation is entirely discretionary and individuals may discontinue their involvement.'
	]);
	expect(plain).toBeLessThan(2);
	expect(office).toBeGreaterThan(14);
	expect(gradeOf([])).toBe(0);
});
