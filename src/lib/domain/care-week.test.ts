import { describe, expect, test } from 'vitest';
import { clashes, parseWeek, sayWeek, weekLength } from './care-week.ts';

const read = (typed: Record<string, string>) => {
	const week = parseWeek(typed);
	return week.ok ? week.value : [];
};
const problems = (typed: Record<string, string>) => {
	const week = parseWeek(typed);
	return week.ok ? [] : week.problems.map(({ field }) => field);
};
const day = (name: string, from: string, to: string, text = '') => ({
	[`${name}-from`]: from,
	[`${name}-to`]: to,
	[name]: text
});

describe('a week', () => {
	test('has words, hours, or both for a day', () => {
		const week = read({ ...day('monday', '18:00', '21:00', 'group'), tuesday: 'call the coach' });
		expect(sayWeek(week)).toBe('Monday: 6:00 pm to 9:00 pm, group\nTuesday: call the coach');
	});

	test('is not read while hours are half given, backward, or no hours at all', () => {
		expect(problems({})).toEqual(['monday']);
		expect(problems(day('friday', '09:00', ''))).toEqual(['friday-to']);
		expect(problems(day('friday', '12:00', '09:00'))).toEqual(['friday-to']);
		expect(problems(day('friday', '25:00', '26:00'))).toEqual(['friday-from', 'friday-to']);
	});

	test('is as long as its sessions, once all of them say how long they are', () => {
		const both = { ...day('monday', '09:00', '12:00'), ...day('friday', '09:00', '12:30') };
		expect(weekLength(read(both))).toBe(390);
		expect(weekLength(read({ ...both, sunday: 'a walk' }))).toBeNull();
	});

	test('meets work where both want the same hours', () => {
		const care = read({ ...day('monday', '09:00', '12:00'), ...day('tuesday', '18:00', '21:00') });
		const work = read({ ...day('monday', '08:00', '09:30'), ...day('tuesday', '08:00', '18:00') });
		expect(clashes(care, work)).toEqual(['monday']);
	});
});
