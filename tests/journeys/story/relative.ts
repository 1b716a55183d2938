import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '../journey.ts';

/** Somebody of the family, on a phone or a laptop of their own. */
export class Relative {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async on(device: BrowserContext): Promise<Relative> {
		return new Relative(await device.newPage());
	}

	async comesInByLink(link: string, code: string): Promise<void> {
		await this.page.goto(link);
		await this.page.getByLabel('Six numbers').fill(code);
		await this.page.getByRole('button', { name: 'Come in' }).click();
		await expect(this.page).toHaveURL(/\/n$/);
	}

	async comesInByNumber(code: string): Promise<void> {
		await this.page.goto('/');
		await this.page.getByRole('link', { name: /I have a number/ }).click();
		await this.page.getByLabel('Sixteen numbers').fill(code);
		await this.page.getByRole('button', { name: 'Come in' }).click();
		await expect(this.page).toHaveURL(/\/n$/);
	}

	async promises(): Promise<void> {
		await this.page.goto('/n/pledge');
		await this.page.getByRole('button', { name: 'I promise' }).click();
		await expect(this.page).toHaveURL(/\/n$/);
	}

	get words() {
		return this.page.getByLabel('Write as you would say it');
	}

	/** What the page says of its words, as the eye reads it. */
	get state() {
		return this.page.locator('p.kept');
	}

	async seesThemSaved(patience = 10_000): Promise<void> {
		await expect(this.state).toHaveText('Saved', { timeout: patience });
	}

	async sitsDownToWrite(): Promise<void> {
		await this.page.goto('/n/write');
		await expect(this.words).toBeVisible();
	}

	async writes(text: string): Promise<void> {
		await this.words.fill(text);
	}

	async sharesThem(): Promise<void> {
		await this.page.getByRole('link', { name: 'Read through and share' }).click();
		await expect(this.page.getByRole('heading', { name: 'Read it through' })).toBeVisible();
		await this.page.getByRole('button', { name: 'Share', exact: true }).click();
		await expect(this.page.getByText('You shared your words on')).toBeVisible();
	}

	async writesAndShares(text: string): Promise<void> {
		await this.sitsDownToWrite();
		await this.writes(text);
		await this.seesThemSaved();
		await this.sharesThem();
	}

	/** Reads what will be offered, and says yes to it. */
	async standsBehindTheOffer(): Promise<void> {
		await this.page.goto('/n');
		await this.page.getByRole('link', { name: 'What we will offer' }).click();
		await expect(this.page.getByText('A place at Cedar House is yours.')).toBeVisible();
		await this.page.getByLabel('Yes, I stand behind it').check();
		await this.page.getByRole('button', { name: 'Send my answer' }).click();
		await expect(this.page.getByText('You stand behind it')).toBeVisible();
	}
}
