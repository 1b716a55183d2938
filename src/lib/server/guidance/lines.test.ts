import { expect, test } from 'vitest';
import { instant } from '#lib/domain/time.ts';
import { linesAt } from './lines.ts';

test('the day of the check is said in words, and that it is long ago', () => {
	const then = linesAt(instant(Date.parse('2026-12-01T12:00:00Z')));
	expect(then.here).toBe('US');
	expect(then.checked).toMatch(/^\w+day, \w+ \d+, 20\d\d$/);
	expect(then.stale).toBe(false);
	expect(linesAt(instant(Date.parse('2099-01-01T00:00:00Z'))).stale).toBe(true);
});
