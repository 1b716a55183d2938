import type { BrowserContext, Page } from '@playwright/test';
import type { App } from './app.ts';
import { expect } from './journey.ts';

/** Settings that load the worked example: a family, their letters, a place, a day. */
export const workedExample = { KINWARD_DEMO: '1' };

/** Ben's sixteen numbers, as the app printed them. They work once. */
function numbersOfBen(app: App): string {
	const found = /\/join {2}((?:\d{4} ?){4})/.exec(app.logs);
	if (!found?.[1]) throw new Error('The app has not printed the numbers of Ben.');
	return found[1].trim();
}

export async function danaSignsIn(device: BrowserContext): Promise<Page> {
	const page = await device.newPage();
	await page.goto('/enter');
	await page.getByLabel('E-mail address').fill('dana@harbor.example');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/d');
	return page;
}

export async function benComesIn(device: BrowserContext, app: App): Promise<Page> {
	const page = await device.newPage();
	await page.goto('/join');
	await page.getByLabel('Sixteen numbers').fill(numbersOfBen(app));
	await page.getByRole('button', { name: 'Come in' }).click();
	await page.waitForURL('**/n');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ben');
	return page;
}

/** Where the work for J. is: the one row of Dana's list. @returns its path */
export async function workForJ(page: Page): Promise<string> {
	await page.goto('/d');
	const href = await page.getByRole('main').getByRole('link', { name: 'J.' }).getAttribute('href');
	return href ?? '';
}
