import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const pure = ['valibot', 'temporal-polyfill', 'node-diff3'];
const config = 'lib/server/config.ts';

/**
 * Who may import whom, as data: the lint rules below and their test (tests/house/layers.test.ts) are made
 * from this table; the plan is docs/decisions/0002-layers.md. A folder's own files are always allowed.
 * `own` = our folders, `packages` = packages besides it.
 * @type {Record<string, { own: string[], packages: string[], belongs: string }>}
 */
export const layers = {
	'lib/domain': {
		own: [],
		packages: pure,
		belongs: 'domain is nouns and laws, pure: no clock, no randomness, no input or output'
	},
	'lib/review': {
		own: [],
		packages: pure,
		belongs: 'review reads a text and says what it finds, pure: it runs in the browser and in Node'
	},
	'lib/components': {
		own: ['lib/domain', 'lib/review'],
		packages: ['svelte'],
		belongs:
			'components are UI used by more than one route; what only a browser can do is lib/browser'
	},
	'lib/browser': {
		own: ['lib/domain', 'lib/review'],
		packages: ['svelte', 'idb', ...pure],
		belongs: 'browser is what only a browser can do (autosave, journal, wake lock)'
	},
	[config]: {
		own: [],
		packages: ['node', 'valibot'],
		belongs: 'config reads the environment, once'
	},
	'lib/server/crypto': {
		own: [config],
		packages: ['node'],
		belongs: 'crypto seals and digests with node:crypto; it knows no nouns'
	},
	'lib/server/db': {
		own: ['lib/domain', 'lib/server/crypto', config],
		packages: ['node', 'kysely', 'pg', '@electric-sql/pglite', ...pure],
		belongs: 'db holds queries by noun; laws belong in domain, writes that decide in services'
	},
	'lib/server/auth': {
		own: ['lib/domain', 'lib/server/db', 'lib/server/crypto', config],
		packages: ['node', 'lucia', 'rate-limiter-flexible', ...pure],
		belongs: 'auth is the only maker of an Actor; SQL belongs in db'
	},
	'lib/server/mail': {
		own: ['lib/domain', 'lib/server/db', 'lib/server/crypto', config],
		packages: ['node', 'nodemailer'],
		belongs: 'mail writes messages; who may send them is decided in services'
	},
	'lib/server/live': {
		own: ['lib/domain', 'lib/server/db', 'lib/server/crypto', config],
		packages: ['node', 'pg', '@electric-sql/pglite'],
		belongs: 'live says that something changed, never what'
	},
	'lib/server/guidance': {
		own: ['lib/domain', 'lib/server/db', 'lib/server/crypto', config],
		packages: ['node', 'marked'],
		belongs: 'guidance reads src/guidance and renders it'
	},
	'lib/server/jobs': {
		own: ['lib/domain', 'lib/server/db', config],
		packages: ['node', 'pg-boss'],
		belongs: 'jobs only enqueue; services register the handlers'
	},
	'lib/server/services': {
		own: [
			'lib/domain',
			'lib/review',
			'lib/server/db',
			'lib/server/auth',
			'lib/server/crypto',
			'lib/server/mail',
			'lib/server/live',
			'lib/server/jobs',
			'lib/server/guidance',
			config
		],
		packages: ['node', ...pure],
		belongs: 'services are the writes: one verb, one transaction, one record; SQL belongs in db'
	},
	'lib/server/answer.ts': {
		own: ['lib/domain'],
		packages: ['@sveltejs/kit'],
		belongs: 'answer turns the three kinds of refusal into what the web framework sends'
	},
	'lib/server/tables.ts': {
		own: ['lib/domain'],
		packages: ['csv-parse', 'csv-stringify', 'fflate'],
		belongs: 'tables reads and writes files of rows; what the rows mean is decided in domain'
	},
	'lib/server/log.ts': {
		own: [config],
		packages: ['node', 'pino'],
		belongs: 'log writes ids, never words'
	}
};

/** Pages: what Svelte files and the service worker may see. */
export const pages = {
	own: ['lib/domain', 'lib/review', 'lib/components', 'lib/browser'],
	packages: ['svelte', '@sveltejs/kit', '@fontsource-variable/*'],
	belongs: 'a page is drawn from data; a load or an action reads and writes through lib/server'
};

/** Server halves of routes: anything in lib, never the database package. */
export const endpoints = {
	own: ['lib'],
	packages: ['node', '@sveltejs/kit', 'svelte', ...pure],
	belongs: 'a route reads through db and writes through one service; SQL belongs in lib/server/db'
};

const everything = ['lib/domain', 'lib/review', 'lib/components', 'lib/browser', 'lib/server'];

/**
 * One row of the table as patterns for `no-restricted-imports`.
 * @param {string[]} own @param {string[]} packages @param {string} belongs
 * @returns {import('eslint').Linter.RulesRecord}
 */
function fence(own, packages, belongs) {
	const ours = own.includes('lib') ? everything : own;
	const message = `Not from here: ${belongs}.`;
	const allowed = ours
		.map((place) => place.replace('lib/', ''))
		.map((place) => (place.endsWith('.ts') ? `${place}$` : `${place}/`))
		.join('|');
	const bare = packages
		.filter((name) => name !== 'node')
		.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace('\\*', '[^/]+'))
		.map((name) => `${name}($|/)`);
	if (packages.includes('node')) bare.push('node:');
	const patterns = [
		{ regex: '^\\.\\./', message: 'Leave a folder only by #lib/…' },
		{ regex: '^\\$lib', message: 'Write #lib/….ts' },
		{ regex: `^#lib/(?!${allowed || '(?!)'})`.replace('(?!(?!))', ''), message },
		{ regex: `^(?![.#$]|\\$)(?!${bare.join('|') || '(?!)'})`, message }
	];
	return { 'no-restricted-imports': ['error', { patterns }] };
}

/** @param {string} place @param {string} ending */
const files = (place, ending) =>
	place.endsWith('.ts') ? [`src/${place}`] : [`src/${place}/**/*.${ending}`];

const fences = Object.entries(layers).flatMap(([place, row]) => {
	const own = place.endsWith('.ts') ? row.own : [place, ...row.own];
	return [
		{
			files: [...files(place, 'ts'), ...files(place, 'svelte')],
			ignores: ['**/*.test.ts'],
			rules: fence(own, row.packages, row.belongs)
		}
	];
});

const isPure = ['src/lib/domain/**/*.ts', 'src/lib/review/**/*.ts'];

export default defineConfig(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'node_modules/',
			'.cache/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			'no-control-regex': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'no-restricted-globals': ['error', 'event']
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**', 'migrations/**', 'scripts/**'],
		rules: { 'max-lines': ['error', { max: 250 }] }
	},
	{ files: ['tests/**', '**/*.test.ts'], rules: { 'max-lines': ['error', { max: 400 }] } },
	...fences,
	{
		files: ['src/routes/**/*.svelte', 'src/routes/**/*.ts', 'src/service-worker/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: fence(pages.own, pages.packages, pages.belongs)
	},
	{
		files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts', 'src/hooks.server.ts'],
		rules: fence(endpoints.own, endpoints.packages, endpoints.belongs)
	},
	{
		files: ['migrations/**/*.ts'],
		rules: fence([], ['kysely'], 'a migration is frozen and leans on Kysely alone')
	},
	{
		files: isPure,
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				'Date',
				'fetch',
				'window',
				'document',
				'process',
				'setTimeout',
				'setInterval',
				'performance',
				'crypto',
				'localStorage'
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Pure: pass what is random as an argument.' }
			]
		}
	}
);
