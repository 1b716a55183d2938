import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesWithCanary } from '../../database/canary.ts';
import { danaSignsIn } from '../demo-steps.ts';
import { expect, test } from './device-test.ts';
import { unlock, type KeptDevice } from './kept-device.ts';
import { plannedWithCanaries } from './planned.ts';

const pin = '490372';
const hour = 3_600_000;

/**
 * The salt of the copy as it lies in the browser: without these 256 bits no PIN opens what a database
 * may leave in its files.
 */
const saltOf = (page: Page) =>
	page.evaluate(async () => {
		const cache = await caches.open('kept');
		const [salt] = await cache.matchAll();
		return [...new Uint8Array((await salt?.arrayBuffer()) ?? new ArrayBuffer())];
	});

/** Files of a browser folder that hold these bytes. */
function filesWith(folder: string, bytes: number[]): string[] {
	const needle = Buffer.from(bytes);
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => readFileSync(file).includes(needle));
}

/** The copy is gone for good: nothing to open, and nothing left to open the rest with. */
async function expectWiped(device: KeptDevice, page: Page, salt: number[]): Promise<void> {
	const left = await page.evaluate(async () =>
		(await indexedDB.databases()).filter(({ name }) => name?.startsWith('kept-'))
	);
	expect(left).toEqual([]);
	await device.close();
	expect(filesWithCanary(device.folder)).toEqual([]);
	expect(filesWith(device.folder, salt)).toEqual([]);
}

test('a copy is wiped by time, by wrong PINs and when it is taken back; no word is ever in plain', async ({
	app,
	deviceOf,
	keptDevice
}) => {
	test.setTimeout(300_000);
	const path = await plannedWithCanaries(app, await deviceOf());
	const desk = await danaSignsIn(await deviceOf());
	const device = keptDevice();

	const prepared = async () => {
		const page = await device.prepare(path, pin);
		const salt = await saltOf(page);
		expect(salt).toHaveLength(32);
		await device.close();
		expect(filesWithCanary(device.folder)).toEqual([]);
		expect(filesWith(device.folder, salt)).not.toEqual([]);
		return salt;
	};

	await test.step('24 hours after the meeting, with the server dead', async () => {
		const salt = await prepared();
		await app.kill();
		const before = await device.open(Date.now() + 24 * hour);
		await before.goto('/');
		await unlock(before, pin);
		await expect(before.locator('#now')).toHaveText('Ready when you are');
		const after = await device.open(Date.now() + 75 * hour);
		await after.goto('/');
		await expect(after.getByRole('heading', { level: 1 })).toHaveText('The copy was wiped');
		await expectWiped(device, after, salt);
		await app.run();
	});

	await test.step('after ten wrong PINs, with the server dead', async () => {
		const salt = await prepared();
		await app.kill();
		const page = await device.open();
		await page.goto('/');
		for (let left = 9; left > 0; left--) {
			await unlock(page, '000000');
			const says = left === 1 ? 'One try is left' : `${left} tries are left`;
			await expect(page.getByText(says).first()).toBeVisible();
			// Opening the page again does not begin the count anew.
			if (left === 5) await page.reload();
		}
		await unlock(page, '000000');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The copy was wiped');
		await expectWiped(device, page, salt);
		await app.run();
	});

	await test.step('when it is taken back, as soon as it is in touch, signed in or not', async () => {
		const salt = await prepared();
		await desk.goto(`${path}/day/device`);
		await desk.getByRole('button', { name: 'Take it back' }).click();
		await expect(desk.getByText('It is wiped when it is next online')).toBeVisible();
		const page = await device.open();
		await device.context.clearCookies();
		await page.goto('/kept');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The copy was wiped');
		await expectWiped(device, page, salt);
		await desk.reload();
		await expect(desk.getByText('Wiped', { exact: true }).last()).toBeVisible();
	});

	await test.step('signing out leaves it: only its own rules wipe it', async () => {
		await prepared();
		const page = await device.open();
		await page.goto('/d');
		await page.getByRole('button', { name: 'Sign out' }).click();
		await expect(page.getByText('A quiet place for notes and lists.')).toBeVisible();
		await page.goto('/kept');
		await unlock(page, pin);
		await expect(page.locator('#now')).toHaveText('Ready when you are');
		await page.getByRole('link', { name: 'Leave' }).click();
		await page.goto('/kept');
		await page.getByText('Wipe the copy now').click();
		await page.getByRole('button', { name: 'Wipe it' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The copy was wiped');
	});
});
