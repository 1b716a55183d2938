import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPassage, typeset } from './markdown.ts';

test('the shapes a page may have', () => {
	const markdown = [
		'## A *sign*',
		'',
		'One line',
		'goes on, with **weight** and [a way](/n/read).',
		'',
		'1. First',
		'2. Second & last',
		'',
		'> Said.',
		'>',
		'> Said again.'
	].join('\n');
	expect(toPassage('a.md', markdown)).toEqual([
		{
			kind: 'heading',
			level: 2,
			runs: [
				{ kind: 'text', text: 'A ' },
				{ kind: 'em', text: 'sign' }
			]
		},
		{
			kind: 'paragraph',
			runs: [
				{ kind: 'text', text: 'One line goes on, with ' },
				{ kind: 'strong', text: 'weight' },
				{ kind: 'text', text: ' and ' },
				{ kind: 'link', text: 'a way', href: '/n/read' },
				{ kind: 'text', text: '.' }
			]
		},
		{
			kind: 'list',
			ordered: true,
			items: [[{ kind: 'text', text: 'First' }], [{ kind: 'text', text: 'Second & last' }]]
		},
		{
			kind: 'quote',
			paragraphs: [[{ kind: 'text', text: 'Said.' }], [{ kind: 'text', text: 'Said again.' }]]
		}
	]);
});

test.each([
	['a block of raw HTML', '<div onclick="x()">hello</div>'],
	['raw HTML in a line', 'hello <img src=x onerror=alert(1)> there'],
	['a comment', '<!-- hidden -->'],
	['raw HTML in emphasis', '**<b>x</b>**'],
	['raw HTML in a list', '- <script>alert(1)</script>'],
	['raw HTML in a quote', '> <svg onload=alert(1)>'],
	['an image', '![x](https://example.org/x.png)'],
	['a script link', '[x](javascript:alert(1))'],
	['an unsafe link', '[x](http://example.org/)'],
	['a bare mail address', 'write to a@example.org'],
	['a code block', '```\nx\n```'],
	['a table', '| a | b |\n| - | - |\n| c | d |'],
	['a rule', 'x\n\n---\n\ny'],
	['a heading that is the title’s', '# Title'],
	['a list in a list', '- a\n  - b']
])('%s is refused in plain words', (_, markdown) => {
	expect(() => toPassage('a.md', markdown)).toThrow(/^a\.md: a page has no place for /);
});

test('whatever is written, a tree of plain words comes out or a plain refusal', () => {
	const bits = fc.constantFrom(
		'<b>',
		'</b>',
		'<!--',
		'&lt;',
		'[a](',
		'javascript:',
		')',
		'**',
		'\n\n',
		'> ',
		'- ',
		'word ',
		'"',
		'`'
	);
	const kinds = new Set(['text', 'strong', 'em', 'link', 'heading', 'paragraph', 'list', 'quote']);
	fc.assert(
		fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
			let passage;
			try {
				passage = toPassage('a.md', parts.join(''));
			} catch (error) {
				expect((error as Error).message).toMatch(/^a\.md: a page has no place for/);
				return;
			}
			const found = JSON.stringify(passage).matchAll(/"kind":"(\w+)"/g);
			expect([...found].filter(([, kind]) => !kinds.has(kind!))).toEqual([]);
		}),
		{ numRuns: 500 }
	);
});

test('quotes are set as a printed page has them', () => {
	expect(typeset(`"I'm here," she said. ('Yes.')`)).toBe('“I’m here,” she said. (‘Yes.’)');
});
