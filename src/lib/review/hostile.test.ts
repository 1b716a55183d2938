import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findingsIn } from './findings.ts';
import { secondOpinion } from './learned/opinion.ts';
import { goodIn } from './praise.ts';
import { read } from './reading.ts';
import { review } from './review.ts';
import { rules } from './rules/index.ts';

/** Steps that everything the reviewer does takes for one paragraph. */
function steps(text: string): number {
	const reading = read({ start: 0, text });
	const found = findingsIn(reading, 'statement');
	secondOpinion(reading, found);
	goodIn(reading);
	return reading.work.steps;
}

// Steps are what is limited: on a busy machine they may take their time.
vi.setConfig({ testTimeout: 120_000 });

const words = 50_000;
/** So many words of a text, at most so many steps: a count, the same on every machine. */
const most = 2_000 * words;
const filled = (unit: string) => {
	const size = unit.trim().split(/\s+/).length;
	return unit.repeat(Math.ceil(words / size));
};

/** Words that open, wake or shield the most phrases, and shapes that make readers look again and again. */
const shapes: readonly (readonly [name: string, unit: string])[] = [
	['one word', 'you '],
	['every opener', 'you i we it that this do not never always if because '],
	['claims without end', 'you do always really just so never not will have been '],
	['openers of shields', 'i do not think you said that i never '],
	['optional words', 'you really just so such still even ever only simply are '],
	['loose gaps', 'after all i did, for you, and, you, never, '],
	['no space', 'you-never/always-'],
	['quotation marks', '"you ‘are “a '],
	['apostrophes', "you're he's don't y'all "],
	['one sentence each', 'You. Liar. Never. '],
	['clauses', 'and so but because you and then you '],
	['capitals', 'YOU NEVER I '],
	['marks upon marks', 'e\u0301\u0301\u0301 … — ?! '],
	[
		'pieces of rules',
		`${rules
			.flatMap(({ flags }) => flags)
			.join(' ')
			.replace(/[.?!,]/g, '')} `
	]
];

describe.each(shapes)('fifty thousand words: %s', (_name, unit) => {
	it('take a fixed count of steps, in line with their number', () => {
		const text = filled(unit);
		const whole = steps(text);
		expect(whole).toBeLessThan(most);
		expect(whole).toBeLessThanOrEqual(2.2 * steps(text.slice(0, text.length / 2)) + 5_000);
	});
});

describe('shapes nobody thought of', () => {
	const known = fc.constantFrom(
		...new Set(rules.flatMap(({ flags, allows }) => [...flags, ...allows].join(' ').split(' ')))
	);
	const odd = fc.constantFrom(
		"'",
		'"',
		'“',
		',',
		'…',
		'--',
		'\u0301',
		'\ud800',
		'👏🏽',
		'‮',
		'***',
		'\u0000'
	);
	const unit = fc
		.array(fc.oneof({ weight: 5, arbitrary: known }, odd), { minLength: 1, maxLength: 12 })
		.map((parts) => `${parts.join(' ')} `);

	it('grow no faster than their length, and throw nothing', () => {
		fc.assert(
			fc.property(unit, (unit) => {
				const once = steps(unit.repeat(200));
				expect(steps(unit.repeat(400))).toBeLessThanOrEqual(2.2 * once + 5_000);
			}),
			{ numRuns: 60, seed: 20261124 }
		);
	});

	it('are reviewed whole without throwing', () => {
		fc.assert(
			fc.property(unit, (unit) => {
				expect(review(unit.repeat(50)).words).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 60, seed: 20261124 }
		);
	});
});
