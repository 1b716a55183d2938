import type { Page } from '@playwright/test';
import { filesWithCanary } from '../../database/canary.ts';
import { danaSignsIn } from '../demo-steps.ts';
import { expect, test } from './device-test.ts';
import { unlock } from './kept-device.ts';
import { plannedWithCanaries } from './planned.ts';

const pin = '490372';
const minute = 60_000;
const waiting = 'Kept on this device, waiting for a connection.';

const step = (page: Page) => page.locator('#now');
const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();
const inTheRoom = (page: Page) => page.locator('header [role="timer"]');

/** `1:02:03` as seconds. */
const seconds = async (page: Page) =>
	(await inTheRoom(page).innerText()).split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

test('three hours with the server dead: killed, opened again, and nothing is lost', async ({
	app,
	deviceOf,
	keptDevice
}) => {
	test.setTimeout(240_000);
	const path = await plannedWithCanaries(app, await deviceOf());
	const phone = keptDevice();
	let page = await phone.prepare(path, pin);
	const start = Date.now() + 3_600_000;

	await test.step('it shows when it was last true, and holds no word in plain', async () => {
		await page.getByRole('link', { name: 'Back to the desk' }).click();
		await expect(page.getByText('Ready', { exact: true })).toBeVisible();
		await expect(page.getByText(/Last opened from its own copy/)).toBeVisible();
		await phone.close();
		expect(filesWithCanary(phone.folder)).toEqual([]);
	});

	await test.step('the server is killed; the first page leads to the PIN, and to the sheet', async () => {
		await app.kill();
		page = await phone.open(start);
		await page.goto('/');
		await expect(page).toHaveURL(/\/kept$/);
		await unlock(page, '111222');
		await expect(page.getByText(/9 tries are left/).first()).toBeVisible();
		await unlock(page, pin);
		await expect(step(page)).toHaveText('Ready when you are');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});

	await test.step('an hour runs, with a pause that pauses and minutes that are added', async () => {
		await press(page, 'Begin');
		await press(page, 'Next');
		await expect(step(page)).toHaveText('Welcome');
		await expect(page.getByText(waiting)).toBeVisible();
		await page.clock.fastForward(20 * minute);
		await expect(inTheRoom(page)).toHaveText(/^20:0\d$/);
		await press(page, 'Pause');
		await page.clock.fastForward(30 * minute);
		await expect(inTheRoom(page)).toHaveText(/^20:[0-3]\d$/);
		await press(page, 'Go on');
		await press(page, '+1 min');
		await expect(page.getByText('of 6:00')).toBeVisible();
		await press(page, 'Undo');
		await expect(page.getByText('of 5:00')).toBeVisible();
		await press(page, 'Next');
		await expect(step(page)).toHaveText('Agree how we talk');
		await press(page, 'Skip');
		await expect(page.getByText('Skipped: Agree how we talk')).toBeVisible();
		await page.clock.fastForward(40 * minute);
	});

	let before = 0;
	await test.step('the browser crashes, and is at the same step with the right time', async () => {
		const here = await step(page).innerText();
		before = await seconds(page);
		const clock = await page.evaluate(() => Date.now());
		await phone.crash(page);
		page = await phone.open(clock + 10 * minute);
		await page.goto('/');
		await unlock(page, pin);
		await expect(step(page)).toHaveText(here);
		await expect(page.getByText('Skipped: Agree how we talk')).toBeVisible();
		const closedFor = async () => (await seconds(page)) - before;
		await expect.poll(closedFor).toBeGreaterThanOrEqual(10 * 60 - 15);
		expect(await closedFor()).toBeLessThanOrEqual(10 * 60 + 60);
		await press(page, 'Go back to it');
		await expect(step(page)).toHaveText('Agree how we talk');
		await press(page, 'Next');
	});

	await test.step('a calendar that is ten years off changes nothing but the time that is shown', async () => {
		const here = await step(page).innerText();
		await page.clock.fastForward(11_000);
		before = await seconds(page);
		await phone.close();
		page = await phone.open(start + 3653 * 24 * 60 * minute);
		await page.goto('/kept');
		await unlock(page, pin);
		await expect(step(page)).toHaveText(here);
		await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
		expect(Math.abs((await seconds(page)) - before)).toBeLessThanOrEqual(15);
		await page.clock.fastForward(60 * minute);
		const later = async () => Math.abs((await seconds(page)) - before - 3600);
		await expect.poll(later).toBeLessThanOrEqual(60);
		await press(page, 'Not yet');
		await expect(step(page)).toHaveText('Keep the door open. Say until when.');
		await press(page, 'Close this list');
		await expect(page.getByText(waiting)).toBeVisible();
	});

	await test.step('the server is back: every tap is there, without signing in', async () => {
		await phone.context.clearCookies();
		await app.run();
		await page.evaluate(() => window.dispatchEvent(new Event('online')));
		await page.clock.fastForward(11_000);
		await expect(page.getByText(waiting)).toBeHidden({ timeout: 30_000 });
		const here = await step(page).innerText();
		const desk = await deviceOf();
		const other = await danaSignsIn(desk);
		await other.goto(`${path}/day`);
		await expect(step(other)).toHaveText(here);
		await expect(other.getByText('Another device leads.', { exact: false })).toBeVisible();
	});
	await phone.close();
	expect(filesWithCanary(phone.folder)).toEqual([]);
});
