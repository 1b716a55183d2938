import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { danaSignsIn } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { begun, danaIn } from './team-steps.ts';

const phone = { viewport: { width: 360, height: 740 } };

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** The one large name on the run sheet. */
const step = (page: Page) => page.getByRole('heading', { level: 1 });

const waiting = 'Kept on this device, waiting for a connection.';

async function readable(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test(
	'the room: no tap is lost without a network, and the place is kept',
	{ tag: '@server' },
	async ({ app, deviceOf }) => {
		const device = await deviceOf(phone);
		const desk = await danaIn(app, device);
		const path = await begun(desk);

		await test.step('Dana plans the sheet', async () => {
			await desk.goto(`${path}/sheet`);
			await desk.getByLabel('One sentence that everybody knows by heart').fill('Will you come?');
			await press(desk, 'Keep the sentence');
			await press(desk, 'Down Arrive and sit');
			await expect(desk.getByRole('heading', { level: 3 }).first()).toHaveText('Welcome');
			await expect(desk.getByRole('button', { name: 'Down Arrive and sit' })).toBeFocused();
			await press(desk, 'Up Arrive and sit');
			await expect(desk.getByRole('heading', { level: 3 }).first()).toHaveText('Arrive and sit');
			await readable(desk);
		});

		await test.step('she begins, and a reload changes nothing', async () => {
			await desk.goto(`${path}/day`);
			await press(desk, 'Begin');
			await press(desk, 'Next');
			await expect(step(desk)).toHaveText('Welcome');
			await readable(desk);
			await desk.reload();
			await expect(step(desk)).toHaveText('Welcome');
		});

		await test.step('the network goes, and every button still answers', async () => {
			app.line.cut();
			await press(desk, 'Next');
			await expect(step(desk)).toHaveText('Agree how we talk');
			await press(desk, 'Skip');
			await expect(step(desk)).toHaveText('A quiet minute');
			await press(desk, 'Not yet');
			await expect(step(desk)).toHaveText('Keep the door open. Say until when.');
			await expect(desk.getByText(waiting)).toBeVisible();
			await readable(desk);
		});

		await test.step('the page is closed before anything was sent, and opened again', async () => {
			await desk.close();
			app.line.mend();
			const again = await device.newPage();
			await again.goto(`${path}/day`);
			await expect(step(again)).toHaveText('Keep the door open. Say until when.');
			await expect(again.getByText(waiting)).toBeHidden();
			await press(again, 'Undo');
			await expect(step(again)).toHaveText('A quiet minute');
			await again.close();
		});

		await test.step('a second device shows the same, and both stay in step', async () => {
			const first = await device.newPage();
			await first.goto(`${path}/day`);
			const second = await danaSignsIn(await deviceOf({ viewport: { width: 1280, height: 800 } }));
			await second.goto(`${path}/day`);
			await expect(step(second)).toHaveText('A quiet minute');
			await expect(second.getByText('Skipped: Agree how we talk')).toBeVisible();
			await expect(second.getByRole('button', { name: 'Go back to it' })).toBeDisabled();
			await press(second, 'Take the lead');
			await press(second, 'Yes, lead from here');
			await second.getByRole('button', { name: 'Go back to it' }).click();
			await expect(step(second)).toHaveText('Agree how we talk');
			await expect(second.getByText(waiting)).toBeHidden();
			await first.evaluate(() => window.dispatchEvent(new Event('online')));
			await expect(step(first)).toHaveText('Agree how we talk');
			await expect(first.getByText(/^Another device leads/)).toBeVisible();
			await second.close();
			await first.close();
		});

		await test.step('"not yet" is recorded with its date, and the restart list opens', async () => {
			const page = await device.newPage();
			await page.goto(`${path}/after`);
			await page.getByRole('radio', { name: /^Not yet/ }).check();
			await press(page, 'Record it');
			await expect(page.getByRole('alert')).toContainText('Give the date.');
			await page.locator('#until-date').fill('2099-12-06');
			await page.getByLabel('Note', { exact: true }).fill('They kept the card.');
			await press(page, 'Record it');
			await expect(page.getByText('They kept the card.')).toBeVisible();
			await expect(page.getByText('0 of 8 done')).toBeVisible();
			await press(page, 'Open the restart list');
			await expect(page.getByText('0 of 7 done')).toBeVisible();
			await page.getByRole('button', { name: /^Done.*Call the place/ }).click();
			await expect(page.getByText('1 of 7 done')).toBeVisible();
			await readable(page);
		});
	}
);
