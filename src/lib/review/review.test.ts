import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn } from './findings.ts';
import { read } from './reading.ts';
import { review, reviewer } from './review.ts';
import { isBlame } from './rule.ts';
import { rules } from './rules/index.ts';
import { harsh } from './samples/harsh.ts';
import { loving } from './samples/loving.ts';
import { tender } from './samples/tender.ts';

const blameIn = (text: string) => review(text).findings.filter(({ category }) => isBlame(category));

describe('a loving sentence', () => {
	it.each([...loving, ...tender])('is left alone: %s', (text) => {
		expect(blameIn(text)).toEqual([]);
	});
});

describe('a harsh sentence', () => {
	it('is found more often than not, in every kind', () => {
		const found = harsh.filter(([, text]) => blameIn(text).length > 0);
		expect(found.length / harsh.length).toBeGreaterThan(0.85);
	});
});

const sentence = fc.oneof(
	fc.constantFrom(...rules.flatMap(({ flags, allows }) => [...flags, ...allows])),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('👏🏽', '‮שלום', 'e\u0301', '\ud800', '“you', '’', "'", '…', '\r\n\r\n', '***', '"')
);
const letter = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join(' '));

describe('any text', () => {
	it('is read without throwing, with offsets inside it, sorted, the same each time', () => {
		fc.assert(
			fc.property(
				letter,
				fc.constantFrom('statement' as const, 'boundary-letter' as const),
				(text, document) => {
					const { findings, good } = review(text, { document });
					for (const { start, end } of [...findings, ...good]) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(text.length);
					}
					const places = findings.map(({ start }) => start);
					expect(places).toEqual([...places].sort((one, two) => one - two));
					const keys = findings.map(({ start, end, category }) => `${start} ${end} ${category}`);
					expect(new Set(keys).size).toBe(keys.length);
					expect(review(text, { document })).toEqual({
						...review(text, { document }),
						findings,
						good
					});
				}
			),
			{ numRuns: 300 }
		);
	});

	it('is read the same while it is typed as when it is read whole', () => {
		fc.assert(
			fc.property(letter, letter, (one, two) => {
				const typing = reviewer();
				typing(one);
				typing(`${one}\n\n${two}`);
				expect(typing(`${one} ${two}`)).toEqual(review(`${one} ${two}`));
			}),
			{ numRuns: 60 }
		);
	});

	it('is read the same, key by key, in the middle of a long paragraph', () => {
		fc.assert(
			fc.property(
				letter,
				fc.string({ maxLength: 30 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(text, keys, share) => {
					const typing = reviewer();
					typing(text);
					const at = Math.floor(text.length * share);
					for (let count = 1; count <= keys.length; count++) {
						const now = text.slice(0, at) + keys.slice(0, count) + text.slice(at);
						expect(typing(now)).toEqual(review(now));
					}
					expect(typing(text.slice(at))).toEqual(review(text.slice(at)));
				}
			),
			{ numRuns: 60 }
		);
	});

	it.each(['😀 You are a liar.', 'É́ “ok” — You are a liar.', 'עברית You are a liar.'])(
		'keeps its places: %s',
		(text) => {
			const [finding] = blameIn(text);
			expect(finding && text.slice(finding.start, finding.end)).toContain('liar');
		}
	);
});

/** Steps of the reader for so many repeats of one thing. */
function steps(unit: string, times: number): number {
	const reading = read({ start: 0, text: unit.repeat(times) });
	findingsIn(reading, 'statement');
	return reading.work.steps;
}

describe('hostile text', () => {
	it.each([
		'you ',
		'you never always ',
		'because of you ',
		'i do not think you ',
		'"you ',
		"'you ",
		'and so ',
		'all you do is ',
		'it is '
	])('takes steps in line with its length: %s', (unit) => {
		const once = steps(unit, 500);
		expect(steps(unit, 4000)).toBeLessThanOrEqual(8 * once * 1.2 + 1000);
	});

	it('is bounded for fifty thousand words', () => {
		expect(steps('you are such a selfish lying if you loved me ', 5000)).toBeLessThan(20_000_000);
	});
});

describe('another language', () => {
	it.each([
		['es', 'Querida mamá, siempre te quiero mucho y no sé qué hacer cuando no estás con nosotros.'],
		['fr', 'Je ne sais pas quoi te dire, mais tu es mon frère et je suis avec toi pour toujours.'],
		['de', 'Du bist mein Bruder und ich weiß nicht, was ich ohne dich machen soll.'],
		['pt', 'Você é meu filho e eu não sei o que fazer quando você não está com a gente.'],
		['it', 'Tu sei mio padre e io non so che cosa fare quando non ci sei.'],
		['ru', 'Мама, я очень скучаю и боюсь за тебя.'],
		['ja', 'お父さん、いつもありがとう。'],
		['ar', 'أحبك يا أخي وأخاف عليك.']
	])('%s is told apart and not reviewed', (language, text) => {
		expect(review(text)).toMatchObject({ language, reviewed: false, findings: [], good: [] });
	});

	it.each(['lol mum gonna cry', 'ily', 'Te amo, Mom. I love you and I miss your rice.', ''])(
		'English, however short, stays English: %s',
		(text) => {
			expect(review(text)).toMatchObject({ language: 'en', reviewed: true });
		}
	);
});
