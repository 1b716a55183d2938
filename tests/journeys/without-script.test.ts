import type { Page } from '@playwright/test';
import { benComesIn, danaSignsIn, workedExample, workForJ } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

const withoutScript = { javaScriptEnabled: false };
const words =
	'You always saved me the last slice.\nLast Christmas you left before dinner, and I was afraid.\nWill you talk with somebody tomorrow?';

async function danaAnswersOneQuestion(page: Page): Promise<void> {
	await page.goto(`${await workForJ(page)}/checks`);
	const weapons = page.getByRole('group', { name: /weapon/ });
	const note = page.locator('[name=note-weapons]');
	await weapons.getByLabel('Yes').check();
	await note.fill('Alex keeps the key at his place.');
	const shown = page.waitForResponse(
		(answer) => answer.request().method() === 'GET' && answer.url().endsWith('/checks')
	);
	await page.getByRole('button', { name: 'Keep these answers' }).click();
	await shown;
	await page.waitForLoadState();
	await page.reload();
	await expect(weapons.getByLabel('Yes')).toBeChecked();
	await expect(note).toHaveValue('Alex keeps the key at his place.');
}

async function benAnswersAndSkips(page: Page): Promise<void> {
	await page.goto('/n/ask');
	const first = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByLabel('Your answer').fill('You carried me home from the pier.');
	await page.getByRole('button', { name: 'Add to my words' }).click();
	await expect(page.getByText('It is in your words now.')).toBeVisible();
	const second = await page.getByRole('heading', { level: 1 }).innerText();
	expect(second).not.toBe(first);
	await page.getByRole('button', { name: 'Skip this part' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(second);
}

async function benWritesAndSaves(page: Page): Promise<void> {
	await page.goto('/n/write');
	await expect(page.getByLabel('Write as you would say it')).toHaveValue(/carried me home/);
	await page.getByLabel('Write as you would say it').fill(words);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByLabel('Write as you would say it')).toHaveValue(words);
	await page.reload();
	await expect(page.getByLabel('Write as you would say it')).toHaveValue(words);
}

async function benShares(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Read through and share' }).click();
	await expect(page.getByRole('article')).toHaveText(words);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText(/You shared/)).toBeVisible();
}

async function danaReadsAndApproves(page: Page): Promise<void> {
	await page.goto(`${await workForJ(page)}/words`);
	await page.getByRole('main').getByRole('link', { name: 'Ben' }).first().click();
	await expect(page.getByText('You always saved me the last slice.')).toBeVisible();
	await page.getByRole('button', { name: 'Approve these words' }).click();
	await expect(page.getByText('You approved exactly these words.')).toBeVisible();
}

async function leaves(page: Page, by: string): Promise<void> {
	const inside = page.url();
	await page.getByRole('button', { name: by }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes');
	await page.goto(inside);
	await expect(page.getByText('You always saved me the last slice.')).toHaveCount(0);
}

test('without scripts, Dana asks, Ben writes and shares, and Dana approves', async ({
	app,
	deviceOf
}) => {
	const dana = await danaSignsIn(await deviceOf(withoutScript));
	await danaAnswersOneQuestion(dana);
	const ben = await benComesIn(await deviceOf(withoutScript), app);
	await benAnswersAndSkips(ben);
	await benWritesAndSaves(ben);
	await benShares(ben);
	await danaReadsAndApproves(dana);
	await leaves(ben, 'Save and leave');
	await leaves(dana, 'Sign out');
});
