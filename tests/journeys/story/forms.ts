import type { Locator, Page } from '@playwright/test';

/** What is typed into a form, by field name. Radios and checks are chosen by their value. */
export type Answers = Record<string, string | readonly string[]>;

async function answer(form: Locator, name: string, value: string): Promise<void> {
	const field = form.locator(`[name="${name}"]`);
	const type = (await field.first().getAttribute('type')) ?? '';
	if (type === 'radio' || type === 'checkbox') {
		return form.locator(`[name="${name}"][value="${value}"]`).check();
	}
	const tag = await field.first().evaluate((element) => element.tagName);
	if (tag === 'SELECT') return void (await field.selectOption(value));
	await field.fill(value);
}

/** Fills a form in, field by field, as a person would who knows the answers. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
	for (const [name, given] of Object.entries(answers)) {
		for (const value of typeof given === 'string' ? [given] : given)
			await answer(form, name, value);
	}
}

/** The form that holds a button, and the press of it. */
export function formWith(page: Page, button: string): { form: Locator; send(): Promise<void> } {
	const form = page
		.locator('form')
		.filter({ has: page.getByRole('button', { name: button, exact: true }) });
	return { form, send: () => form.getByRole('button', { name: button, exact: true }).click() };
}
