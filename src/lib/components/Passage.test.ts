import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Blocks } from '#lib/domain/passage.ts';
import Passage from './Passage.svelte';
import Sources from './Sources.svelte';

const drawn = (passage: Blocks) =>
	render(Passage, { props: { passage } }).body.replace(/<!--.*?-->| class="[^"]*"/g, '');

test('markup in words stays words', () => {
	const html = drawn([
		{ kind: 'paragraph', runs: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] }
	]);
	expect(html).toContain('&lt;img');
	expect(html).not.toContain('<img');
});

test('words of a line stand together, with no space that nobody wrote', () => {
	const html = drawn([
		{
			kind: 'paragraph',
			runs: [
				{ kind: 'text', text: 'See ' },
				{ kind: 'link', text: 'this', href: '/n/read' },
				{ kind: 'text', text: ', ' },
				{ kind: 'strong', text: 'now' },
				{ kind: 'text', text: '.' }
			]
		}
	]);
	expect(html).toContain('<p>See <a href="/n/read">this</a>, <strong>now</strong>.</p>');
});

test('a link that leaves here says nothing of where it was', () => {
	const href = 'https://pubmed.ncbi.nlm.nih.gov/10535235/';
	const html = drawn([{ kind: 'paragraph', runs: [{ kind: 'link', text: 'a study', href }] }]);
	expect(html).toContain(`<a href="${href}" rel="noopener noreferrer">a study</a>`);
});

test.each([true, false])('sources can be followed: %s', (linked) => {
	const sources = [{ title: 'A study', href: 'https://www.example.org/a/' }];
	const { body } = render(Sources, { props: { sources, practice: null, linked } });
	expect(body.includes('<a ')).toBe(linked);
	expect(body.includes('example.org/a')).toBe(true);
	expect(body.includes('rel="noopener noreferrer"')).toBe(linked);
});
