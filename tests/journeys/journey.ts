import { randomBytes } from 'node:crypto';
import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { startPostgres } from '../../scripts/setup/postgres.js';
import { makeDatabase, makeRoles } from '../database/server-database.ts';
import { App } from './app.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';

export { expect } from '@playwright/test';

/** What a project or a file may choose, by `test.use`. */
export interface Choices {
	/** The database the app runs on. */
	engine: 'pglite' | 'postgres';
	/** With a mail server, or without one: then links are copied by hand. */
	withMail: boolean;
	/** More of the app's settings. */
	settings: Record<string, string>;
	/** Makes the embedded database anew, instead of copying one that was started once and is empty. */
	isFirstStart: boolean;
}

interface Given {
	mailbox: Mailbox;
	/** The built app on empty data. */
	app: App;
	/** A browser of a person's own: nothing is shared between two of them. */
	deviceOf(options?: BrowserContextOptions): Promise<BrowserContext>;
}

interface Shared {
	/** Settings that lead the app to a new database on a real server, started when first asked for. */
	newDatabase(): Promise<Record<string, string>>;
	/** Folder of an app that was started once, made when first asked for. */
	startedOnce(): Promise<string>;
}

/** A journey: what people do, in real browsers, with the built app. */
export const test = base.extend<Choices & Given, Shared>({
	engine: ['pglite', { option: true }],
	withMail: [false, { option: true }],
	settings: [{}, { option: true }],
	isFirstStart: [false, { option: true }],

	newDatabase: [
		async ({ browserName: _ }, use) => {
			let started: ReturnType<typeof startPostgres> | undefined;
			await use(async () => {
				const isFirst = !started;
				const server = await (started ??= startPostgres());
				if (isFirst) await makeRoles(server);
				const made = await makeDatabase(server, `app_${randomBytes(8).toString('hex')}`);
				return { DATABASE_URL: made.url, DATABASE_OWNER_URL: made.ownerUrl };
			});
			await (await started)?.stop();
		},
		{ scope: 'worker' }
	],

	startedOnce: [
		async ({ browserName: _ }, use) => {
			let first: Promise<App> | undefined;
			await use(async () => {
				const app = await (first ??= App.start());
				await app.stop();
				return app.folder;
			});
			await (await first)?.remove();
		},
		{ scope: 'worker' }
	],

	mailbox: async ({ browserName: _ }, use) => {
		const mailbox = await openMailbox();
		await use(mailbox);
		await mailbox.close();
	},

	app: async (
		{ engine, withMail, settings, isFirstStart, newDatabase, startedOnce, mailbox },
		use,
		testInfo
	) => {
		const isCopied = engine === 'pglite' && !isFirstStart && !settings.KINWARD_KEY;
		const app = await App.start(
			{
				...(engine === 'postgres' ? await newDatabase() : {}),
				...(withMail ? { SMTP_URL: mailbox.url, MAIL_FROM: 'Notes <notes@example.org>' } : {}),
				...settings
			},
			isCopied ? await startedOnce() : undefined
		);
		await use(app);
		if (testInfo.status !== testInfo.expectedStatus) {
			await testInfo.attach('app.log', { body: app.logs, contentType: 'text/plain' });
		}
		await app.remove();
	},

	deviceOf: async ({ browser, app }, use) => {
		const devices: BrowserContext[] = [];
		await use(async (options) => {
			const device = await browser.newContext({ baseURL: app.origin, ...options });
			devices.push(device);
			return device;
		});
		await Promise.all(devices.map((device) => device.close()));
	},

	baseURL: async ({ app }, use) => use(app.origin)
});
