import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { benComesIn, danaSignsIn, idsForDana, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { allRoutes, filledIn, under } from './routes.ts';

test.use({ settings: workedExample });

const pages = allRoutes().filter(({ kind }) => kind === 'page');
const looks = ['light', 'dark'] as const;

/** What keeps somebody from using this page, as axe finds it: serious and critical only. */
async function barriers(page: Page): Promise<string[]> {
	const { violations, passes } = await new AxeBuilder({ page }).analyze();
	expect(passes.length).toBeGreaterThan(10);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) =>
			nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
		);
}

async function expectNoBarriers(page: Page, paths: string[]): Promise<void> {
	for (const colorScheme of looks) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const path of paths) {
			await test.step(`${path} ${colorScheme}`, async () => {
				await page.goto(path);
				await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
				expect.soft(await barriers(page), `${path} ${colorScheme}`).toEqual([]);
			});
		}
	}
}

test('no page of the desk has a barrier, light or dark', async ({ deviceOf }) => {
	// Each page twice; there are more of them with every part of the work.
	test.setTimeout(pages.length * 8_000);
	const page = await danaSignsIn(await deviceOf());
	const ids = await idsForDana(page);
	const paths = pages.filter(under('/d')).map((route) => filledIn(route, ids));
	await expectNoBarriers(page, paths);
});

test('no page of the notes has a barrier, light or dark, on a small phone', async ({
	app,
	deviceOf
}) => {
	const page = await benComesIn(await deviceOf({ viewport: { width: 360, height: 740 } }), app);
	const paths = pages
		.filter((route) => !under('/d')(route))
		.map((route) => filledIn(route, { page: 'the-week' }));
	await expectNoBarriers(page, [...paths, '/n/nothing']);
});
