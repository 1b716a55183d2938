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

/** The ids of the worked example, by the names that folders give them. */
export async function idsForDana(page: Page): Promise<Record<string, string>> {
	const path = await workForJ(page);
	const below = async (at: string, name?: string): Promise<string> => {
		await page.goto(at);
		const links = page.locator(`main a[href^="${at}/"]:not([href$="/new"])`);
		const link = name ? links.filter({ hasText: name }).first() : links.first();
		const href = (await link.getAttribute('href')) ?? '';
		return href.slice(at.length + 1).split(/[/?#]/)[0] ?? '';
	};
	return {
		intervention: path.split('/').at(-1) ?? '',
		member: await below(`${path}/people`, 'Ben'),
		program: await below('/d/places'),
		plan: await below(`${path}/place`),
		asking: await below(`${path}/place/asked`),
		page: await below('/d/guide'),
		paper: 'aloud'
	};
}

/** Dana adds Noor, who chooses a password and signs in. Nobody assigns her to anything. */
export async function noorSignsIn(dana: Page, device: BrowserContext): Promise<Page> {
	await dana.goto('/d/account');
	await dana.getByLabel('Name').fill('Noor Haddad');
	await dana.getByLabel('E-mail address').fill('noor@harbor.example');
	await dana.getByRole('button', { name: 'Add', exact: true }).click();
	const link = await dana.locator('.secret').innerText();
	const page = await device.newPage();
	await page.goto(link);
	await page.getByLabel('Password').fill('noor likes long walks');
	await page.getByRole('button', { name: 'Keep this password' }).click();
	await page.waitForURL('**/enter');
	await page.getByLabel('E-mail address').fill('noor@harbor.example');
	await page.getByLabel('Password').fill('noor likes long walks');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/d');
	return page;
}
