import { expect, test } from 'vitest';
import { callsFor } from './calls.ts';
import { countries, linesOf } from './crisis-lines.ts';
import { helpNumbers, numbersInHand } from './help-numbers.ts';
import type { Zone } from './time.ts';

test.each(Object.keys(countries))(
	'in %s the emergency number is the first, and dials',
	(country) => {
		const numbers = helpNumbers(country);
		expect(numbers).toHaveLength(linesOf(country).length);
		expect(numbers[0]?.ring?.dial).toMatch(/^\d{3}$/);
	}
);

test('where we know none, none is guessed', () => {
	expect(helpNumbers('')).toEqual([]);
	expect(helpNumbers('XX')).toEqual([]);
});

test('a sheet in hand has the same emergency and crisis numbers, and nobody else’s', () => {
	const driver = { name: 'Ben', phone: '+1 555 0140' };
	const calls = callsFor({ driver }, 'America/Chicago' as Zone);
	const dials = numbersInHand(calls).map(({ ring }) => ring?.dial);
	expect(dials).toEqual(
		linesOf('US').flatMap(({ need, ring }) =>
			ring && (need === 'emergency' || need === 'crisis') ? [ring] : []
		)
	);
});
