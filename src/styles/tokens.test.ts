import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colour tokens of each block that sets `--page`, in the order of the file. */
const blocks = [...source.matchAll(/\{([^{}]*--page:[^{}]*)\}/g)].map((block) =>
	Object.fromEntries(
		[...block[1]!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((token) => [token[1]!, token[2]!])
	)
);
const [light, dark, lamp] = blocks as [Tokens, Tokens, Tokens];
type Tokens = Record<string, string>;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5]
		.map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
		number,
		number,
		number
	];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter! + 0.05) / (darker! + 0.05);
}

/** [words or line, ground] as they really meet on a page. */
const words: [string, string][] = [
	['ink', 'page'],
	['ink', 'sheet'],
	['ink', 'sunk'],
	['ink', 'marker'],
	['ink', 'note'],
	['ink', 'care'],
	['ink', 'stop-ground'],
	['ink', 'done-ground'],
	['ink-soft', 'page'],
	['ink-soft', 'sheet'],
	['ink-soft', 'sunk'],
	['on-action', 'action'],
	['link', 'page'],
	['link', 'sheet'],
	['link', 'sunk'],
	['link', 'note'],
	['link', 'care'],
	['note-ink', 'note'],
	['note-ink', 'page'],
	['note-ink', 'sheet'],
	['care-ink', 'care'],
	['care-ink', 'page'],
	['care-ink', 'sheet'],
	['stop', 'stop-ground'],
	['stop', 'page'],
	['stop', 'sheet'],
	['done', 'done-ground'],
	['done', 'page'],
	['done', 'sheet']
];
const lines: [string, string][] = [
	['rule', 'page'],
	['rule', 'sheet'],
	['rule', 'sunk'],
	['action', 'page'],
	['action', 'sunk'],
	['focus', 'page'],
	['focus', 'sheet'],
	['focus', 'sunk'],
	['focus', 'focus-fill']
];

describe.each([
	['by day', light],
	['in the dark', dark]
])('colours %s', (_, tokens) => {
	it.each(words)('%s is readable on %s', (ink, ground) => {
		expect(ratio(tokens[ink]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(lines)('%s is seen on %s', (line, ground) => {
		expect(ratio(tokens[line]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
	});
});

describe('the token file', () => {
	it('says the same for a device that prefers the dark and for the evening lamp', () => {
		expect(lamp).toEqual(dark);
	});

	it('sets every colour in both lights', () => {
		expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
	});

	it('measures as the WCAG formula does', () => {
		expect(ratio('#000000', '#ffffff')).toBe(21);
		expect(ratio(light['ink']!, light['page']!)).toBeCloseTo(14.27, 2);
	});
});

describe('the styles of all pages', () => {
	const root = new URL('../', import.meta.url);
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|css)$/.test(path))
		.map((path) => ({ path, text: styleOf(path, readFileSync(new URL(path, root), 'utf8')) }));
	const set = new Set(
		files.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+):/g)].map((found) => found[1]))
	);

	it('uses only variables that are set', () => {
		const unknown = files.flatMap(({ path, text }) =>
			[...text.matchAll(/var\((--[\w-]+)\)/g)]
				.filter((found) => !set.has(found[1]))
				.map((found) => `${path}: ${found[1]}`)
		);
		expect(unknown).toEqual([]);
	});

	it('names colours in the token file only, so that both lights and paper hold everywhere', () => {
		const own = files
			.filter(({ path }) => !/^styles\/(tokens|print)\.css$/.test(path))
			.flatMap(({ path, text }) =>
				[...text.matchAll(/:[^;{]*(#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()/gi)].map(
					(found) => `${path}: ${found[1]}`
				)
			);
		expect(own).toEqual([]);
	});
});

/** The style part of a component, the whole of a style sheet. */
function styleOf(path: string, text: string): string {
	if (path.endsWith('.css')) return text.replace(/\/\*[\s\S]*?\*\//g, '');
	return /<style[^>]*>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
}
