import { expect, test } from 'vitest';
import { readPage, readWordingPage } from './page.ts';
import { readPrompt } from './prompt.ts';

const page = (head: string[], body = 'Words.') => ['---', ...head, '---', '', body, ''].join('\n');
const head = ['title: A title', 'summary: "Short".', 'order: 1'];
const sources = ['sources:', '  - A study | https://example.org/a', '  - A book, 3rd edition'];

test('a page is read whole', () => {
	const read = readPage('src/guidance/member/a-page.md', page([...head, ...sources]));
	expect(read).toEqual({
		slug: 'a-page',
		title: 'A title',
		summary: '“Short”.',
		order: 1,
		passage: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Words.' }] }],
		practice: null,
		sources: [
			{ title: 'A study', href: 'https://example.org/a' },
			{ title: 'A book, 3rd edition', href: null }
		]
	});
});

test.each([
	['no sources', page(head), '"sources" must be a list'],
	['an unknown key', page([...head, 'sumary: x', ...sources]), 'unknown in the head: sumary'],
	['no words', page([...head, ...sources], ''), 'the page is empty'],
	['a mirror by http', page([...head, 'sources:', '  - A | http://example.org/']), 'a source is'],
	['raw HTML', page([...head, ...sources], '<b>x</b>'), 'no place for raw HTML']
])('a page with %s is refused', (_, file, says) => {
	expect(() => readPage('a.md', file)).toThrow(says);
});

test('a name that would look odd in an address is refused', () => {
	expect(() => readPage('src/guidance/member/A page.md', page([...head, ...sources]))).toThrow(
		'src/guidance/member/A page.md: a file name has small letters'
	);
});

test('a page about wording needs a title and keeps its own keys', () => {
	const read = readWordingPage('blame.md', page(['title: Why', 'category: blame']));
	expect(read).toMatchObject({ slug: 'blame', title: 'Why', summary: '', sources: [] });
	expect(() => readWordingPage('blame.md', page(['category: blame']))).toThrow('"title" must be');
});

const asked = ['part: love', 'order: 2', 'starters:', '  - I like'];

test('a prompt is read whole', () => {
	const body = '# What is "it"?\n\nBecause\nso.\n\n> You hum.';
	expect(readPrompt('love-it.md', page([...asked, 'for:', '  - son'], body))).toEqual({
		id: 'love-it',
		document: 'statement',
		part: 'love',
		order: 2,
		question: 'What is “it”?',
		why: 'Because so.',
		starters: ['I like'],
		example: 'You hum.',
		relationships: ['son']
	});
});

test.each([
	['no question', page(asked, 'Why.'), 'a prompt starts with "# "'],
	['no reason', page(asked, '# What?'), 'come one paragraph'],
	['too much', page(asked, '# What?\n\nWhy.\n\nMore.'), 'at most one quote'],
	['a list', page(asked, '# What?\n\nWhy.\n\n- x'), 'at most one quote'],
	['an unknown part', page(['part: blame', ...asked.slice(1)], '# W?\n\nY.'), 'is not a part'],
	['no starters', page(asked.slice(0, 2), '# W?\n\nY.'), '"starters" must be a list']
])('a prompt with %s is refused', (_, file, says) => {
	expect(() => readPrompt('love-it.md', file)).toThrow(says);
});
