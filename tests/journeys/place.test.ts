import { exampleBed, exampleProgram } from '#lib/domain/example-plan.ts';
import { itemKeys } from '#lib/domain/plan-item.ts';
import { hours, instant, later } from '#lib/domain/time.ts';
import { dana } from '../cast.ts';
import { expect, test } from './journey.ts';
import { addPlan, addProgram, arrangeBeside, begin, keep, zone } from './place-steps.ts';

test('the place turns on the open page when promises run out', async ({ page, app }) => {
	const work = await begin(page, app);
	const { path, startsAt } = work;
	const { cedar } = await arrangeBeside(page, work);
	const held = later(startsAt, hours(7));
	const recordedAt = instant(Date.now());
	const first = await addPlan(page, path, 'first', cedar);
	await keep(page, first, exampleBed({ until: held, assessment: held, zone }));

	await page.clock.install();
	await page.goto(`${path}/place`);
	const status = page.getByRole('status').filter({ hasText: /ready/i });
	await expect(status).toHaveText('Ready');
	// Their yes grows old after a day; the plan counts on the meeting for two hours more than planned.
	const until = Math.min(later(recordedAt, hours(24)), later(startsAt, 90 + hours(2)));
	await page.clock.fastForward(until - Date.now() - 2 * 60_000);
	await expect(status).toHaveText('Ready');
	await page.clock.fastForward(4 * 60_000);
	await expect(status).toContainText('Not ready yet');
	await page.clock.fastForward(hours(40) * 60_000);
	await expect(status).toContainText('Ran out');
	await expect(page.getByRole('link', { name: /The hold ended/ })).toBeVisible();

	await page.goto(`${first}/print`);
	await expect(page).toHaveTitle('Notes');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan');
});

test('without scripts an entry is kept as a draft, word for word', async ({
	page,
	app,
	deviceOf
}) => {
	const { path } = await begin(page, app);
	const cedar = await addProgram(page, exampleProgram);
	const plan = await addPlan(page, path, 'first', cedar);
	const plain = await (await deviceOf({ javaScriptEnabled: false })).newPage();
	await plain.goto('/enter');
	await plain.getByLabel('E-mail address').fill(dana.email);
	await plain.getByLabel('Password').fill(dana.password);
	await plain.getByRole('button', { name: 'Sign in' }).click();
	await plain.waitForURL(/\/d$/);
	await plain.goto(`${plan}?open=${itemKeys.indexOf('line')}`);
	await plain.getByLabel('Name', { exact: true }).fill('Night desk');
	await plain.getByLabel('Phone', { exact: true }).fill('ask at the gate');
	await plain.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(plain.getByRole('alert')).toContainText('Kept as a draft');
	await plain.goto(plan);
	await plain.getByRole('link', { name: /^The place Still open/ }).click();
	await expect(plain.getByRole('link', { name: 'Admissions line' })).toContainText('To mend');
	await plain.getByRole('link', { name: 'Admissions line' }).click();
	await expect(plain.getByLabel('Phone', { exact: true })).toHaveValue('ask at the gate');
});

test('what is due again is on the board: a number to call, and two taps', async ({
	page,
	app,
	deviceOf
}) => {
	const work = await begin(page, app);
	const { cedar } = await arrangeBeside(page, work);
	const held = later(work.startsAt, hours(60));
	const first = await addPlan(page, work.path, 'first', cedar);
	await keep(page, first, exampleBed({ until: held, assessment: held, zone }));
	await page.goto(work.path);
	await expect(page.getByRole('heading', { name: 'To ask again' })).toHaveCount(0);

	await app.moveClock(20 * 3_600_000);
	const later20 = await (await deviceOf()).newPage();
	await later20.goto('/enter');
	await later20.getByLabel('E-mail address').fill(dana.email);
	await later20.getByLabel('Password').fill(dana.password);
	await later20.getByRole('button', { name: 'Sign in' }).click();
	await later20.waitForURL(/\/d$/);
	await later20.goto(work.path);
	const task = later20.getByRole('listitem').filter({ hasText: 'Will they take this person' });
	await expect(task.getByRole('link', { name: /^Call/ })).toHaveAttribute('href', 'tel:+15550102');
	await task.getByText('It still stands').click();
	await task
		.getByRole('button', { name: /^Confirmed by Alma Quist ?, by phone, just now$/ })
		.click();
	await expect(later20.getByRole('heading', { name: 'To ask again' })).toHaveCount(0);
	await expect(later20).toHaveURL(work.path);
	await app.moveClock(0);
});
