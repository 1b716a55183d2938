import { expect, test } from 'vitest';
import { instant } from '#lib/domain/time.ts';
import { linesAt, numbersAt } from './lines.ts';

test('the day of the check is said in words, and that it is long ago', () => {
	const then = linesAt(instant(Date.parse('2026-12-01T12:00:00Z')));
	expect(then.here).toBe('US');
	expect(then.checked).toMatch(/^\w+day, \w+ \d+, 20\d\d$/);
	expect(then.stale).toBe(false);
	expect(linesAt(instant(Date.parse('2099-01-01T00:00:00Z'))).stale).toBe(true);
});

test('the numbers on every page are those of one country, with the day of their check', () => {
	const now = instant(Date.parse('2026-12-01T12:00:00Z'));
	expect(numbersAt(now, 'IE').numbers.length).toBeGreaterThan(1);
	expect(numbersAt(now, 'IE').numbers).not.toEqual(numbersAt(now).numbers);
	expect(numbersAt(now).checked).toBe(linesAt(now).checked);
	expect(numbersAt(now, '')).toEqual({ numbers: [], checked: undefined });
});
