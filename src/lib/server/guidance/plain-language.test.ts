import { describe, expect, test } from 'vitest';
import { needNames } from '#lib/domain/crisis-lines.ts';
import type { GuidancePage } from '#lib/domain/guidance.ts';
import { stretchesOf, wordsOf } from '#lib/domain/passage.ts';
import { partNames } from '#lib/domain/prompt.ts';
import { facilitatorPage, facilitatorPages, memberPage, memberPages, prompts } from './guidance.ts';
import { gradeOf, sentencesOf, wordsIn } from './reading-grade.ts';

/** All that a reader sees of a page, apart from the titles of publications. */
function seenOf(page: GuidancePage): string[] {
	const headings = page.passage.flatMap((block) => {
		return block.kind === 'heading' ? [wordsOf(block.runs)] : [];
	});
	return [page.title, page.summary, page.practice ?? '', ...headings, ...stretchesOf(page.passage)];
}

/** What is read as sentences, for the grade: signs and titles would only make it look easier. */
const readOf = (page: GuidancePage) => [
	page.summary,
	page.practice ?? '',
	...stretchesOf(page.passage)
];

const member = memberPages().map(({ slug }) => [slug, memberPage(slug)!] as const);
const facilitator = facilitatorPages().map(({ slug }) => [slug, facilitatorPage(slug)!] as const);
const asked = prompts().map((prompt) => {
	const { question, why, example, starters } = prompt;
	return [prompt.id, [question, why, example ?? ''], starters] as const;
});

const longerThan = (limit: number, stretches: readonly string[]) => {
	return sentencesOf(stretches).filter((sentence) => wordsIn(sentence).length > limit);
};
/** Never on a member’s screen. Whole words, so that "showcase" would pass. */
const harsh =
	/\b(patients?|addicts?|alcoholics?|subjects?|targets?|cases?|confront\w*|errors?|wrong|violat\w*|scores?|fail\w*|clean|dirty|relapse\w*|denial|abuse\w*)\b/i;
const loud = /!|\p{Extended_Pictographic}/u;

describe.each(member)('for members, %s', (_, page) => {
	test('reads at grade 6 or below', () => expect(gradeOf(readOf(page))).toBeLessThanOrEqual(6));
	test('has no long sentence', () => expect(longerThan(20, readOf(page))).toEqual([]));
	test('has no harsh or loud word', () => {
		expect(seenOf(page).filter((text) => harsh.test(text) || loud.test(text))).toEqual([]);
	});
});

describe.each(asked)('the prompt %s', (_, texts, starters) => {
	test('reads at grade 6 or below', () => expect(gradeOf(texts)).toBeLessThanOrEqual(6));
	test('has no long sentence', () => expect(longerThan(20, texts)).toEqual([]));
	test('asks one thing', () => {
		expect(texts[0]).toMatch(/\?$/);
		expect(texts[1]!.split('?')).toHaveLength(1);
	});
	test('has no harsh or loud word, and never asks for the best', () => {
		const all = [...texts, ...starters];
		expect(all.filter((text) => harsh.test(text) || loud.test(text))).toEqual([]);
		expect(texts[0]).not.toMatch(/\b(best|worst|most|favorite)\b/i);
	});
});

describe.each(facilitator)('for facilitators, %s', (_, page) => {
	test('reads at grade 9 or below', () => expect(gradeOf(readOf(page))).toBeLessThanOrEqual(9));
	test('has no sentence that runs away', () => expect(longerThan(28, readOf(page))).toEqual([]));
	test('puts the person first', () => {
		const labels = /\b(addicts?|alcoholics?|abusers?|junkies?|clean|dirty|in denial)\b/i;
		expect(seenOf(page).filter((text) => labels.test(text) || loud.test(text))).toEqual([]);
	});
});

test('the names of parts and of lines to call are plain too', () => {
	const names = [...Object.values(partNames), ...Object.values(needNames)];
	expect(names.filter((name) => harsh.test(name) || loud.test(name))).toEqual([]);
	expect(gradeOf(names)).toBeLessThanOrEqual(6);
});
