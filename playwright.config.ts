import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/chromium.js';
import type { Choices } from './tests/journeys/journey.ts';

// Each worker reads this file again; the browser is looked for once.
process.env.JOURNEY_BROWSER ??= JSON.stringify(await findChromium());
const { executablePath, args, env } = JSON.parse(process.env.JOURNEY_BROWSER);

export default defineConfig<Choices>({
	testDir: 'tests/journeys',
	outputDir: '.cache/journeys',
	reporter: [['line'], ['json', { outputFile: '.cache/reports/journeys.json' }]],
	workers: 1,
	retries: 1,
	timeout: 120_000,
	forbidOnly: true,
	expect: { timeout: 10_000 },
	use: {
		launchOptions: { executablePath, args, env: { ...process.env, ...env } },
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		actionTimeout: 15_000,
		timezoneId: 'America/New_York',
		locale: 'en-US'
	},
	projects: [
		{ name: 'embedded', use: { engine: 'pglite' } },
		// The same journeys on a PostgreSQL server: those that carry the tag.
		{ name: 'server', use: { engine: 'postgres' }, grep: /@server/ }
	]
});
