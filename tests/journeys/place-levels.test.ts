import type { Page } from '@playwright/test';
import { exampleBed, exampleSlot, type Entry } from '#lib/domain/example-plan.ts';
import { typedMoment } from '#lib/domain/plan-value.ts';
import { hours, later } from '#lib/domain/time.ts';
import { expect, test } from './journey.ts';
import { addPlan, arrangeBeside, begin, keep, zone } from './place-steps.ts';

const said = { by: 'Noor', how: 'phone' };
const status = (page: Page) => page.getByRole('status').filter({ hasText: /ready/i });
const partsOf = (page: Page) => page.getByRole('list', { name: 'The parts of the plan' });

test('an intensive outpatient program: no suitcase, but the first 72 hours and a week around work', async ({
	page,
	app
}) => {
	const work = await begin(page, app);
	const { cedar } = await arrangeBeside(page, work);
	const plan = await addPlan(page, work.path, 'first', cedar);
	const intake = later(work.startsAt, hours(4));
	const entries = exampleSlot({ intake, zone });
	await keep(
		page,
		plan,
		entries.filter(({ item }) => item !== 'withdrawal')
	);
	await page.goto(`${work.path}/place`);
	await expect(status(page)).toContainText('Not ready yet');
	await expect(page.getByRole('link', { name: 'Is medical detox needed' })).toBeVisible();

	await keep(page, plan, [{ item: 'withdrawal', typed: { choice: 'open', ...said } }]);
	await page.goto(`${work.path}/place`);
	await expect(page.getByText('No clinician has answered yet')).toBeVisible();
	await keep(
		page,
		plan,
		entries.filter(({ item }) => item === 'withdrawal')
	);
	const shift = { 'monday-from': '08:00', 'monday-to': '16:00', by: 'Maria', how: 'phone' };
	await keep(page, plan, [{ item: 'busy', typed: shift }]);
	await page.goto(`${work.path}/place`);
	await expect(status(page)).toHaveText('Ready');
	await expect(page.getByText('fall together on Monday')).toBeVisible();
	const picture = page.getByRole('figure');
	await expect(picture).toContainText('Leave by');
	await expect(picture).toContainText('Intake.');

	await page.goto(plan);
	await expect(page.getByText('no suitcase')).toBeVisible();
	await expect(partsOf(page).getByText('Bag', { exact: true })).toHaveCount(0);
	await partsOf(page).getByRole('link', { name: 'The week and the first 72 hours' }).click();
	await expect(page.getByRole('table')).toContainText('3 sessions a week, 9 hours in all');
	await expect(page.getByRole('row', { name: /Monday/ })).toContainText('At the same time');
	await expect(page.getByText('Who stays the first 72 hours')).toBeVisible();
	await page.getByRole('link', { name: 'Next part: What comes after' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('What comes after');
});

test('detox, then an intensive outpatient program: the second place is booked before the first begins', async ({
	page,
	app
}) => {
	const work = await begin(page, app);
	const { cedar, birch } = await arrangeBeside(page, work);
	const detox = await addPlan(page, work.path, 'first', birch);
	const until = later(work.startsAt, hours(12));
	const bed = exampleBed({ until, assessment: until, zone });
	const changed: Entry[] = [
		{ item: 'level', typed: { choice: 'asam-3:3.7-WM', ...said } },
		{ item: 'withdrawal', typed: { choice: 'here', name: 'Dr. Osei', ...said } },
		{ item: 'detox-next', typed: { text: 'Ben fetches, Maria calls ahead.', ...said } }
	];
	await keep(page, detox, [...bed, ...changed]);
	await page.goto(`${work.path}/place`);
	await expect(status(page)).toContainText('Not ready yet');
	await page.getByRole('link', { name: 'Detox is a first step. Plan the place' }).click();
	const part = page.locator('section#next');
	await part.getByLabel('Place', { exact: true }).selectOption(cedar);
	await part.getByLabel('Level of care').selectOption('asam-4:2.1');
	await part.getByRole('button', { name: 'Plan this place' }).click();
	await expect(page.getByText('What follows detox.')).toBeVisible();

	const next = new URL(page.url()).pathname;
	const start = later(work.startsAt, hours(120));
	await keep(page, next, [
		{ item: 'level', typed: { choice: 'asam-4:2.1', ...said } },
		{ item: 'line', typed: { name: 'Night desk', phone: '+1 555 0101', ...said } },
		{ item: 'acceptance', typed: { choice: 'yes', ...said } }
	]);
	await page.goto(`${work.path}/place`);
	await expect(page.getByRole('link', { name: 'After detox: Intake appointment' })).toBeVisible();
	await keep(page, next, [
		{ item: 'intake', typed: { ...typedMoment('at', start, zone), ...said } }
	]);
	await page.goto(`${work.path}/place`);
	await expect(status(page)).toHaveText('Ready');
});

test('a residential stay: a bag, a hold that lasts, and nothing impossible counts', async ({
	page,
	app
}) => {
	const work = await begin(page, app);
	const { birch } = await arrangeBeside(page, work);
	const plan = await addPlan(page, work.path, 'first', birch);
	const until = later(work.startsAt, hours(9));
	const bed = exampleBed({ until, assessment: until, zone });
	await keep(page, plan, bed);
	await page.goto(plan);
	await expect(partsOf(page).getByRole('link', { name: 'Bag' })).toBeVisible();
	await expect(partsOf(page).getByText('72 hours')).toHaveCount(0);
	await expect(status(page)).toHaveText('Ready');
	await page.goto(`${work.path}/place`);
	await expect(page.getByRole('figure')).toContainText('They hold it.');

	const hold = (typed: Record<string, string>) =>
		keep(page, plan, [{ item: 'hold', typed: { ...typed, ...said } }]);
	await hold(typedMoment('until', later(work.startsAt, hours(3)), zone));
	await page.goto(`${work.path}/place`);
	await expect(page.getByRole('link', { name: /^The hold ends on/ })).toBeVisible();

	const bad: [Record<string, string>, RegExp][] = [
		[{ 'until-date': '2027-02-30', 'until-time': '18:00' }, /not on the calendar/],
		[typedMoment('until', later(work.startsAt, -hours(99)), zone), /over already/],
		[{ 'until-date': '2027-03-14', 'until-time': '02:30' }, /clocks go forward/]
	];
	for (const [typed, says] of bad) {
		await hold(typed);
		await page.goto(`${work.path}/place`);
		await expect(status(page)).toContainText('Not ready yet');
		await expect(page.getByRole('link', { name: says })).toBeVisible();
	}
});
