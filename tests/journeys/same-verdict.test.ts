import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { review } from '#lib/review/review.ts';
import { reviewBundle } from '../../scripts/review-bundle.ts';

const folder = new URL('../../src/lib/review/training/', import.meta.url);

/** Lines of every voice of the training text, alone and as letters. */
function written(): string[] {
	const voices = readdirSync(folder)
		.filter((name) => name.endsWith('.jsonl'))
		.map((name) =>
			readFileSync(new URL(name, folder), 'utf8')
				.trim()
				.split('\n')
				.map((line) => (JSON.parse(line) as { text: string }).text)
		);
	const letters = voices.flatMap((lines) => [
		lines.slice(0, 30).join(' '),
		lines.slice(30, 60).join('\n\n'),
		lines.slice(0, 20).join('\n').replaceAll("'", '’')
	]);
	const lines = voices.flat().filter((_, nth) => nth % 4 === 0);
	return [...lines, ...letters, voices.flat().slice(0, 2000).join(' ')];
}

/** Made texts: what trips readers of letters, put between and into words that rules know. */
function made(): string[] {
	const known = fc.constantFrom(
		...'you never always are your because of me us i love hate ruin ruined liar selfish if do not must should mom the when ever again said "never"'.split(
			' '
		)
	);
	const odd = fc.constantFrom(
		...[
			'👏🏽',
			'👩‍👩‍👧',
			'🇭🇹',
			'e\u0301',
			'n\u0303',
			'‮שלום',
			'مرحبا',
			'\u200f',
			'\u200d',
			'\ufeff',
			'\u00a0'
		],
		...[
			'“',
			'”',
			'‘',
			'’',
			"'",
			'"',
			'«',
			'…',
			'—',
			'--',
			'?!',
			'。',
			'\r\n',
			'\n\n',
			'\t',
			'f***',
			'***'
		],
		...[
			'İSTANBUL',
			'ſ',
			'ß',
			'ΑΣ',
			'Ⅷ',
			'𝒴𝑜𝓊',
			'ＹＯＵ',
			'ﬁne',
			'\ud800',
			'\udc00',
			'\u0000',
			'yoooou',
			"drinkin'"
		]
	);
	const part = fc.oneof(
		{ weight: 6, arbitrary: known },
		{ weight: 2, arbitrary: odd },
		{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 12 }) }
	);
	const text = fc
		.array(fc.tuple(part, fc.constantFrom(' ', ' ', ' ', '', ', ', '. ')), { maxLength: 40 })
		.map((parts) => parts.flat().join(''));
	return [
		...fc.sample(text, { seed: 20261124, numRuns: 2500 }),
		'you are '.repeat(10_000),
		'"'.repeat(5_000),
		'you’'.repeat(5_000),
		'\u0301'.repeat(5_000)
	];
}

test('a browser and Node say the same of 5,000 texts, to the character', async ({ page }) => {
	const texts = [...written(), ...made()];
	expect(texts.length).toBeGreaterThan(5_000);
	await page.addScriptTag({ content: await reviewBundle() });
	const different: string[] = [];
	for (let from = 0; from < texts.length; from += 1_000) {
		const some = texts.slice(from, from + 1_000);
		const there = await page.evaluate((some) => {
			const { review } = (
				globalThis as unknown as { reader: { review: (text: string) => unknown } }
			).reader;
			return some.map((text) => JSON.stringify(review(text)));
		}, some);
		some.forEach((text, nth) => {
			if (JSON.stringify(review(text)) !== there[nth]) different.push(text);
		});
	}
	expect(different).toEqual([]);
});
