import type { BrowserContext, Page } from '@playwright/test';
import { benComesIn, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { Relative } from './story/relative.ts';

test.use({ settings: workedExample });

/** Ben on a device, in the session that he has on another one. */
async function benOn(device: BrowserContext): Promise<Relative> {
	const ben = await Relative.on(device);
	await ben.sitsDownToWrite();
	await expect(ben.page.getByRole('button', { name: 'Save now' })).toBeVisible();
	return ben;
}

/** Everything this device keeps of the pages, as the raw bytes of its store. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const store = (await done(indexedDB.open('notes'))).transaction('sealed').objectStore('sealed');
		const rows = (await done(store.getAll())) as { body: ArrayBuffer }[];
		return rows.map(({ body }) => new TextDecoder('latin1').decode(body));
	});

test('words typed in a tunnel outlive the tab, sealed on the phone', async ({ app, deviceOf }) => {
	const phone = await deviceOf({ viewport: { width: 360, height: 740 } });
	await benComesIn(phone, app);
	const ben = await benOn(phone);
	await ben.writes('I miss you.');
	await ben.seesThemSaved();
	app.line.cut();
	await ben.words.press('End');
	await ben.words.pressSequentially(' Typed in the tunnel.');
	await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
	await ben.page.getByRole('link', { name: 'Answer a small question' }).click();
	await expect(ben.page.getByText('There is no connection just now.')).toBeVisible();
	await expect(ben.words).toHaveValue('I miss you. Typed in the tunnel.');
	const rows = await kept(ben.page);
	expect(rows).toHaveLength(1);
	expect(rows[0]).not.toContain('tunnel');
	await ben.page.close();
	app.line.mend();
	const again = await benOn(phone);
	await expect(again.words).toHaveValue('I miss you. Typed in the tunnel.');
	await again.seesThemSaved();
	await again.page.reload();
	await expect(again.words).toHaveValue('I miss you. Typed in the tunnel.');
	expect(await kept(again.page)).toEqual([]);
});

test('a paragraph changed on two devices stays in both ways until Ben chooses', async ({
	app,
	deviceOf
}) => {
	const first = await deviceOf({ viewport: { width: 360, height: 740 } });
	await benComesIn(first, app);
	const phone = await benOn(first);
	await phone.writes('Dear J.\n\nYou sang at the lake.');
	await phone.seesThemSaved();
	const laptop = await benOn(await deviceOf({ storageState: await first.storageState() }));
	await first.setOffline(true);
	await phone.writes('Dear J.\n\nYou sang at the lake and we laughed.');
	await laptop.writes('Dear J.\n\nYou sang at the lake in the rain.\n\nI love you.');
	await laptop.seesThemSaved();
	await first.setOffline(false);
	await expect(phone.state).toHaveText('Saved. One part is here in two ways.', { timeout: 20_000 });
	await expect(phone.words).toHaveValue(
		'Dear J.\n\nYou sang at the lake and we laughed.\n\nI love you.'
	);
	await phone.page.getByRole('link', { name: 'Read through and share' }).click();
	await expect(phone.page.getByRole('link', { name: 'Choose which one stays' })).toBeVisible();
	await expect(phone.page.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0);
	await phone.sitsDownToWrite();
	await phone.page.getByRole('button', { name: 'Keep both' }).click();
	await expect(phone.words).toHaveValue(
		'Dear J.\n\nYou sang at the lake and we laughed.\n\nYou sang at the lake in the rain.\n\nI love you.'
	);
	await phone.seesThemSaved();
});

test("a station's Wi-Fi page is no answer, and the same save is sent again", async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	const ben = await benOn(phone);
	const operations: string[] = [];
	const terms = '<html><body>Accept our terms</body></html>';
	await ben.page.route('**/n/save', async (route) => {
		operations.push(route.request().postDataJSON().operation);
		await route.fulfill({ status: 200, contentType: 'text/html', body: terms });
	});
	await ben.writes('Read this on the train.');
	await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
	await expect.poll(() => operations.length).toBeGreaterThan(1);
	expect(new Set(operations).size).toBe(1);
	await ben.page.unroute('**/n/save');
	await ben.seesThemSaved(20_000);
});

test('a phone that cannot keep a copy says so, and goes on saving (F24)', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	await phone.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not here', 'SecurityError');
		};
	});
	const ben = await benOn(phone);
	await ben.writes('I miss you.');
	await expect(ben.page.getByText('This phone cannot keep a copy')).toBeVisible();
	await ben.seesThemSaved();
	app.line.cut();
	await ben.words.pressSequentially(' A lot.');
	await expect(ben.state).toHaveText(
		'Not saved yet: there is no connection. Leave this page open.'
	);
	app.line.mend();
	await ben.seesThemSaved(20_000);
});

test('"Save and leave" saves the last words first', async ({ app, deviceOf }) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	const ben = await benOn(phone);
	const saved = ben.page.waitForResponse('**/n/save');
	const left = ben.page.waitForRequest('**/leave');
	await ben.words.fill('The last word.');
	await ben.page.getByRole('button', { name: 'Save and leave' }).click();
	expect((await saved).status()).toBe(200);
	expect((await left).postData() ?? '').toBe('');
	await expect(ben.page).toHaveURL(/:\d+\/$/);
});

test('words kept against a remark stay kept, and the remark can come back', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	const ben = await benOn(phone);
	await ben.writes('You always ruin Christmas. You always saved me the last slice.');
	const remark = ben.page.getByRole('button', { name: /ruin Christmas/ });
	await remark.click();
	const chosen = await ben.words.evaluate((box: HTMLTextAreaElement) =>
		box.value.slice(box.selectionStart, box.selectionEnd)
	);
	expect(chosen).toContain('ruin Christmas');
	await ben.page.getByRole('button', { name: 'Keep my words' }).first().click();
	await expect(remark).toHaveCount(0);
	await ben.page.reload();
	await ben.page.getByText('Words you kept').click();
	await expect(remark).toHaveCount(0);
	await ben.page.getByRole('button', { name: 'Show the note again' }).click();
	await expect(remark).toBeVisible();
});

test('what is typed before the page is awake is kept, and nothing is called saved too soon', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	await phone.route('**/_app/**/*.js', async (route) => {
		await new Promise((late) => setTimeout(late, 1_500));
		await route.continue();
	});
	const ben = await Relative.on(phone);
	await ben.page.goto('/n/write', { waitUntil: 'commit' });
	await ben.words.fill('Typed at once.');
	await expect(ben.state).toHaveText('');
	await ben.seesThemSaved(30_000);
	await phone.unrouteAll({ behavior: 'wait' });
	await ben.page.reload();
	await expect(ben.words).toHaveValue('Typed at once.');
});
