import { expect, test } from 'vitest';
import { givesAway } from '#lib/domain/neutral-words.ts';
import { leavesHere, linksOf, stretchesOf } from '#lib/domain/passage.ts';
import { promptParts, promptsFor } from '#lib/domain/prompt.ts';
import {
	facilitatorPage,
	facilitatorPages,
	languagePage,
	memberPage,
	memberPages,
	prompts
} from './guidance.ts';

const member = memberPages().map(({ slug }) => memberPage(slug)!);
const facilitator = facilitatorPages().map(({ slug }) => facilitatorPage(slug)!);
const pages = [...member, ...facilitator];
const named = pages.map((page) => [page.slug, page] as const);
const hosts = ['zlibrary', 'vdocuments', 'paperzz', 'scribd', 'droracle'];

test('there are pages for both, in an order that leaves no doubt', () => {
	for (const [each, least] of [
		[member, 7],
		[facilitator, 9]
	] as const) {
		expect(each.length).toBeGreaterThanOrEqual(least);
		expect(each.map(({ order }) => order)).toEqual(each.map((_, index) => index + 1));
	}
});

test('a page that does not exist is nothing', () => {
	expect(memberPage('nothing')).toBeNull();
	expect(memberPage('../facilitator/figures')).toBeNull();
	expect(memberPage('figures')).toBeNull();
	expect(facilitatorPage('what-to-expect')).toBeNull();
	expect(languagePage('nothing')).toBeNull();
});

test.each(named)('%s names its sources, originals only', (_, { sources }) => {
	expect(sources.length).toBeGreaterThan(0);
	for (const { title, href } of sources) {
		expect(title.length).toBeGreaterThan(10);
		expect(hosts.filter((host) => href?.includes(host))).toEqual([]);
		expect(href === null || leavesHere(href)).toBe(true);
	}
});

test('no two pages share a name, since the desk shows both kinds', () => {
	expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
});

test.each(named)('the address of %s gives nothing away', (slug) => {
	expect(givesAway(slug)).toEqual([]);
});

test.each(named)('links on %s lead to pages that exist', (_, { passage }) => {
	const places = new Set([
		'/n/read',
		'/d/guide',
		...member.map(({ slug }) => `/n/read/${slug}`),
		...facilitator.map(({ slug }) => `/d/guide/${slug}`)
	]);
	const inside = linksOf(passage).filter((href) => !leavesHere(href));
	expect(inside.filter((href) => !places.has(href))).toEqual([]);
});

test('pages for members lead nowhere but to pages for members', () => {
	const links = member.flatMap(({ passage }) => linksOf(passage));
	expect(links.filter((href) => !href.startsWith('/n/read'))).toEqual([]);
});

test('success figures stand on one page for facilitators and nowhere else', () => {
	const withFigures = pages.filter((page) => {
		return /%|\bper ?cent\b|\bsuccess rate/i.test(stretchesOf(page.passage).join(' '));
	});
	expect(withFigures.map(({ slug }) => slug)).toEqual(['figures']);
	expect(facilitatorPage('figures')?.sources.length).toBeGreaterThan(5);
});

test('no number to call stands in prose; those are dated data', () => {
	const numbers = /\b(911|988|999|112|116 ?123|741741)\b|\d{3}[- ]\d{3}[- ]\d{4}/;
	for (const { slug, passage } of pages) {
		expect([slug, ...(numbers.exec(stretchesOf(passage).join(' ')) ?? [])]).toEqual([slug]);
	}
});

test('every part has enough prompts to choose from', () => {
	const count = (part: string) => promptsFor(prompts(), '').filter((each) => each.part === part);
	const least = { greeting: 2, close: 2, ask: 1 } as Record<string, number>;
	for (const part of promptParts) {
		expect([part, count(part).length >= (least[part] ?? 3)]).toEqual([part, true]);
	}
	expect(count('ask').length).toBeLessThanOrEqual(2);
});

test('prompts are told apart by id, place and question', () => {
	const all = prompts();
	for (const of of ['id', 'question'] as const) {
		expect(new Set(all.map((each) => each[of])).size).toBe(all.length);
	}
	expect(new Set(all.map(({ part, order }) => `${part} ${order}`)).size).toBe(all.length);
	expect(all.filter(({ id, part }) => !id.startsWith(part))).toEqual([]);
});

test.each(['mother', 'son', 'sister', 'colleague', 'partner'])(
	'a %s is asked something of their own',
	(relationship) => {
		const own = promptsFor(prompts(), relationship).filter((each) => each.relationships.length > 0);
		expect(own.length).toBeGreaterThan(0);
	}
);
