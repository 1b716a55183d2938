import type { BrowserContext, Page } from '@playwright/test';
import { asked } from './asking.ts';
import { benComesIn, danaSignsIn, idsForDana, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { allRoutes, filledIn, under } from './routes.ts';

test.use({ settings: workedExample });

const names = 'ben|maria|priya|leo|ruth|dana|reyes|cedar|birch|harbor|osei|larch';
const topics =
	'interven|addict|alcohol|drug|drink|sober|rehab|detox|treatment|clinic|therap|iop|patient|' +
	'statement|letter|meeting|family|recover|crisis|suicid|admission|outcome|safety|boundar|kinward';
const telling = new RegExp(`(?<![a-z])(${names})(?![a-z])|${topics}`, 'i');

/** Without what is random: ids, and the digests in names of files. */
const plain = (text: string) =>
	text.replaceAll(/[\w-]{22}/g, 'ID').replaceAll(/[\w-]{8}\.(js|css|woff2)/g, 'X.$1');

/** Everything about a device that somebody beside it could come to see. */
function watch(device: BrowserContext, page: Page) {
	const seen = {
		addresses: new Set<string>(),
		headers: new Set<string>(),
		refused: [] as string[]
	};
	device.on('request', (request) => seen.addresses.add(request.url()));
	device.on('response', async (answer) => {
		for (const [name, value] of Object.entries(await answer.allHeaders())) {
			if (name !== 'content-security-policy') seen.headers.add(`${name}: ${value}`);
		}
	});
	page.on('console', (line) => {
		// A page that is not there is asked for on purpose.
		const isTold = line.type() === 'error' || /security policy/i.test(line.text());
		if (isTold && !line.text().includes('404 (Not Found)')) seen.refused.push(line.text());
	});
	page.on('pageerror', (problem) => seen.refused.push(String(problem)));
	return seen;
}

/** Names of all that the browser keeps for these pages. */
const keptNames = (page: Page) =>
	page.evaluate(async () => {
		const databases = await indexedDB.databases();
		const caches = await window.caches.keys();
		const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
		return [...databases.map(({ name }) => name ?? ''), ...caches, ...keys, document.cookie];
	});

async function expectNothingTold(
	{ origin }: { origin: string },
	device: BrowserContext,
	page: Page,
	paths: string[]
): Promise<void> {
	const seen = watch(device, page);
	for (const path of paths) {
		await test.step(path, async () => {
			await page.goto(path, { waitUntil: 'load' });
			await expect(page).toHaveTitle('Notes');
			await expect(page.locator('body')).not.toBeEmpty();
		});
	}
	const origins = [...seen.addresses].map((address) => new URL(address).origin);
	expect(new Set(origins)).toEqual(new Set([origin]));
	expect([...seen.addresses].map(plain).filter((address) => telling.test(address))).toEqual([]);
	expect([...seen.headers].map(plain).filter((header) => telling.test(header))).toEqual([]);
	expect((await keptNames(page)).map(plain).filter((name) => telling.test(name))).toEqual([]);
	expect(seen.refused).toEqual([]);
}

const pages = allRoutes().filter(({ kind }) => kind === 'page');

test('nothing around the pages of the desk tells what they are about (R22, R23)', async ({
	app,
	deviceOf
}) => {
	const desk = await deviceOf();
	const page = await danaSignsIn(desk);
	const ids = await idsForDana(page);
	const own = pages.filter(under('/d')).map((route) => filledIn(route, ids));
	await expectNothingTold(app, desk, page, [...own, '/d/nothing']);
	const file = await asked(desk, `${app.origin}/d/${ids.intervention}/close/export`);
	expect(file.headers.get('content-disposition')).toBe('attachment; filename="notes.json"');
});

test('nothing around the pages of the notes tells what they are about (R22, R23)', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	const page = await benComesIn(phone, app);
	const guides = await page
		.goto('/n/read')
		.then(() =>
			page
				.locator('main a[href^="/n/read/"]')
				.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))
		);
	const own = pages.filter(under('/n')).filter(({ params }) => params.length === 0);
	const open = pages.filter((route) => !under('/n')(route) && !under('/d')(route));
	const paths = [...own, ...open].map(({ path }) => path);
	await expectNothingTold(app, phone, page, [...paths, ...guides, '/n/nothing', '/nothing']);
});

test('signed out, a kept cookie is worth nothing and Back shows nothing (R18, R21)', async ({
	app,
	deviceOf
}) => {
	const people = [
		{ page: await danaSignsIn(await deviceOf()), inside: '/d', out: 'Sign out' },
		{ page: await benComesIn(await deviceOf(), app), inside: '/n/write', out: 'Save and leave' }
	];
	for (const { page, inside, out } of people) {
		await page.goto(inside);
		const words = await page.getByRole('main').innerText();
		const old = await page.context().cookies();
		await page.getByRole('button', { name: out }).click();
		await expect(page.getByText('A quiet place for notes and lists.')).toBeVisible();
		await page.goBack().catch(() => null);
		await expect(page.getByRole('main')).not.toContainText(words.slice(0, 60));
		await expect(page.getByLabel('Write as you would say it')).toHaveCount(0);
		await page.context().addCookies(old);
		const again = await asked(page.context(), app.origin + inside);
		expect(again.status, inside).toBe(401);
		expect(again.says).not.toContain(words.slice(0, 60));
	}
});
