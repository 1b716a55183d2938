import { expect, test } from 'vitest';
import { crisisLines } from '#lib/domain/crisis-lines.ts';
import { filesBelow, textOf } from './tree.ts';

/** The one file in which they stand, each with its source and the day of its check. */
const home = 'src/lib/domain/crisis-lines.ts';

test('no number to call in a crisis stands in prose or markup; they are dated data', () => {
	const dialled = crisisLines
		.flatMap(({ ring, text }) => [ring, text])
		.filter((number) => number !== null)
		.filter((number) => /\d{3}\D?\d{3}|\d{3} \d{3}/.test(number) || number === '988');
	const files = filesBelow('src').filter(
		(path) => /\.(svelte|ts|md)$/.test(path) && !path.endsWith('.test.ts') && path !== home
	);
	const found = files.filter((path) => {
		const text = textOf(path);
		return (
			/tel:\+?\d/.test(text) || dialled.some((number) => new RegExp(`\\b${number}\\b`).test(text))
		);
	});
	expect(found).toEqual([]);
});
