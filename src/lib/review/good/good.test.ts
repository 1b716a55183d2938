import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { review } from '#lib/review/review.ts';
import { markers } from './index.ts';

const kindsIn = (text: string) => review(text).good.map(({ kind }) => kind);

it('every file of the folder is listed', () => {
	const files = readdirSync(new URL('.', import.meta.url)).filter(
		(name) => !/^(?:index|marker)\.ts$|\.test\.ts$/.test(name)
	);
	expect(markers.map(({ kind }) => `${kind}.ts`).sort()).toEqual(files.sort());
});

describe.each(markers.map((marker) => [marker.kind, marker] as const))('%s', (kind, marker) => {
	it.each(marker.shows)('is seen in: %s', (text) => {
		expect(kindsIn(text)).toContain(kind);
	});

	it.each(marker.passes)('is not seen in: %s', (text) => {
		expect(kindsIn(text)).not.toContain(kind);
	});
});

it('nobody is thanked and corrected for the same sentence', () => {
	expect(review('I love you, and you ruined my wedding.').good).toEqual([]);
});
