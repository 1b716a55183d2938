import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { review } from './review.ts';

const folder = new URL('../../guidance/language/', import.meta.url);
const pages = readdirSync(folder).map((name): [string, string] => [
	name,
	readFileSync(new URL(name, folder), 'utf8')
]);

/** What a page offers as other words: the quoted lines under its last heading. */
function offersOf(page: string): string[] {
	const at = page.indexOf('## Ways to say it');
	if (at < 0) return [];
	return [...page.slice(at).matchAll(/^- .*$/gm)].flatMap(([line]) =>
		[...line.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? '')
	);
}

describe.each(pages)('the page %s', (name, page) => {
	it('carries its category and where its facts come from', () => {
		expect(page).toContain(`category: ${name.slice(0, -3)}\n`);
		expect(page).toMatch(/^(?:sources:\n {2}- |practice: )/m);
	});

	it('offers nothing that the reviewer would find', () => {
		const found = offersOf(page).flatMap((offer) => review(offer).findings);
		expect(found).toEqual([]);
	});
});
