import { danaSignsIn, workForJ, workedExample } from './demo-steps.ts';
import { directoryFiles } from '../directory-files.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

test('Dana follows an answer to its end, without scripts', async ({ deviceOf }) => {
	const device = await deviceOf({ javaScriptEnabled: false });
	const page = await danaSignsIn(device);
	await page.goto(`${await workForJ(page)}/place/asked`);
	const asked = page.getByRole('list', { name: 'Places you asked' });
	await expect(asked.getByRole('link', { name: 'Cedar House' })).toContainText('Yes, it is ready');
	await expect(asked.getByRole('link', { name: 'Birch Hill' })).toContainText(
		'Conditions still open: 2'
	);

	await asked.getByRole('link', { name: 'Birch Hill' }).click();
	await expect(page).toHaveTitle('Notes');
	const status = page.getByRole('status');
	await expect(status).toContainText('Yes, with conditions');
	for (const condition of ['A negative test for TB', 'A list of medicines']) {
		await page.getByRole('link', { name: 'A condition is settled' }).click();
		await page.getByLabel(condition).check();
		await page.getByLabel('Who said so').fill('Dr. Osei');
		await page.getByLabel('How', { exact: true }).selectOption('By phone');
		await page.getByRole('button', { name: 'Keep' }).click();
		await expect(page.getByRole('heading', { name: 'Their conditions' })).toBeVisible();
	}
	await expect(status).toContainText('Yes, it is ready');

	await page.getByRole('link', { name: 'They gave more time' }).click();
	await page.getByLabel('Who said so').fill('Noor Amari');
	await page.getByLabel('How', { exact: true }).selectOption('By phone');
	await page.getByLabel('Date').first().fill('2020-01-01');
	await page.getByLabel('Time', { exact: true }).first().fill('12:00');
	await page.getByRole('button', { name: 'Keep' }).click();
	const mend = page.getByRole('alert').filter({ hasText: 'Kept as a draft' });
	await expect(mend).toContainText('This time is over already');
	await expect(page.getByLabel('Who said so')).toHaveValue('Noor Amari');
	await page.getByRole('link', { name: 'Back', exact: true }).click();
	await expect(page.getByText('Does not count')).toHaveCount(1);
	await expect(status).toContainText('Yes, it is ready');

	await page.getByRole('link', { name: 'Let go' }).click();
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(status).toContainText('Let go');
	await expect(page.getByRole('heading', { name: 'What happened next' })).toHaveCount(0);
});

test('a place is asked once; a list comes in, is seen through, and goes out', async ({
	deviceOf
}) => {
	const page = await danaSignsIn(await deviceOf());
	const path = await workForJ(page);
	await page.goto(`${path}/place/asked`);
	await page.getByLabel('Place', { exact: true }).selectOption({ index: 2 });
	await page.getByLabel('Level of care you ask for').selectOption('asam-4:2.1');
	await page.getByLabel('Whom you asked there').fill('Alma Quist');
	await page.getByLabel('How', { exact: true }).selectOption('By phone');
	await page.getByRole('button', { name: 'Keep: asked' }).click();
	await expect(page.getByRole('alert')).toContainText('asked at this level already');
	await expect(page.getByLabel('Whom you asked there')).toHaveValue('Alma Quist');

	await page.goto('/d/places/exchange');
	const files = Object.entries(directoryFiles).map(([name, text]) => ({
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	}));
	await page.getByLabel('Files').setInputFiles(files);
	await page.getByRole('button', { name: 'Take it in' }).click();
	await expect(page.getByRole('heading', { name: /^2 new places/ })).toBeVisible();
	await expect(page.getByText('attributes.csv, line 3')).toBeVisible();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save as a zip' }).click()
	]);
	expect(file.suggestedFilename()).toBe('list.zip');

	await page.goto('/d/places');
	await expect(page.getByRole('link', { name: 'Pier House' })).toContainText('Closed for a time');
	await page.getByRole('link', { name: 'Pier House' }).click();
	await expect(page.getByText('Give the age in whole years.').first()).toBeVisible();
	await page.getByRole('link', { name: 'Free places' }).click();
	await page.getByLabel('How many are free').fill('some');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByRole('alert')).toContainText('Kept as a draft');
});
