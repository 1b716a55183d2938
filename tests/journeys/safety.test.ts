import type { Page } from '@playwright/test';
import { danaSignsIn, workedExample, workForJ } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { addMember, begun, comeIn, danaIn, makeLink, sixNumbers } from './team-steps.ts';

const asked = (page: Page, name: RegExp) =>
	page.locator('section').filter({ has: page.getByRole('group', { name }) });

async function keepAnswers(page: Page): Promise<void> {
	const shown = page.waitForResponse(
		(answer) => answer.request().method() === 'GET' && answer.url().includes('/checks')
	);
	await page.getByRole('button', { name: 'Keep these answers' }).click();
	await shown;
}

test.describe('with a family in preparation', () => {
	test.use({ settings: workedExample });

	test('the safety check can say no, with what to do instead', async ({ deviceOf }) => {
		const page = await danaSignsIn(await deviceOf());
		const path = await workForJ(page);
		await page.goto(`${path}/checks`);
		await expect(page.getByRole('heading', { name: 'Every question is settled' })).toBeVisible();
		const violence = asked(page, /violence, threats/);
		await violence.getByLabel('Yes', { exact: true }).check();
		await expect(violence.getByText('Do not hold a surprise meeting.')).toBeVisible();
		await keepAnswers(page);
		await expect(
			page.getByRole('heading', { name: 'Do not hold this meeting as it is' })
		).toBeVisible();
		await page.getByRole('link', { name: 'gentler ways', exact: true }).click();
		await expect(page.getByRole('heading', { name: /CRAFT/ })).toBeVisible();

		await page.goto(path);
		const link = page.locator('a[href$="/checks"]');
		const step = page.getByRole('listitem').filter({ has: link });
		await expect(step).toContainText('Stop');
		await page.goto(`${path}/basics`);
		await page.getByLabel('Minutes').first().fill('75');
		await page.locator('#meetings').getByRole('button', { name: 'Keep this' }).click();
		await expect(page.getByRole('alert')).toContainText('do not hold this meeting');
		await expect(page.getByLabel('Minutes').first()).toHaveValue('75');
	});

	test('a worry about suicide asks for the hours after a no, line by line', async ({
		deviceOf
	}) => {
		const page = await danaSignsIn(await deviceOf());
		await page.goto(`${await workForJ(page)}/checks`);
		const suicide = asked(page, /talked of suicide/);
		await suicide.getByLabel('Yes', { exact: true }).check();
		await suicide.getByLabel(/^Who was asked/).fill('Dr. Osei, clinician');
		await suicide.getByLabel(/^What they said/).fill('Somebody stays until Sunday.');
		await keepAnswers(page);
		await expect(page.getByText('Invitations wait')).toBeVisible();
		await expect(suicide.getByText(/Not written down yet: After a “?"?no/)).toBeVisible();
		await suicide.getByLabel(/who stays near/).fill('Maria and Ben, in turns, until Sunday');
		await suicide.getByLabel(/whom they call/).fill('Dr. Osei, +1 555 0170');
		await suicide.getByLabel(/What is put away/).fill('Ruth takes the pills home.');
		await keepAnswers(page);
		await expect(page.getByRole('heading', { name: 'Every question is settled' })).toBeVisible();
		await page.reload();
		await expect(suicide.getByLabel(/who stays near/)).toHaveValue(/in turns/);
	});
});

test('what a member tells in private reaches the facilitator alone', async ({ app, deviceOf }) => {
	const dana = await danaIn(app, await deviceOf());
	const path = await begun(dana);
	await dana.goto('/d/account');
	await dana.getByLabel('Phone number').fill('+1 312 555 0100');
	await dana.getByRole('button', { name: 'Keep this number' }).click();
	await expect(dana.getByRole('cell', { name: /0100/ })).toBeVisible();
	await addMember(dana, path, { name: 'Ruth', relationship: 'aunt' });
	const link = await makeLink(dana);
	const ruth = await comeIn(await deviceOf(), link, await sixNumbers(dana));
	await expect(ruth.getByText('Need help? Call Dana Reyes')).toBeVisible();

	await test.step('the numbers for danger are one tap away', async () => {
		await ruth.getByText('Help now').click();
		const first = ruth.locator('.help-now').getByRole('link').first();
		await expect(first).toHaveAttribute('href', 'tel:911');
		await ruth.getByText('Help now').click();
	});

	const secret = 'J. pushed me on the stairs in March. Please do not tell Ben.';
	await test.step('Ruth reads the limits before she is asked anything', async () => {
		await ruth.getByRole('link', { name: 'Tell something in private' }).click();
		await expect(ruth.getByText('A court can ask to see')).toBeVisible();
		await expect(ruth.getByLabel('What you want to tell')).toHaveCount(0);
		await ruth.getByRole('button', { name: 'I have read this' }).click();
		await ruth.getByLabel('I am afraid of somebody').check();
		await ruth.getByRole('button', { name: 'Send it in private' }).click();
		await expect(ruth.getByRole('alert')).toContainText('Write a few words');
		await ruth.getByLabel('What you want to tell').fill(secret);
		await ruth.getByLabel('Do not call me. I will call you').check();
		await ruth.getByRole('button', { name: 'Send it in private' }).click();
		await expect(ruth.getByText('It is with them')).toBeVisible();
		await expect(ruth.getByText('Not read yet.')).toBeVisible();
		await expect(ruth.getByRole('main')).not.toContainText('stairs');
	});

	await test.step('Dana reads it, and decides', async () => {
		await dana.goto(`${path}/people`);
		await expect(dana.getByText('Invitations wait until it is read')).toBeVisible();
		await dana.getByRole('link', { name: 'Read it now' }).click();
		await expect(dana.getByRole('main')).not.toContainText('stairs');
		await dana.getByRole('button', { name: 'Read it' }).click();
		await expect(dana.getByText(secret)).toBeVisible();
		await dana.getByLabel(/^What you decided/).fill('Ruth takes part by letter. Adviser called.');
		await dana.getByRole('button', { name: 'Keep this' }).click();
		await expect(dana.getByText('Ruth takes part by letter.')).toBeVisible();
		await dana.goto(`${path}/people`);
		await expect(dana.getByText('Invitations wait until it is read')).toHaveCount(0);
	});

	await ruth.reload();
	await expect(ruth.getByText(/^Sent .* Read /)).toBeVisible();
});
