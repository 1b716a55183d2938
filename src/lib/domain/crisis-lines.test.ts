import { expect, test } from 'vitest';
import {
	checkOf,
	countries,
	crisisLines,
	crisisNeeds,
	directory,
	linesOf,
	needNames
} from './crisis-lines.ts';
import { isSafeLink } from './passage.ts';
import type { Day } from './time.ts';

test.each(crisisLines.map((line) => [`${line.country} ${line.name}`, line] as const))(
	'%s can be reached, has a source and the day of its check',
	(_, line) => {
		expect(line.country).toMatch(/^[A-Z]{2}$/);
		expect(line.ring ?? line.text).not.toBeNull();
		if (line.ring !== null) expect(line.ring).toMatch(/^\d[\d -]*\d$/);
		if (line.text !== null) expect(line.text).toMatch(/^([A-Z]+ to )?\d+$/);
		expect(isSafeLink(line.source)).toBe(true);
		expect(line.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(needNames[line.need]).toBeTruthy();
	}
);

test('every line stands under a country with a name', () => {
	const used = [...new Set(crisisLines.map(({ country }) => country))];
	expect(used).toEqual(Object.keys(countries));
});

test.each(Object.keys(countries))(
	'%s has an emergency number first and a crisis line',
	(country) => {
		const needs = linesOf(country).map(({ need }) => need);
		expect(needs[0]).toBe('emergency');
		expect(needs).toContain('crisis');
		expect(needs).toEqual(
			needs.toSorted((a, b) => crisisNeeds.indexOf(a) - crisisNeeds.indexOf(b))
		);
	}
);

test('no number stands twice in one country', () => {
	const numbers = crisisLines.map(({ country, ring, text }) => `${country} ${ring ?? text}`);
	expect(new Set(numbers).size).toBe(numbers.length);
});

test('a country is found in any case; an unknown one has only the directory', () => {
	expect(linesOf('us')).toEqual(linesOf('US'));
	expect(linesOf('XX')).toEqual([]);
	expect(isSafeLink(directory.href)).toBe(true);
});

test('lines are stale a year after their check, and still there', () => {
	const { on } = checkOf('US', '2026-11-23' as Day)!;
	const nextYear = `${Number(on.slice(0, 4)) + 1}${on.slice(4)}` as Day;
	expect(checkOf('US', on)?.stale).toBe(false);
	expect(checkOf('US', nextYear)?.stale).toBe(true);
	expect(checkOf('XX', on)).toBeNull();
});
