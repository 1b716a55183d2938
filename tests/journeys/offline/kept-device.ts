import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { danaSignsIn } from '../demo-steps.ts';
import { expect } from '../journey.ts';

/**
 * A device of Dana's with a browser folder of its own: closed, killed and opened again, it has what a
 * real one has on its disk, and nothing else.
 */
export class KeptDevice {
	readonly folder = mkdtempSync(join(tmpdir(), 'kw-device-'));
	readonly #origin: string;
	readonly #launch: LaunchOptions;
	#context: BrowserContext | undefined;

	constructor(origin: string, launch: LaunchOptions) {
		this.#origin = origin;
		this.#launch = launch;
	}

	get context(): BrowserContext {
		if (!this.#context) throw new Error('The browser is closed.');
		return this.#context;
	}

	/**
	 * Opens the browser.
	 * @param clock what the device's calendar says; without it the real time
	 * @returns its one page
	 */
	async open(clock?: number | Date): Promise<Page> {
		await this.close();
		this.#context = await chromium.launchPersistentContext(this.folder, {
			...this.#launch,
			baseURL: this.#origin,
			viewport: { width: 390, height: 780 },
			timezoneId: 'America/New_York',
			locale: 'en-US'
		});
		const [page = await this.#context.newPage()] = this.#context.pages();
		if (clock !== undefined) await page.clock.install({ time: clock });
		return page;
	}

	/** Dana signs in here and prepares the device: the PIN twice, and the proof. */
	async prepare(path: string, pin: string): Promise<Page> {
		await this.open();
		const page = await danaSignsIn(this.context);
		await page.goto(`${path}/day/device`);
		await page.getByLabel('Choose a PIN for this device').fill(pin);
		await page.getByRole('button', { name: 'Prepare this device' }).click();
		await unlock(page, pin);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This device is ready');
		return page;
	}

	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = undefined;
	}

	/** Ends the browser in the middle of whatever it does. */
	async crash(page: Page): Promise<void> {
		const gone = new Promise((done) => this.context.once('close', done));
		const session = await this.context.newCDPSession(page);
		void session.send('Browser.crash').catch(() => undefined);
		await gone;
		this.#context = undefined;
	}

	async remove(): Promise<void> {
		await this.close();
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Types the PIN into the page that asks for it. */
export async function unlock(page: Page, pin: string): Promise<void> {
	await page.getByLabel('PIN of this device').fill(pin);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
}
