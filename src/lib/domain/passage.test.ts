import { expect, test } from 'vitest';
import { isSafeLink, leavesHere, linksOf, relink, stretchesOf, type Blocks } from './passage.ts';

const passage: Blocks = [
	{ kind: 'heading', level: 2, runs: [{ kind: 'text', text: 'A sign' }] },
	{
		kind: 'paragraph',
		runs: [
			{ kind: 'text', text: 'Read ' },
			{ kind: 'link', text: 'this page', href: '/n/read' },
			{ kind: 'strong', text: ' now.' }
		]
	},
	{ kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'One thing.' }]] },
	{ kind: 'quote', paragraphs: [[{ kind: 'em', text: 'Said once.' }]] }
];

test('stretches are the sentences, without the headings', () => {
	expect(stretchesOf(passage)).toEqual(['Read this page now.', 'One thing.', 'Said once.']);
});

test('links are found wherever they stand', () => {
	expect(linksOf(passage)).toEqual(['/n/read']);
});

test('a page shown in another place leads to its neighbors there', () => {
	expect(linksOf(relink(passage, '/n/read', '/d/guide'))).toEqual(['/d/guide']);
	expect(linksOf(relink(passage, '/n/rea', '/d/guide'))).toEqual(['/n/read']);
	expect(stretchesOf(relink(passage, '/n/read', '/d/guide'))).toEqual(stretchesOf(passage));
});

test.each(['/n/read', '/d/guide/road', 'https://pubmed.ncbi.nlm.nih.gov/10535235/'])(
	'%s may be followed',
	(href) => expect(isSafeLink(href)).toBe(true)
);

test.each([
	'javascript:alert(1)',
	'JAVASCRIPT:alert(1)',
	'data:text/html,x',
	'http://example.org/',
	'//example.org/',
	'mailto:a@example.org',
	'/n/read?x=1',
	'https://example.org/" onclick="x',
	'page'
])('%s may not', (href) => expect(isSafeLink(href)).toBe(false));

test('only https leaves here', () => {
	expect(leavesHere('/n/read')).toBe(false);
	expect(leavesHere('https://example.org/')).toBe(true);
});
