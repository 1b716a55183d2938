import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limits } from '#lib/domain/confidentiality.ts';
import { homeRows, type MemberHome } from '#lib/domain/member-home.ts';
import { approved } from '#lib/domain/neutral-words.ts';
import { pledges } from '#lib/domain/pledge.ts';
import { flagReplies, flagTopics } from '#lib/domain/private-flag.ts';
import { instant } from '#lib/domain/time.ts';
import { gradeOf, sentencesOf, wordsIn } from './reading-grade.ts';

const harsh =
	/\b(patients?|addicts?|subjects?|targets?|cases?|confront\w*|errors?|wrong|violat\w*|scores?|fail\w*)\b/i;

/** What a person reads of a page: its words between tags, and in the labels it hands on. */
function pageWords(path: string): string[] {
	const source = readFileSync(`src/routes/${path}/+page.svelte`, 'utf8');
	const markup = source.replace(
		/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g,
		''
	);
	const handed = [...markup.matchAll(/(?:title|lede|label|hint|heading)="([^"{]+)"/g)].map(
		(found) => found[1] ?? ''
	);
	const between = markup
		.replace(/\{[^{}]*\}/g, ' ')
		.replace(/<(?!\/?(?:strong|em|a|bdi)\b)[^>]*>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.split('\n\n')
		.map((part) => part.replace(/\s+/g, ' ').trim());
	return [...handed, ...between].filter((part) => /\p{L}{2}/u.test(part));
}

const home: MemberHome = {
	name: 'Ben',
	attendance: 'reads',
	writes: true,
	pledged: true,
	steppedBack: false,
	words: 'none',
	second: null,
	remarks: false,
	aloud: false,
	due: null,
	days: [{ startsAt: instant(0), minutes: 90, zone: 'UTC', place: '' }]
};
const rows = (['none', 'begun', 'shared', 'sent-back', 'approved'] as const).flatMap((words) =>
	[true, false].flatMap((pledged) => homeRows({ ...home, words, second: words, pledged }))
);

const texts: [string, string[]][] = [
	['the promise', pledges.flatMap((pledge) => [...pledge.says])],
	['what stays private', limits.flatMap(({ says }) => [...says])],
	['private words', [...Object.values(flagTopics), ...Object.values(flagReplies)]],
	['the rows of the first page', rows.flatMap(({ title, hint, status }) => [title, hint, status])],
	...Object.entries(approved).map(([kind, { en }]): [string, string[]] => [
		`the mail: ${kind}`,
		[en.opening, en.closing]
	]),
	...[
		'(public)/open',
		'(public)/join',
		'(member)/n',
		'(member)/n/pledge',
		'(member)/n/apart',
		'(member)/n/(private-flag)/tell',
		'(member)/n/(release)/day'
	].map((path): [string, string[]] => [path, pageWords(path)])
];

describe.each(texts)('%s', (_, words) => {
	test('reads at grade 6 or below, in short sentences, without harsh words', () => {
		expect(words.join(' ').length).toBeGreaterThan(40);
		expect(gradeOf(words)).toBeLessThanOrEqual(6);
		expect(sentencesOf(words).filter((one) => wordsIn(one).length > 20)).toEqual([]);
		expect(words.filter((one) => harsh.test(one) || one.includes('!'))).toEqual([]);
	});
});
