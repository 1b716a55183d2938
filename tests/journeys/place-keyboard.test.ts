import type { Page } from '@playwright/test';
import { exampleProgram, exampleSlot } from '#lib/domain/example-plan.ts';
import { itemKeys, itemSpec, type ItemKey } from '#lib/domain/plan-item.ts';
import { hours, later } from '#lib/domain/time.ts';
import { expect, test } from './journey.ts';
import { addPlan, addProgram, begin, tabTo, zone } from './place-steps.ts';

/** Fills one field of the open form with keys alone, whatever kind of field it is. */
async function type(page: Page, name: string, value: string): Promise<void> {
	const field = page.locator(`li.open [name="${name}"]`);
	const first = field.first();
	const kind = await first.evaluate((one) =>
		one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()
	);
	if (kind === 'radio') {
		await tabTo(page, field.locator('visible=true').first());
		await page.keyboard.press('Space');
		for (let steps = 0; steps < 6; steps += 1) {
			if (await field.and(page.locator(`[value="${value}"]`)).isChecked()) return;
			await page.keyboard.press('ArrowDown');
		}
		throw new Error(`The keyboard does not lead to ${value}.`);
	}
	await tabTo(page, first);
	if (kind === 'checkbox') return page.keyboard.press('Space');
	if (kind === 'select') {
		const label = await first.locator(`option[value="${value}"]`).innerText();
		await page.keyboard.type(label);
		return expect(first).toHaveValue(value);
	}
	if (kind === 'date') {
		const [year = '', month = '', day = ''] = value.split('-');
		await page.keyboard.type(`${month}${day}${year}`);
	} else if (kind === 'time') {
		const [hour = 0, minute = 0] = value.split(':').map(Number);
		const two = (count: number) => String(count).padStart(2, '0');
		await page.keyboard.type(`${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? 'AM' : 'PM'}`);
	} else {
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(value);
	}
	await expect(first).toHaveValue(value);
}

test('the whole plan is filled in by keyboard alone', async ({ page, app }) => {
	test.setTimeout(300_000);
	const { path, startsAt } = await begin(page, app);
	const cedar = await addProgram(page, { ...exampleProgram, always: 'yes' });
	const plan = await addPlan(page, path, 'first', cedar);
	const answers = new Map(
		exampleSlot({ intake: later(startsAt, hours(4)), zone }).map(({ item, typed }) => [item, typed])
	);
	await page.goto(plan);
	await tabTo(page, page.getByRole('link', { name: 'Go on: Level of care' }));
	await page.keyboard.press('Enter');

	const heading = page.locator('li.open h3');
	const asked: ItemKey[] = [];
	for (let left = answers.size; left > 0; left -= 1) {
		const label = await heading.innerText();
		const item = itemKeys.find((key) => itemSpec(key).label === label)!;
		const typed = answers.get(item);
		expect(typed, label).toBeDefined();
		asked.push(item);
		const rest = Object.entries(typed ?? {}).filter(([name]) => !name.endsWith('-which'));
		for (const [name, value] of rest) await type(page, name, value);
		await tabTo(page, page.getByRole('button', { name: 'Keep, and go on' }));
		await page.keyboard.press('Enter');
		if (left > 1) await expect(heading).not.toHaveText(label);
	}
	expect(asked).toEqual([...new Set(asked)]);
	await expect(page.getByRole('list', { name: 'The parts of the plan' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Go on/ })).toHaveCount(0);
	const rows = page.getByRole('list', { name: 'The parts of the plan' }).getByRole('listitem');
	for (const row of await rows.all()) await expect(row).toContainText(/Settled|If it helps/);
});
