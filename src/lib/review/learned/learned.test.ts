import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from '#lib/review/findings.ts';
import { read } from '#lib/review/reading.ts';
import { review } from '#lib/review/review.ts';
import { BLAME, isBlame } from '#lib/review/rule.ts';
import { rules } from '#lib/review/rules/index.ts';
import { LEARNED, modest } from './help.ts';
import { secondOpinion } from './opinion.ts';
import { heaviest, scoreOf } from './score.ts';
import {
	letterOf,
	steps,
	weightsOfBlame,
	weightsOfKinds,
	WEIGHT_BITS,
	KIND_BITS
} from './weights.ts';

const paragraph = (text: string) => read({ text, start: 0 });

test('every place has a weight, and every weight is a whole number of thousandths', () => {
	expect(weightsOfBlame()).toHaveLength(2 ** WEIGHT_BITS);
	expect(weightsOfKinds()).toHaveLength(BLAME.length * 2 ** KIND_BITS);
	expect(steps).toHaveLength(64);
	expect(new Set(steps).size).toBe(64);
	expect(steps.every(Number.isInteger)).toBe(true);
});

test('a weight is kept as the letter that is nearest', () => {
	expect(letterOf(0)).toBe('g');
	expect(letterOf(0.001)).toBe('g');
	expect(letterOf(99)).toBe('-');
	expect(letterOf(-99)).toBe('A');
});

test('blame that no rule names is told of modestly, with a way to say it', () => {
	const text = 'A real father would have been at the hospital, but we all know what you prefer.';
	const reading = paragraph(text);
	const [finding] = secondOpinion(reading, []);
	expect(finding?.rule).toBe(LEARNED);
	expect(finding?.severity).toBe('consider');
	expect(finding?.message).toMatch(/^This may land hard when read aloud\. /);
	expect(finding?.offers.length).toBeGreaterThan(1);
});

test('what a rule saw in a few words is dropped where the whole sentence speaks against it', () => {
	const text =
		'I was so proud of you, you killed it on the guitar that night and the whole room sang.';
	const rule = rules.find(({ name }) => name === 'you-ruined');
	const start = text.indexOf('you killed it');
	const raised = { start, end: start + 13, category: 'accusation', severity: 'consider' } as const;
	const finding = { ...raised, rule: 'you-ruined', message: rule?.message ?? '', offers: [] };
	expect(secondOpinion(paragraph(text), [finding])).toEqual([]);
});

test('what is no blame is none of its business', () => {
	const text = 'Your aunt told me about it. Thank you for the soup.';
	const hearsay = findingsIn(paragraph(text), 'statement').filter(
		({ category }) => !isBlame(category)
	);
	expect(secondOpinion(paragraph(text), hearsay)).toEqual(hearsay);
});

test.each(BLAME)(
	'%s: the help is a named rule of that kind, and its ways to say it raise nothing',
	(kind) => {
		const { message, offers } = modest(kind, 0, 1);
		expect(offers.length).toBeGreaterThan(1);
		for (const offer of offers)
			expect(review(offer).findings.filter(({ category }) => isBlame(category))).toEqual([]);
		expect(message.split(' ').length).toBeLessThan(25);
	}
);

test('a score is the same each time, and a marked stretch lies inside its sentence', () => {
	fc.assert(
		fc.property(fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 4 }), (parts) => {
			const reading = paragraph(`${parts.join('. ')}. You ${parts[0]}!`);
			for (const sentence of reading.sentences) {
				const score = scoreOf(reading, sentence, []);
				expect(Number.isFinite(score)).toBe(true);
				expect(scoreOf(reading, sentence, [])).toBe(score);
				const [from, to] = heaviest(reading, sentence);
				expect(from).toBeGreaterThanOrEqual(sentence.from);
				expect(to).toBeLessThanOrEqual(sentence.to);
				expect(to).toBeGreaterThan(from);
			}
		}),
		{ numRuns: 200 }
	);
});
