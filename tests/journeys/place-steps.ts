import type { Locator, Page } from '@playwright/test';
import type { PlanPlace } from '#lib/domain/admission-plan.ts';
import {
	exampleBackup,
	exampleBeside,
	exampleProgram,
	type Entry
} from '#lib/domain/example-plan.ts';
import { itemKeys } from '#lib/domain/plan-item.ts';
import { hours, instant, later, wall, type Instant, type Zone } from '#lib/domain/time.ts';
import { dana } from '../cast.ts';
import type { App } from './app.ts';

export const zone = 'America/Chicago' as Zone;

/** Dana sets up, begins for J., and plans a meeting for tomorrow at ten in Chicago. */
export async function begin(page: Page, app: App): Promise<{ path: string; startsAt: Instant }> {
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
export function send(
	page: Page,
	to: string,
	typed: Readonly<Record<string, string>>
): Promise<string> {
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

export async function addProgram(
	page: Page,
	typed: Readonly<Record<string, string>>
): Promise<string> {
	return (await send(page, '/d/places/new', typed)).split('/')[3]!;
}

export async function addPlan(page: Page, path: string, place: PlanPlace, program: string) {
	return (await send(page, `${path}/place?/add`, { place, program })).replace(/\?.*/, '');
}

export async function keep(page: Page, plan: string, entries: Entry[]): Promise<void> {
	for (const { item, typed } of entries) {
		const number = String(itemKeys.indexOf(item));
		await send(page, `${plan}?/keep`, { ...typed, item: number, then: 'stay' });
	}
}

/** Both places of the practice, open day and night, and a backup and plan B that stand. */
export async function arrangeBeside(
	page: Page,
	{ path, startsAt }: { path: string; startsAt: Instant }
): Promise<{ cedar: string; birch: string }> {
	const cedar = await addProgram(page, { ...exampleProgram, always: 'yes' });
	const birch = await addProgram(page, exampleBackup);
	const offerUntil = later(startsAt, hours(100));
	for (const [place, program] of [
		['backup', birch],
		['plan-b', cedar]
	] as const) {
		const plan = await addPlan(page, path, place, program);
		await keep(page, plan, exampleBeside(place, { offerUntil, zone }));
	}
	return { cedar, birch };
}

/** Goes on by Tab until the target has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 120; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${target}.`);
}
