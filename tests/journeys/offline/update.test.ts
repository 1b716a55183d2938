import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cache, inRoot } from '../../../scripts/setup/places.js';
import { expect, test } from './device-test.ts';
import { unlock } from './kept-device.ts';
import { plannedWithCanaries } from './planned.ts';

const pin = '490372';
const step = (page: Page) => page.locator('#now');
const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();

/** Another version of the app: the same files, and a worker that says it is newer. */
function newerBuild(): {
	index: string;
	breakIt: () => void;
	mendIt: () => void;
	remove: () => void;
} {
	const folder = join(cache, `newer-build-${process.pid}`);
	cpSync(inRoot('build'), folder, { recursive: true });
	const client = join(folder, 'client');
	for (const name of readdirSync(client)) {
		if (/^service-worker\.js\.(br|gz)$/.test(name)) rmSync(join(client, name));
	}
	const worker = join(client, 'service-worker.js');
	const old = readFileSync(worker, 'utf8');
	const version = /`(\d{13})`/.exec(old)?.[1];
	if (!version) throw new Error('The worker names no version.');
	const newer = old.replaceAll(version, String(Number(version) + 1));
	writeFileSync(worker, newer);
	return {
		index: join(folder, 'index.js'),
		breakIt: () => writeFileSync(worker, newer.replace('/favicon.svg', '/not-there.svg')),
		mendIt: () => writeFileSync(worker, newer),
		remove: () => rmSync(folder, { recursive: true, force: true })
	};
}

test('a server that is there and answers nobody counts as none', async ({
	app,
	deviceOf,
	keptDevice
}) => {
	test.setTimeout(120_000);
	const path = await plannedWithCanaries(app, await deviceOf());
	const phone = keptDevice();
	await phone.prepare(path, pin);
	const page = await phone.open();
	app.freeze();
	try {
		await page.goto(`${path}/day`);
		await expect(page).toHaveURL(/\/kept$/);
		await unlock(page, pin);
		await expect(step(page)).toHaveText('Ready when you are');
		await press(page, 'Begin');
		await expect(step(page)).toHaveText('Arrive and sit');
	} finally {
		app.thaw();
	}
	await expect(page.getByText('Kept on this device, waiting for a connection.')).toBeHidden({
		timeout: 30_000
	});
});

const worker = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update().catch(() => undefined);
		const coming = registration?.installing;
		if (coming) {
			await new Promise<void>((done) => {
				const look = () => ['installed', 'redundant'].includes(coming.state) && done();
				coming.addEventListener('statechange', look);
				look();
			});
		}
		const shells = (await caches.keys()).filter((name) => name.startsWith('notes-'));
		return { waits: registration?.waiting !== null, shells: shells.length };
	});

test('a new version waits while a meeting runs, half a version is none, the next start is whole (F25)', async ({
	app,
	deviceOf,
	keptDevice
}) => {
	test.setTimeout(240_000);
	const path = await plannedWithCanaries(app, await deviceOf());
	const phone = keptDevice();
	const page = await phone.prepare(path, pin);
	await press(page, 'Open the sheet');
	await press(page, 'Begin');
	await press(page, 'Next');
	await expect(step(page)).toHaveText('Welcome');
	const newer = newerBuild();
	try {
		newer.breakIt();
		await app.kill();
		app.build = newer.index;
		await app.run();
		expect(await worker(page)).toMatchObject({ waits: false });

		newer.mendIt();
		await app.restart();
		expect(await worker(page)).toEqual({ waits: true, shells: 2 });
		await press(page, 'Next');
		await expect(step(page)).toHaveText('Agree how we talk');
		await page.reload();
		await unlock(page, pin);
		await expect(step(page)).toHaveText('Agree how we talk');
		expect(await worker(page)).toMatchObject({ waits: true });

		await phone.close();
		await app.kill();
		const again = await phone.open();
		await again.goto('/');
		await unlock(again, pin);
		await expect(step(again)).toHaveText('Agree how we talk');
		await expect.poll(async () => (await worker(again)).shells).toBe(1);
	} finally {
		newer.remove();
	}
});
