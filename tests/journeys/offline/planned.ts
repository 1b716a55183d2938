import type { BrowserContext } from '@playwright/test';
import { canary } from '../../database/canary.ts';
import type { App } from '../app.ts';
import { expect } from '../journey.ts';
import { Relative } from '../story/relative.ts';
import { addMember, begun, danaIn, sixteenNumbers } from '../team-steps.ts';

/** Dana plans a meeting for tomorrow, with Ben's approved words, all of them canaries. @returns its path */
export async function plannedWithCanaries(app: App, desk: BrowserContext): Promise<string> {
	const page = await danaIn(app, desk);
	const path = await begun(page);
	const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
	await page.goto(`${path}/basics`);
	await page.locator('[name="date"]').fill(tomorrow);
	await page.locator('[name="time"]').fill('10:00');
	await page.locator('[name="place"]').fill(canary('place'));
	const day = page.locator('form').filter({ has: page.locator('[name="place"]') });
	await day.getByRole('button', { name: 'Keep this' }).click();
	await page.goto(path);
	await expect(page.getByText('10:00')).toBeVisible();

	await addMember(page, path, { name: canary('ben'), relationship: 'brother' });
	const member = page.url();
	const phone = await desk.browser()?.newContext({ baseURL: app.origin });
	if (!phone) throw new Error('No browser.');
	const ben = await Relative.on(phone);
	await ben.comesInByNumber(await sixteenNumbers(page));
	await ben.promises();
	await ben.writesAndShares(`Dear J.,\n\nI miss our Sundays. ${canary('letter')}`);
	await phone.close();

	await page.goto(member.replace('/people/', '/words/'));
	await page.getByRole('button', { name: 'Approve these words' }).click();
	await expect(page.getByText('You approved exactly these words.')).toBeVisible();
	await page.goto(`${path}/sheet`);
	await page.getByLabel('One sentence that everybody knows by heart').fill(canary('ask'));
	await page.getByRole('button', { name: 'Keep the sentence' }).click();
	await expect(page.getByRole('button', { name: 'Bring in the reading order' })).toHaveCount(0);
	return path;
}
