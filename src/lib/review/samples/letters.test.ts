import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { review } from '#lib/review/review.ts';
import { isBlame } from '#lib/review/rule.ts';

const here = new URL('.', import.meta.url);
const letters = readdirSync(here)
	.filter((name) => name.endsWith('.txt'))
	.map((name): [string, string] => [name.slice(0, -4), readFileSync(new URL(name, here), 'utf8')]);

describe.each(letters)('the letter %s', (name, text) => {
	const document = name.startsWith('boundary') ? 'boundary-letter' : 'statement';
	const { findings, good, parts, language } = review(text, { document });

	it('is read as before', () => {
		expect({
			language,
			parts,
			good: good.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
			findings: findings.map(
				({ rule, severity, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`
			)
		}).toMatchSnapshot();
	});

	if (!/angry|stern/.test(name))
		it('has nothing to mark as blame', () => {
			expect(findings.filter(({ category }) => isBlame(category))).toEqual([]);
		});
});
