import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { endpoints, layers, pages } from '../../eslint.config.js';
import { inRoot } from '../../scripts/setup/places.js';

interface Row {
	own: string[];
	packages: string[];
	belongs: string;
}

const eslint = new ESLint({ cwd: inRoot() });
const rows = Object.entries(layers) as [string, Row][];
const packages = [
	...new Set([...rows.map(([, row]) => row), pages].flatMap((row) => row.packages))
];

/** A module of a folder or a package, as an import names it. */
function moduleOf(place: string): string {
	if (place.endsWith('.ts')) return `#${place}`;
	if (place.startsWith('lib/')) return `#${place}/some-noun.ts`;
	if (place === 'node') return 'node:fs';
	return place.replace('*', 'literata');
}

/** The modules that the fence refuses in a file, each asked for on a line of its own. */
async function refused(file: string, modules: string[]): Promise<string[]> {
	const lines = modules.map((name, index) => `import { type a${index} } from '${name}';`);
	const text = file.endsWith('.svelte')
		? ['<script lang="ts">', ...lines, '</script>'].join('\n')
		: lines.join('\n');
	const [result] = await eslint.lintText(text, { filePath: inRoot(file) });
	const first = file.endsWith('.svelte') ? 2 : 1;
	const complaints = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports');
	return [...new Set(complaints?.map(({ line }) => modules[line - first] ?? ''))];
}

/** A Svelte file on the disk: the typed parser reads no other. */
function svelteFileBelow(folder: string): string {
	const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' });
	return join(folder, names.find((name) => name.endsWith('.svelte')) ?? 'none.svelte');
}

const isOneFile = (place: string) => place.endsWith('.ts');
const fileIn = (place: string) => (isOneFile(place) ? `src/${place}` : `src/${place}/some-noun.ts`);
const everywhere = [...rows.map(([place]) => place), 'lib/components', 'lib/browser'];
const wrongWays = ['../domain/time.ts', '$lib/domain/time.ts', '$lib'];

/** What a place may and may not import, as lists of modules. */
function judged(row: Row, itself: string[]): { right: string[]; wrong: string[] } {
	const own = [...itself, ...row.own];
	const isAllowed = (place: string) =>
		own.some((one) => one === place || (!isOneFile(one) && place.startsWith(`${one}/`)));
	const places = [...new Set(everywhere)];
	return {
		right: [...places.filter(isAllowed), ...row.packages].map(moduleOf),
		wrong: [
			...places.filter((place) => !isAllowed(place)).map(moduleOf),
			...packages.filter((name) => !row.packages.includes(name)).map(moduleOf),
			...wrongWays
		]
	};
}

describe('every row of the table of layers bites', () => {
	test.each(rows)('%s', async (place, row) => {
		const { right, wrong } = judged(row, isOneFile(place) ? [] : [place]);
		expect(await refused(fileIn(place), [...right, ...wrong])).toEqual(wrong);
	});

	test('lib/components, in a Svelte file', async () => {
		const row = layers['lib/components'] as Row;
		const { right, wrong } = judged(row, ['lib/components']);
		const file = svelteFileBelow('src/lib/components');
		expect(await refused(file, [...right, ...wrong])).toEqual(wrong);
	});

	test.each([
		['a page', svelteFileBelow('src/routes')],
		['the browser half of a route', 'src/routes/(public)/some-noun.ts'],
		['the service worker', 'src/service-worker/index.ts']
	])('%s', async (_, file) => {
		const { right, wrong } = judged(pages, []);
		expect(await refused(file, [...right, ...wrong])).toEqual(wrong);
	});

	test.each([
		['a load or an action', 'src/routes/(public)/+page.server.ts'],
		['an endpoint', 'src/routes/(public)/+server.ts'],
		['the hooks', 'src/hooks.server.ts']
	])('%s', async (_, file) => {
		const { right, wrong } = judged(endpoints, []);
		expect(wrong).toContain('kysely');
		expect(await refused(file, [...right, ...wrong])).toEqual(wrong);
	});

	test('a migration', async () => {
		const { right, wrong } = judged({ own: [], packages: ['kysely'], belongs: '' }, []);
		const file = 'migrations/20260101T0000Z-some-noun.ts';
		expect(await refused(file, [...right, ...wrong])).toEqual(wrong);
	});
});

describe('the table itself', () => {
	const mayImport = (name: string) =>
		rows.filter(([, row]) => row.packages.includes(name)).map(([place]) => place);

	test('only db speaks SQL, only auth knows sessions, only mail sends', () => {
		expect(mayImport('kysely')).toEqual(['lib/server/db']);
		expect(mayImport('lucia')).toEqual(['lib/server/auth']);
		expect(mayImport('nodemailer')).toEqual(['lib/server/mail']);
		expect([...pages.packages, ...endpoints.packages]).not.toContain('kysely');
	});

	test('domain and review lean on nothing of ours and on nothing of Node', () => {
		for (const place of ['lib/domain', 'lib/review']) {
			expect(layers[place]?.own).toEqual([]);
			expect(layers[place]?.packages).not.toContain('node');
		}
	});
});

describe('a complaint', () => {
	test('says where the code belongs', async () => {
		const [result] = await eslint.lintText(`import { sql } from 'kysely';\nsql;\n`, {
			filePath: inRoot('src/lib/server/services/some-noun.ts')
		});
		expect(result?.messages[0]?.message).toContain('SQL belongs in db');
	});

	test('comes for what is imported for its type only, and for what is passed on', async () => {
		const text = [
			`import type { Pool } from 'pg';`,
			`export { sql } from 'kysely';`,
			`export * from '#lib/server/config.ts';`,
			'export type P = Pool;'
		].join('\n');
		const filePath = inRoot('src/lib/domain/some-noun.ts');
		const [result] = await eslint.lintText(text, { filePath });
		expect(result?.messages.map(({ line }) => line)).toEqual([1, 2, 3]);
	});
});

describe('domain and review are pure', () => {
	const impure = ['Date.now()', 'new Date()', 'Math.random()', "fetch('/')", 'window.name'];

	test.each(['src/lib/domain/some-noun.ts', 'src/lib/review/some-noun.ts'])('%s', async (file) => {
		const text = impure.map((code, index) => `export const a${index} = ${code};`).join('\n');
		const [result] = await eslint.lintText(text, { filePath: inRoot(file) });
		const lines = result?.messages.map(({ line }) => line);
		expect(lines).toEqual(impure.map((_, index) => index + 1));
	});

	test('a service may ask the clock', async () => {
		const filePath = inRoot('src/lib/server/services/some-noun.ts');
		const [result] = await eslint.lintText('export const a = Date.now();\n', { filePath });
		expect(result?.messages).toEqual([]);
	});
});
