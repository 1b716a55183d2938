import type { Locator, Page } from '@playwright/test';
import { danaSignsIn, workedExample, workForJ } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

/** Goes on with Tab until it has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
	await expect(target).toBeVisible();
	for (let times = 0; times < 250; times += 1) {
		if (await target.evaluate((one) => one === document.activeElement)) {
			await expect(target).toBeInViewport();
			return;
		}
		await page.keyboard.press(key);
	}
	throw new Error(`The keyboard does not lead to ${target}.`);
}

/** What has the focus shows it, by more than a change of color. */
async function expectVisibleFocus(page: Page): Promise<void> {
	const ring = await page.evaluate(() => {
		const here = document.activeElement ?? document.body;
		const around = here.closest('label') ?? here;
		return [here, around, here.nextElementSibling ?? here]
			.map((one) => getComputedStyle(one))
			.map(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
	});
	expect(ring).toContain(true);
}

const order = (page: Page) =>
	page.locator('.cue-sheet .who a, .cue-sheet .who > bdi').allInnerTexts();

test('the safety check is answered by keyboard alone', async ({ deviceOf }) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/checks`);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
	await page.keyboard.press('Enter');
	const weapons = page.getByRole('group', { name: /weapon/ });
	await tabTo(page, weapons.getByLabel('No', { exact: true }));
	await expectVisibleFocus(page);
	await page.keyboard.press('ArrowDown');
	await expect(weapons.getByLabel('Yes')).toBeChecked();
	await page.keyboard.press('Tab');
	await page.keyboard.type('Alex keeps the key at his place.');
	await tabTo(page, page.getByRole('button', { name: 'Keep these answers' }));
	const kept = page.waitForResponse((answer) => answer.request().method() === 'POST');
	await page.keyboard.press('Enter');
	await kept;
	const note = page.locator('[name=note-weapons]');
	await page.reload();
	await expect(weapons.getByLabel('Yes')).toBeChecked();
	await expect(note).toHaveValue('Alex keeps the key at his place.');
});

test('the reading order is changed by keyboard alone, and the hand stays with the name', async ({
	deviceOf
}) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/words`);
	const [first, second, ...rest] = await order(page);
	const later = page.getByRole('button', { name: new RegExp(`^Later ?: ${first}$`) });
	await tabTo(page, later);
	await expectVisibleFocus(page);
	await page.keyboard.press('Enter');
	await expect.poll(() => order(page)).toEqual([second, first, ...rest]);
	await expect(later).toBeFocused();
	const place = async () => (await order(page)).indexOf(first ?? '');
	for (let at = 2; at <= rest.length + 1; at += 1) {
		await expect(later).toBeFocused();
		await page.keyboard.press('Enter');
		await expect.poll(place).toBe(at);
	}
	const earlier = page.getByRole('button', { name: new RegExp(`^Earlier ?: ${first}$`) });
	await expect(earlier).toBeFocused();
});

test('a sentence is chosen, remarked on and answered by keyboard alone', async ({ deviceOf }) => {
	const page = await danaSignsIn(await deviceOf());
	await page.goto(`${await workForJ(page)}/words`);
	await tabTo(page, page.locator('.cue-sheet').getByRole('link', { name: 'Ruth' }));
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/words\/[\w-]{22}$/);
	const sentences = page.getByRole('radiogroup').getByRole('radio');
	await tabTo(page, sentences.first());
	await page.keyboard.press('ArrowDown');
	await expect(sentences.nth(1)).toBeChecked();
	await expectVisibleFocus(page);
	const box = page.getByLabel('Comment on the chosen sentence');
	await tabTo(page, box);
	await page.keyboard.type('Tell us where that was.');
	await tabTo(page, page.getByRole('button', { name: 'Comment', exact: true }));
	await page.keyboard.press('Enter');
	const thread = page.getByRole('article').filter({ hasText: 'Tell us where that was.' });
	await expect(thread).toBeVisible();
	await expect(box).toHaveValue('');
	await tabTo(page, thread.getByText('Answer or close'));
	await page.keyboard.press('Enter');
	await tabTo(page, thread.getByRole('button', { name: 'Close this comment' }));
	await page.keyboard.press('Enter');
	await expect(thread.getByText('Closed.')).toBeVisible();
});
