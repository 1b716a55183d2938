import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { danaSignsIn } from '../demo-steps.ts';
import { expect, test } from './device-test.ts';
import { unlock } from './kept-device.ts';
import { plannedWithCanaries } from './planned.ts';

const pins = ['490372', 'river otter'] as const;
const waiting = 'Kept on this device, waiting for a connection.';
const leadsElsewhere = 'Another device leads. This one shows what it hears from there.';

const step = (page: Page) => page.locator('#now');
const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();

/** Controls that are smaller than 44 by 44 pixels; links inside a sentence are left out. */
const tooSmall = (page: Page) =>
	page.locator('button, summary, input, a.button, .deeds a').evaluateAll((all) =>
		all.flatMap((one) => {
			const { width, height } = one.getBoundingClientRect();
			const isShown = width > 0 && height > 0;
			const name = one.textContent?.trim() || one.id;
			return isShown && (width < 44 || height < 44) ? [`${name} ${width}x${height}`] : [];
		})
	);

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function tapped(page: Page): Promise<string[]> {
	await page.getByText('What was tapped').click();
	const rows = page.locator('details[open] ul.rows > li > span');
	return (await rows.allInnerTexts()).map((text) => text.replace(/ ?\d+:\d\d [ap]m/, ''));
}

test('two devices run apart with the server dead; the lead passes on purpose, and no step is lost', async ({
	app,
	deviceOf,
	keptDevice
}) => {
	test.setTimeout(240_000);
	const path = await plannedWithCanaries(app, await deviceOf());
	const [one, two] = [keptDevice(), keptDevice()];
	await one.prepare(path, pins[0]);
	await two.prepare(path, pins[1]);
	let third: Page;
	await test.step('a third device is turned down', async () => {
		third = await danaSignsIn(await deviceOf());
		await third.goto(`${path}/day/device`);
		await third.getByLabel('Choose a PIN for this device').fill('775311');
		await press(third, 'Prepare this device');
		await expect(third.getByText('Two devices hold this sheet already.')).toBeVisible();
		await expect(third.getByText('Ready', { exact: true })).toHaveCount(2);
	});

	await app.kill();
	const first = await one.open();
	const second = await two.open();
	await first.goto('/');
	await unlock(first, pins[0]);
	await second.goto('/');
	await expect(second.getByLabel('PIN of this device')).toBeVisible();
	expect(await tooSmall(second)).toEqual([]);
	expect(await barriers(second)).toEqual([]);
	await unlock(second, pins[1]);

	await test.step('the one prepared first leads; the other looks on', async () => {
		await expect(second.getByText(leadsElsewhere)).toBeVisible();
		await expect(second.getByRole('button', { name: 'Begin' })).toHaveCount(0);
		await press(first, 'Begin');
		await press(first, 'Next');
		await press(first, 'Next');
		await expect(step(first)).toHaveText('Agree how we talk');
	});

	await test.step('what is on the screen can be read and hit in the dark, on a phone and a tablet', async () => {
		for (const page of [first, second]) {
			for (const size of [
				{ width: 360, height: 740 },
				{ width: 820, height: 1180 }
			]) {
				await page.setViewportSize(size);
				expect(await tooSmall(page)).toEqual([]);
				expect(await barriers(page)).toEqual([]);
			}
		}
	});

	await test.step('its battery is empty: the other takes the lead, by two presses', async () => {
		await press(second, 'Take the lead');
		await press(second, 'Keep following');
		await expect(second.getByText(leadsElsewhere)).toBeVisible();
		await press(second, 'Take the lead');
		await press(second, 'Yes, lead from here');
		await press(second, 'Begin');
		for (const name of ['Welcome', 'Agree how we talk']) {
			await press(second, 'Next');
			await expect(step(second)).toHaveText(name);
		}
		await press(second, 'Skip');
		await press(second, 'Not yet');
		await press(second, 'Undo');
	});

	await test.step('it comes back, knows nothing of that, and goes on leading', async () => {
		await press(first, 'Next');
		await press(first, 'Pause');
		await expect(first.getByText(waiting)).toBeVisible();
	});

	await test.step('with the server back both show one log, and the one that took the lead has it', async () => {
		await app.run();
		for (const page of [first, second, first]) {
			await page.evaluate(() => window.dispatchEvent(new Event('online')));
			await expect(page.getByText(waiting)).toBeHidden({ timeout: 30_000 });
		}
		await expect(first.getByText(leadsElsewhere)).toBeVisible({ timeout: 30_000 });
		await expect(second.getByRole('button', { name: 'Go on' })).toBeVisible({ timeout: 30_000 });
		expect(await step(first).innerText()).toBe(await step(second).innerText());
		const [here, there] = [await tapped(first), await tapped(second)];
		const plain = (rows: string[]) => rows.map((row) => row.replace(', on another device', ''));
		expect(plain(here)).toEqual(plain(there));
		expect(here.filter((row) => row.startsWith('Begin'))).toHaveLength(2);
		expect(here.filter((row) => row.includes('on another device'))).toHaveLength(5);
		for (const made of ['Done: Agree how we talk', 'Skip: Agree how we talk'])
			expect(plain(here)).toContain(made);
	});
});
