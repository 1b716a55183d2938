import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { itemKeys } from '#lib/domain/plan-item.ts';
import { paperKeys, paperTitles } from '#lib/domain/paper.ts';
import { partTwoNotice } from '#lib/domain/part-two.ts';
import { benComesIn, danaSignsIn, workedExample, workForJ } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { paperFormats, printed } from './printed-pages.ts';
import { Relative } from './story/relative.ts';

test.use({ settings: workedExample });

/** Every sheet of the page comes out on one sheet of paper, in both formats, and nothing besides. */
async function expectSheets(page: Page, count?: number): Promise<void> {
	const leaves = await page.locator('.leaf').count();
	expect(leaves).toBeGreaterThan(0);
	if (count !== undefined) expect(leaves).toBe(count);
	for (const format of paperFormats) {
		const { pages, file } = await printed(page, format);
		expect.soft(pages, `${page.url()} ${format}`).toBe(leaves);
		// What a print queue or a folder shows of it.
		expect(file.toString('latin1')).toMatch(/\/Title\s*\(Notes\)/);
	}
	await expect(page).toHaveTitle('Notes');
}

test('every paper of the plan is one page, A4 and Letter', async ({ deviceOf }) => {
	const page = await danaSignsIn(await deviceOf());
	const papers = `${await workForJ(page)}/papers`;
	await page.goto(papers);
	for (const key of paperKeys) {
		await page.goto(papers);
		await page.getByRole('link', { name: paperTitles[key] }).click();
		await page.waitForURL(`**/papers/${key}`);
		await expectSheets(page, 1);
	}
	await page.goto(`${papers}/aloud`);
	await expect(page.locator('.leaf')).toContainText('Cedar House');
	await page.goto(`${papers}/bag`);
	await expect(page.locator('.leaf')).toContainText('No suitcase');
	await page.goto(`${papers}/roles`);
	await expectSheets(page, 1);
	await page.goto(`${papers.replace(/papers$/, '')}sheet/print`);
	await expectSheets(page, 1);
});

test('whatever is typed, a paper that says it is one page is one page', async ({ deviceOf }) => {
	const page = await danaSignsIn(await deviceOf());
	const work = await workForJ(page);
	await page.goto(`${work}/place`);
	const plan = await page.locator(`main a[href^="${work}/place/"]`).first().getAttribute('href');
	const texts = [
		'COME WITH US TODAY, MARIA WAITS. '.repeat(22),
		'我们爱你，我们在等你。'.repeat(40),
		'נחכה לך היום. '.repeat(60),
		'a'.repeat(700),
		'One line\n'.repeat(24),
		'word '.repeat(1900)
	];
	for (const text of texts) {
		await page.evaluate(
			async ([to, item, words]) => {
				const body = new URLSearchParams({ item, text: words, by: 'Alma', how: 'phone' });
				await fetch(`${to}?/keep`, { method: 'POST', body });
			},
			[plan?.split('?')[0] ?? '', String(itemKeys.indexOf('offer')), text] as const
		);
		await page.goto(`${work}/papers/aloud`);
		await expect(page.locator('.leaf')).toContainText(text.trim().slice(0, 20));
		const isLong = await page.getByText('more here than one page').count();
		expect(isLong).toBe(text.length > 9000 ? 1 : 0);
		if (!isLong) await expectSheets(page, 1);
	}
});

test('reading copies come in two sizes, each reader’s pages counted from one', async ({
	deviceOf
}) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/words/print`);
	for (const size of ['Large letters (18)', 'Very large letters (24)']) {
		await page.getByRole('link', { name: size }).click();
		await expect(page.getByRole('link', { name: size })).toHaveAttribute('aria-current', 'true');
		await expectSheets(page);
		const first = page.locator('.leaf-head').filter({ hasText: '1 of' });
		await expect(first).toHaveCount(2);
		await expect(first.nth(1)).toContainText(/For Ben\.\s+Words of Priya/);
	}
});

test('the whole set prints from one page, counted on its first', async ({ deviceOf }) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/papers`);
	await page.getByRole('link', { name: 'Print everything' }).click();
	for (const size of ['Large letters (18)', 'Very large letters (24)']) {
		await page.getByRole('link', { name: size }).click();
		await expect(page.getByRole('link', { name: size })).toHaveAttribute('aria-current', 'true');
		await expectSheets(page);
		const contents = await page.locator('.leaf').first().innerText();
		const counted = [...contents.matchAll(/(\d+) pages?$/gm)].map(([, count]) => Number(count));
		const sum = counted.reduce((a, b) => a + b, 1);
		expect(sum).toBe(await page.locator('.leaf').count());
	}
	await page.getByRole('link', { name: 'With it, each behind a cover' }).click();
	await expect(page.getByText('Nothing that stays closed is approved yet.')).toBeVisible();
});

test('what stays closed is printed behind a cover, and is on no screen', async ({
	app,
	deviceOf
}) => {
	const closed = 'From Monday on I keep my car keys in my own pocket.';
	const device = await deviceOf();
	await benComesIn(device, app).then((entered) => entered.close());
	const ben = await Relative.on(device);
	await ben.page.goto('/n/second/write');
	await ben.writes(closed);
	await ben.seesThemSaved();
	await ben.page.goto('/n/second/write/share');
	await ben.page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(ben.page.getByText('You shared your words on')).toBeVisible();

	const page = await danaSignsIn(await deviceOf());
	const work = await workForJ(page);
	await page.goto(`${work}/second/words`);
	await page.getByRole('main').getByRole('link', { name: 'Ben' }).click();
	await page.getByRole('button', { name: 'Approve and seal it' }).click();
	await expect(page.getByText('it is sealed')).toBeVisible();
	await page.goto(`${work}/papers/all`);
	await expect(page.locator('body')).not.toContainText(closed);
	await page.getByRole('link', { name: 'With it, each behind a cover' }).click();
	await expect(page.getByText('Those words come out on paper only')).toBeVisible();
	await expect(page.getByText(closed)).toBeHidden();
	await expectSheets(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(closed)).toBeVisible();
	const leaves = await page.locator('.leaf').allInnerTexts();
	const at = leaves.findIndex((text) => text.includes(closed));
	expect(leaves[at - 1]).toContain('Stays closed');
	expect(leaves[at - 1]).not.toContain('keys');
});

test('the plan for one place is taken along in a file whose name says nothing', async ({
	deviceOf
}) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/papers`);
	const save = async () => {
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save the file' }).click();
		const file = await saved;
		expect(file.suggestedFilename()).toBe('notes.json');
		return readFile(await file.path(), 'utf8');
	};
	const guarded = await save();
	expect(JSON.parse(guarded)).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
	expect(guarded).toContain(partTwoNotice);
	expect(guarded).not.toContain('Birch Hill');
	await page.getByLabel('No, all of it comes from the family and from me').check();
	expect(await save()).not.toMatch(/42 ?CFR/);
});
