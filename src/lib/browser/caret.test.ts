import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedCaret } from './caret.ts';

test.each([
	['a|b', 'ab', 'a|b'],
	['one |two', 'zero one two', 'zero one |two'],
	['one |two', 'one two three', 'one |two three'],
	['one t|wo three', 'one four three', 'one four| three'],
	['one two|', 'zero one two', 'zero one two|']
])('%s in "%s" is %s', (before, to, after) => {
	const at = movedCaret(before.replace('|', ''), to, before.indexOf('|'));
	expect(`${to.slice(0, at)}|${to.slice(at)}`).toBe(after);
});

test('the place is always inside the new text', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.nat(), (from, to, at) => {
			const place = movedCaret(from, to, at % (from.length + 1));
			expect(place).toBeGreaterThanOrEqual(0);
			expect(place).toBeLessThanOrEqual(to.length);
		})
	);
});
