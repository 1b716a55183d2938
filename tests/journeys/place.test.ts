import type { Locator, Page } from '@playwright/test';
import {
	exampleBackup,
	exampleBed,
	exampleBeside,
	exampleProgram,
	type Entry
} from '#lib/domain/example-plan.ts';
import type { PlanPlace } from '#lib/domain/admission-plan.ts';
import { itemKeys } from '#lib/domain/plan-item.ts';
import { hours, instant, later, wall, type Instant, type Zone } from '#lib/domain/time.ts';
import { dana } from '../cast.ts';
import type { App } from './app.ts';
import { expect, test } from './journey.ts';

const zone = 'America/Chicago' as Zone;

/** Dana sets up, begins for J., and plans a meeting for tomorrow at ten in Chicago. */
async function begin(page: Page, app: App): Promise<{ path: string; startsAt: Instant }> {
	await page.goto(app.setupLink);
	await page.getByLabel('Name of your practice').fill(dana.practice);
	await page.getByLabel('Your name').fill(dana.name);
	await page.getByLabel('Your e-mail address').fill(dana.email);
	await page.getByLabel('Password').fill(dana.password);
	await page.getByRole('button', { name: 'Set up' }).click();
	await page.waitForURL(/\/d$/);
	const basics = { name: 'J.', model: 'invitational', meetingsPlanned: '1', adult: 'yes', zone };
	const path = await send(page, '/d/new', basics);
	const day = wall(later(instant(Date.now()), hours(24)), zone).day;
	const time = { date: day, time: '10:00', minutes: '90', zone };
	const when = { number: '1', revision: '0', place: '', ...time };
	await send(page, `${path}/basics?/meeting`, when);
	const ten = [14, 15, 16, 17]
		.map((hour) => instant(Date.parse(`${day}T${hour}:00:00Z`)))
		.find((at) => wall(at, zone).clock === '10:00');
	return { path, startsAt: ten! };
}

/** Sends a form as its page would. @returns where it leads to */
function send(page: Page, to: string, typed: Readonly<Record<string, string>>): Promise<string> {
	return page.evaluate(
		async ([address, form]) => {
			const headers = {
				accept: 'application/json',
				'x-sveltekit-action': 'true',
				'content-type': 'application/x-www-form-urlencoded'
			};
			const body = new URLSearchParams(form);
			const answer = await fetch(address, { method: 'POST', headers, body });
			return ((await answer.json()) as { location: string }).location;
		},
		[to, { ...typed }] as const
	);
}

async function addProgram(page: Page, typed: Readonly<Record<string, string>>): Promise<string> {
	return (await send(page, '/d/places/new', typed)).split('/')[3]!;
}

async function addPlan(page: Page, path: string, place: PlanPlace, program: string) {
	return (await send(page, `${path}/place?/add`, { place, program })).replace(/\?.*/, '');
}

async function keep(page: Page, plan: string, entries: Entry[]): Promise<void> {
	for (const { item, typed } of entries) {
		const number = String(itemKeys.indexOf(item));
		await send(page, `${plan}?/keep`, { ...typed, item: number, then: 'stay' });
	}
}

/** Goes on by Tab until the target has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${target}.`);
}

test('a plan is filled in by keyboard alone', async ({ page, app }) => {
	const { path } = await begin(page, app);
	const cedar = await addProgram(page, exampleProgram);
	const plan = await addPlan(page, path, 'first', cedar);
	const type = async (label: string, text: string) => {
		await tabTo(page, page.getByLabel(label, { exact: true }));
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(text);
	};
	const press = async (name: string) => {
		await tabTo(page, page.getByRole('button', { name, exact: true }));
		await page.keyboard.press('Enter');
	};
	const heading = (name: string) => page.getByRole('heading', { level: 3, name });
	await page.goto(plan);
	await tabTo(page, page.getByRole('link', { name: 'Go on: Level of care' }));
	await page.keyboard.press('Enter');

	await expect(heading('Level of care')).toBeVisible();
	await expect(page.getByLabel('Edition, code and name')).toHaveValue('asam-4:2.1');
	await type('Who says so', 'Alma Quist');
	await type('How they said it', 'By phone');
	await press('Keep, and go on');

	await expect(heading('Admissions line, day and night')).toBeVisible();
	await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('+1 555 0101');
	await type('Who says so', 'Dana Reyes');
	await type('How they said it', 'By phone');
	await press('Keep, and go on');

	await expect(heading('The offer, word for word')).toBeVisible();
	await type('Write it down', 'A place at Cedar House is yours.');
	await press('Keep');
	await expect(page.getByText('Level of care')).not.toHaveCount(0);

	await page.goto(plan);
	const row = (name: string) => page.getByRole('listitem').getByRole('link', { name });
	await expect(row('Admissions line')).toContainText('Dana Reyes, by phone');
	await expect(row('Admissions line')).toContainText('Confirmed');
	await expect(row('The offer, word for word')).toContainText('To confirm');
});

test('the place turns on the open page when promises run out', async ({ page, app }) => {
	const { path, startsAt } = await begin(page, app);
	const cedar = await addProgram(page, { ...exampleProgram, always: 'yes' });
	const birch = await addProgram(page, exampleBackup);
	const offerUntil = later(startsAt, hours(100));
	const held = later(startsAt, hours(7));
	const lists: [PlanPlace, string, Entry[]][] = [
		['first', cedar, exampleBed({ until: held, assessment: held, zone })],
		['backup', birch, exampleBeside('backup', { offerUntil, zone })],
		['plan-b', cedar, exampleBeside('plan-b', { offerUntil, zone })]
	];
	let first = '';
	const recordedAt = instant(Date.now());
	for (const [place, program, entries] of lists) {
		const plan = await addPlan(page, path, place, program);
		await keep(page, plan, entries);
		if (place === 'first') first = plan;
	}

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
	await expect(plain.getByRole('link', { name: 'Admissions line' })).toContainText('To mend');
	await plain.getByRole('link', { name: 'Admissions line' }).click();
	await expect(plain.getByLabel('Phone', { exact: true })).toHaveValue('ask at the gate');
});
