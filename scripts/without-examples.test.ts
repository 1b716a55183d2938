import { expect, test } from 'vitest';
import { stripped } from './without-examples.ts';

test('examples are emptied, and nothing else is touched', () => {
	const rule = `export default {
	phrases: ['a|b'],
	flags: ['One.', 'Two.'],
	offers: ['flags: [1]'],
	allows: [
		'Three.'
	]
} satisfies Rule;`;
	expect(stripped(rule)).toBe(`export default {
	phrases: ['a|b'],
	flags: [],
	offers: ['flags: [1]'],
	allows: []
} satisfies Rule;`);
});

test('a file without examples stays as it is', () => {
	expect(stripped('export const rules = [1];')).toBe('export const rules = [1];');
});
