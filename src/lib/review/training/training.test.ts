import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isBlame } from '#lib/review/rule.ts';

interface Row {
	text: string;
	label: 'ok' | 'blame';
	categories: string[];
	spans: [number, number, string][];
	pair?: string;
}

const folder = new URL('.', import.meta.url);
const voices = readdirSync(folder)
	.filter((name) => name.endsWith('.jsonl'))
	.map((name) => {
		const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
		return { name, rows: lines.map((line) => JSON.parse(line) as Row) };
	});

test.each(voices)('$name: each row says what it marks, and where', ({ rows }) => {
	expect(rows.length).toBeGreaterThan(60);
	for (const { text, label, categories, spans } of rows) {
		const marked = [...new Set(spans.map(([, , category]) => category))].sort();
		expect([text, marked]).toEqual([text, [...categories].sort()]);
		expect([text, spans.length > 0]).toEqual([text, label === 'blame']);
		expect(marked.every((category) => isBlame(category as never))).toBe(true);
		for (const [start, end] of spans) {
			const words = text.slice(start, end);
			expect(words).toBe(words.trim());
			expect(words).not.toBe('');
			expect(end).toBeLessThanOrEqual(text.length);
		}
	}
});

test.each(voices)('$name: a pair holds both blame and its look-alike', ({ rows }) => {
	const pairs = Map.groupBy(
		rows.filter((row) => row.pair),
		(row) => row.pair
	);
	expect(pairs.size).toBeGreaterThan(20);
	for (const [pair, both] of pairs) {
		expect([pair, new Set(both.map(({ label }) => label)).size]).toEqual([pair, 2]);
	}
});

test('no sentence stands twice', () => {
	const all = voices.flatMap(({ rows }) => rows.map(({ text }) => text));
	expect(all.length - new Set(all).size).toBe(0);
});
