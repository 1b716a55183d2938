import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { benComesIn, danaSignsIn, workedExample, workForJ } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

const phone = { viewport: { width: 360, height: 740 } };
const words =
	'You are my little brother.\nFrom today I will no longer lend money.\nYou can always call me.';
const telling = 'no longer lend money';

async function readable(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a second letter is sealed, and opened in a “no”', async ({ app, deviceOf }) => {
	const ben = await benComesIn(await deviceOf(phone), app);
	await test.step('Ben writes it, and answers the three questions', async () => {
		await ben.getByRole('link', { name: /Your second letter/ }).click();
		await expect(ben.getByRole('heading', { level: 1 })).toHaveText('Your second letter');
		await ben.getByLabel('Write as you would say it').fill(words);
		await expect(ben.getByText('You are the one who acts.')).toBeVisible();
		await readable(ben);
		await ben.getByRole('link', { name: 'Read through and share' }).click();
		for (const name of ['actor', 'keep', 'safe'])
			await ben.locator(`input[name="checked"][value="${name}"]`).check();
		await readable(ben);
		await ben.getByRole('button', { name: 'Share', exact: true }).click();
		await ben.waitForURL('**/n/second/write');
		await ben.goto('/n/write');
		await expect(ben.getByLabel('Write as you would say it')).not.toHaveValue(words);
	});

	const desk = await danaSignsIn(await deviceOf(phone));
	const path = await workForJ(desk);
	await test.step('Dana reads it once and seals it', async () => {
		await desk.goto(`${path}/second/words`);
		await readable(desk);
		await desk.getByRole('link', { name: 'Ben' }).click();
		await expect(desk.getByText(telling).first()).toBeVisible();
		await expect(desk.getByText('The writer says yes')).toHaveCount(3);
		await readable(desk);
		await desk.getByRole('button', { name: 'Approve and seal it' }).click();
		await expect(desk.getByText('it is sealed').first()).toBeVisible();
		for (const at of ['second/words', 'words', 'words/print', 'sheet', 'day']) {
			const page = await desk.request.get(`${path}/${at}`);
			expect([at, (await page.text()).includes(telling)]).toEqual([at, false]);
		}
	});

	await test.step('it stays closed through every answer but a no', async () => {
		await desk.goto(`${path}/day`);
		const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();
		await press('Begin');
		for (const answer of ['Yes, but…', 'A deal', 'Anger', 'Not sober', 'Ill']) {
			await press(answer);
			await expect(desk.getByRole('button', { name: /second letters/ })).toHaveCount(0);
		}
		await press('No');
		await press('Open the second letters');
		await press('Leave them sealed');
		expect(await desk.content()).not.toContain(telling);
		await press('Open the second letters');
		await readable(desk);
		await press('Open them');
		await expect(desk.getByText(telling)).toBeVisible();
		await readable(desk);
	});

	await test.step('worries have answers, and the way of holding it is told', async () => {
		for (const at of ['answers', 'held']) {
			await desk.goto(`${path}/${at}`);
			await readable(desk);
		}
	});
});
