import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categoryNames, kinds } from '#lib/review/categories.ts';
import { findingsIn, raisedIn } from '#lib/review/findings.ts';
import { read } from '#lib/review/reading.ts';
import { BLAME, OTHER, type DocumentKind, type Rule } from '#lib/review/rule.ts';
import { paragraphsOf } from '#lib/review/text.ts';
import { rules } from './index.ts';

const here = new URL('.', import.meta.url);
const guidance = new URL('../../../guidance/language/', import.meta.url);

function raised(text: string, document: DocumentKind) {
	return paragraphsOf(text).flatMap((paragraph) => raisedIn(read(paragraph), document));
}

function found(text: string, document: DocumentKind) {
	return paragraphsOf(text).flatMap((paragraph) => findingsIn(read(paragraph), document));
}

const stock = new Set(rules.map(({ name }) => name));

describe('the list of rules', () => {
	it('names every file of the folder', () => {
		const files = readdirSync(here)
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
			.map((name) => name.slice(0, -3));
		expect([...stock].sort()).toEqual(files.sort());
	});

	it('has at least three rules for each of the thirteen kinds of blame', () => {
		const few = BLAME.filter(
			(category) => rules.filter((rule) => rule.category === category).length < 3
		);
		expect(few).toEqual([]);
	});

	it('has a page of guidance for every category, and a name for it', () => {
		const missing = [...BLAME, ...OTHER].filter(
			(category) => !existsSync(new URL(`${category}.md`, guidance)) || !categoryNames[category]
		);
		expect(missing).toEqual([]);
	});

	it('files every kind of wording practitioners name', () => {
		const filed = new Set(kinds.map(([, category]) => category));
		expect(BLAME.filter((category) => !filed.has(category))).toEqual([]);
	});
});

describe.each(rules.map((rule): [string, Rule] => [rule.name, rule]))('%s', (name, rule) => {
	const document = rule.documents[0] ?? 'statement';

	it('has three examples each way and two or three offers', () => {
		expect(rule.flags.length).toBeGreaterThanOrEqual(3);
		expect(rule.allows.length).toBeGreaterThanOrEqual(3);
		expect([2, 3]).toContain(rule.offers.length);
	});

	it('speaks kindly, in one sentence', () => {
		expect(rule.message).toMatch(/[.]$/);
		expect(rule.message).not.toMatch(/!|\b(?:error|wrong|violation|fail|bad|incorrect|problem)\b/i);
		expect(rule.message.split(/\s+/).length).toBeLessThanOrEqual(30);
	});

	it.each(rule.flags)('finds: %s', (text) => {
		expect(raised(text, document).map((finding) => finding.rule)).toContain(name);
	});

	it.each(rule.allows)('leaves alone: %s', (text) => {
		expect(raised(text, document).map((finding) => finding.rule)).not.toContain(name);
	});

	it.each(rule.offers)('offers what no rule finds: %s', (text) => {
		expect(found(text, 'statement')).toEqual([]);
		expect(found(text, 'boundary-letter')).toEqual([]);
	});
});
