import { expect, test } from 'vitest';
import { entriesBelow, entriesIn, textOf } from './tree.ts';

// A new name here is a change of the plan: it wants a decision record.
const topLevel = [
	'.ci',
	'.env.example',
	'.gitignore',
	'.npmrc',
	'.prettierignore',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'LICENSE',
	'README.md',
	'SECURITY.md',
	'deploy',
	'docs',
	'eslint.config.js',
	'migrations',
	'package-lock.json',
	'package.json',
	'playwright.config.ts',
	'prettier.config.js',
	'scripts',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts'
];
const inLib = ['browser', 'components', 'domain', 'review', 'server'];
const inServer = ['auth', 'crypto', 'db', 'guidance', 'jobs', 'live', 'mail', 'services'];
const drawers = [
	'utils',
	'util',
	'helpers',
	'helper',
	'common',
	'types',
	'constants',
	'misc',
	'shared'
];
/** Plain lists of what a folder holds, because plain Node knows no globs. They pass nothing on. */
const lists = [
	'src/lib/review/good/index.ts',
	'src/lib/review/rules/index.ts',
	'src/lib/server/db/schema/index.ts',
	'src/service-worker/index.ts'
];

const foldersIn = (folder: string) =>
	entriesIn(folder)
		.filter(({ isFolder }) => isFolder)
		.map(({ name }) => name);

const all = ['src', 'scripts', 'tests', 'migrations'].flatMap(entriesBelow);
const stem = (name: string) => name.split('.')[0] ?? name;

test('the top level holds what the plan names', () => {
	const others = entriesIn('').map(({ name }) => name);
	expect(others.filter((name) => !topLevel.includes(name))).toEqual([]);
});

test('src/lib holds its five rooms', () => {
	expect(entriesIn('src/lib').filter(({ name }) => !inLib.includes(name))).toEqual([]);
});

test('src/lib/server holds the folders of the plan', () => {
	expect(foldersIn('src/lib/server').filter((name) => !inServer.includes(name))).toEqual([]);
});

test('nothing is a drawer: files and folders are named by a noun', () => {
	const found = all.filter(({ name }) => drawers.includes(stem(name).toLowerCase()));
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('no file only passes on what others export', () => {
	const found = all.filter(({ name }) => stem(name) === 'index').map(({ path }) => path);
	expect(found.filter((path) => !lists.includes(path))).toEqual([]);
	expect(found.filter((path) => /^export (\*|\{)/m.test(textOf(path)))).toEqual([]);
});

test('file names are lower case with hyphens, components are named as in markup', () => {
	const code = all.filter(({ path, isFolder }) => !isFolder && /\.(ts|js|svelte)$/.test(path));
	const odd = code.filter(({ name }) => {
		if (/^\+(page|layout|server|error)@?(\.server)?\.(ts|svelte)$/.test(name)) return false;
		if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z]*\.svelte$/.test(name);
		if (/^[A-Z][A-Za-z]*(\.svelte)?\.test\.ts$/.test(name)) return false;
		return !/^(\d{8}T\d{4}Z-)?[a-z0-9-]+(\.[a-z]+)*\.(ts|js)$/.test(name);
	});
	expect(odd.map(({ path }) => path)).toEqual([]);
});

test('no path of a page names the topic', () => {
	const shown = entriesBelow('src/routes').map(({ path }) =>
		path
			.split('/')
			.filter((part) => !/^[([]/.test(part) && !part.endsWith('.svelte') && !part.endsWith('.ts'))
			.join('/')
	);
	const topic = /intervention|addict|alcohol|drug|rehab|recover|treat|statement|confront|patient/i;
	expect([...new Set(shown)].filter((path) => topic.test(path))).toEqual([]);
});

test('migrations are dated and go both ways', () => {
	const files = entriesIn('migrations');
	const odd = files.filter(({ name }) => !/^\d{8}T\d{4}Z-[a-z0-9-]+\.ts$/.test(name));
	expect(odd.map(({ path }) => path)).toEqual([]);
	const oneWay = files.filter(({ path }) =>
		['up', 'down'].some((way) => !textOf(path).includes(`export async function ${way}(`))
	);
	expect(oneWay.map(({ path }) => path)).toEqual([]);
});
