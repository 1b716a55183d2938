import { expect, test } from './journey.ts';

test.describe('the first start', () => {
	test.use({ isFirstStart: true });

	test('offers one set-up link and is ready', { tag: '@server' }, async ({ app, request }) => {
		const ready = await request.get('/health/ready');
		expect(ready.status()).toBe(200);
		expect(app.setupLink.startsWith(`${app.origin}/setup#`)).toBe(true);
	});
});

test('the cover shows in a real browser and asks nobody else for anything', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).origin));
	await page.goto('/');
	await expect(page).toHaveTitle('Notes');
	expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
});

test('the other spelling of the address leads to the one cookies are kept for', async ({
	app,
	request
}) => {
	const other = app.origin.replace('localhost', '127.0.0.1');
	const answer = await request.get(`${other}/enter?a=1`, { maxRedirects: 0 });
	expect(answer.status()).toBe(308);
	expect(answer.headers().location).toBe(`${app.origin}/enter?a=1`);
});

test('a killed app starts again on its data', async ({ app, request }) => {
	await app.kill();
	await expect(request.get('/health/live')).rejects.toThrow();
	await app.run();
	expect((await request.get('/health/ready')).status()).toBe(200);
});

test('a cut line reaches nobody, a mended one does', async ({ app, request }) => {
	app.line.cut();
	await expect(request.get('/health/live')).rejects.toThrow();
	app.line.mend();
	expect((await request.get('/health/live')).status()).toBe(200);
});

test('the clock of the app can be moved', async ({ app }) => {
	const days = 30 * 86_400_000;
	const now = await app.moveClock(days);
	expect(Math.abs(now - Date.now() - days)).toBeLessThan(60_000);
});
