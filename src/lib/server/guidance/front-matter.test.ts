import { expect, test } from 'vitest';
import { readHead, splitFrontMatter } from './front-matter.ts';

const file = [
	'---',
	'title: A page: with a colon',
	'order: 2',
	'sources:',
	'  - One | https://example.org/',
	'  - Two',
	'---',
	'',
	'Body --- with dashes',
	''
].join('\n');

test('a head is read as lines and lists, and the body is left alone', () => {
	const { head, body } = splitFrontMatter('a.md', file);
	expect([...head]).toEqual([
		['title', 'A page: with a colon'],
		['order', '2'],
		['sources', ['One | https://example.org/', 'Two']]
	]);
	expect(body).toBe('\nBody --- with dashes\n');
});

test('line ends of another system read the same', () => {
	expect(splitFrontMatter('a.md', file.replaceAll('\n', '\r\n'))).toEqual(
		splitFrontMatter('a.md', file)
	);
});

test.each([
	['no head', 'Just words', 'a.md: the file must start with a head between two lines of ---'],
	['an open head', '---\ntitle: x\n', 'a.md: the file must start with a head'],
	['an orphan item', '---\n  - x\n---\n', 'a.md, line 2: a list item needs a key above it'],
	['an item under a text', '---\na: x\n  - y\n---\n', 'a.md, line 3: a list item needs a key'],
	['a key twice', '---\na: x\na: y\n---\n', 'a.md, line 3: "a" is there twice'],
	['anything else', '---\na = x\n---\n', 'a.md, line 2: expected "key: text" or "  - text"'],
	['a nested key', '---\na:\n  b: x\n---\n', 'a.md, line 3: expected']
])('%s is refused in plain words', (_, text, says) => {
	expect(() => splitFrontMatter('a.md', text)).toThrow(says);
});

const headOf = (lines: string) => splitFrontMatter('a.md', `---\n${lines}\n---\n`).head;

test('keys are read by kind', () => {
	const read = readHead('a.md', headOf('title: T\norder: 3\nfor:\n  - mother'));
	expect(read.text('title')).toBe('T');
	expect(read.order()).toBe(3);
	expect(read.listIfAny('for')).toEqual(['mother']);
	expect(read.listIfAny('starters')).toEqual([]);
	expect(read.textIfAny('practice')).toBeNull();
	expect(() => read.nothingLeft()).not.toThrow();
});

test('missing, of the other kind, empty or unknown keys are refused', () => {
	const read = readHead('a.md', headOf('title:\norder: first\nodd: x'));
	expect(() => read.text('title')).toThrow('a.md: "title" must be one line of text');
	expect(() => read.list('title')).toThrow('a.md: "title" must be a list with at least one item');
	expect(() => read.text('summary')).toThrow('a.md: "summary" must be one line of text');
	expect(() => read.order()).toThrow('a.md: "order" must be a whole number from 1');
	expect(() => read.nothingLeft()).toThrow('a.md: unknown in the head: odd');
});
