import type { Page } from '@playwright/test';
import { benComesIn, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

const longest = 200_000;
const editor = (page: Page) => page.getByLabel('Write as you would say it');
const saved = (page: Page) => page.locator('p.kept');

/** Typed as an input method would: letters that no keyboard of a test has. Given in UTF-16 units. */
async function types(page: Page, text: string): Promise<void> {
	const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
	await editor(page).evaluate((box: HTMLTextAreaElement, codes) => {
		let text = '';
		for (let at = 0; at < codes.length; at += 8_192) {
			text += String.fromCharCode(...codes.slice(at, at + 8_192));
		}
		box.value = text;
		box.dispatchEvent(new Event('input', { bubbles: true }));
	}, units);
}

/** What the server has, as a page that is opened anew shows it. */
async function openedAnew(page: Page): Promise<string> {
	const answer = await page.request.get('/n/write');
	expect(answer.status()).toBe(200);
	await page.reload();
	return editor(page).inputValue();
}

const texts = {
	'right to left, with marks that turn the line': 'אני אוהב אותך\u202E‏ مرحبا \u2066abc\u2069',
	'stacks of combining marks': `Z${'\u0335\u0321\u0489'.repeat(200)}a\u0301 ก็ี้`,
	'families and flags of emoji': '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇲🇽 👩🏽‍🦽‍➡️ 𝕹𝖔𝖙𝖊 \u{10FFFF}',
	'odd spaces and line ends': '\n\n a\u00a0b\u2028c\u2029d\ufeffe\t\v\f \u0007\u001b[31m \n',
	'what looks like a page':
		'</textarea><script>window.hit = 1</script><img src=x onerror=alert(1)>&amp;'
};

for (const [kind, text] of Object.entries(texts)) {
	test(`${kind} come back as they were typed`, async ({ app, deviceOf }) => {
		const page = await benComesIn(await deviceOf(), app);
		await page.goto('/n/write');
		await types(page, text);
		await expect(saved(page)).toHaveText('Saved');
		expect(await openedAnew(page)).toBe(text);
		expect(await page.evaluate(() => 'hit' in window)).toBe(false);
	});
}

test('NUL and halves of letters are replaced, and all else stays', async ({ app, deviceOf }) => {
	const page = await benComesIn(await deviceOf(), app);
	await page.goto('/n/write');
	await types(page, 'a\0b\ud83dc\udc00d 👍 e');
	await expect(saved(page)).toHaveText('Saved');
	expect(await openedAnew(page)).toBe('a\ufffdb\ufffdc\ufffdd 👍 e');
});

test('two hundred thousand letters are kept, and not one more', async ({ app, deviceOf }) => {
	const page = await benComesIn(await deviceOf(), app);
	await page.goto('/n/write');
	const line = 'You always saved me the last slice. 🫂\n';
	const most = line.repeat(5_000) + 'z'.repeat(longest - [...line].length * 5_000);
	expect([...most].length).toBe(longest);
	await types(page, most);
	await expect(saved(page)).toHaveText('Saved', { timeout: 60_000 });
	expect((await openedAnew(page)) === most).toBe(true);
	await types(page, `${most}!`);
	await expect(saved(page)).toHaveText(
		'Not saved yet: this is longer than we can keep. Your words are still on this page.'
	);
	expect((await editor(page).inputValue()) === `${most}!`).toBe(true);
});

const save = { statement: '', baseRevision: 0, operation: 'AAAAAAAAAAAAAAAAAAAAAA' };

test('a body that is too large is told apart, by a program and by a plain form (R61)', async ({
	app,
	deviceOf
}) => {
	const device = await deviceOf({ javaScriptEnabled: false });
	const page = await benComesIn(device, app);
	const headers = { origin: app.origin };
	for (const path of ['/n/save', '/n/ask/save']) {
		for (const text of ['a'.repeat(longest + 1), 'a'.repeat(5_000_000)]) {
			const data = { ...save, question: '1', text };
			const answer = await page.request.post(path, { data, headers });
			expect(answer.status(), `${path} ${text.length}`).toBe(413);
		}
	}
	await page.goto('/n/write');
	const before = await editor(page).inputValue();
	const tooLong = 'Too long. '.repeat(longest / 10) + '!';
	await editor(page).fill(tooLong);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('This is longer than we can keep.');
	expect((await editor(page).inputValue()) === tooLong).toBe(true);
	await page.goto('/n/write');
	expect((await editor(page).inputValue()) === before).toBe(true);
});
