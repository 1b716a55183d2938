import type { BrowserContext, Page } from '@playwright/test';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import { questions, type Question } from '#lib/domain/safe-contact.ts';
import type { App } from './app.ts';
import { expect } from './journey.ts';

/** Dana sets the practice up in her browser. */
export async function danaIn(app: App, device: BrowserContext): Promise<Page> {
	const page = await device.newPage();
	await page.goto(app.setupLink);
	await page.getByLabel('Name of your practice').fill('Harbor Family Work');
	await page.getByLabel('Your name').fill('Dana Reyes');
	await page.getByLabel('Your e-mail address').fill('dana@harbor.example');
	await page.getByLabel('Password').fill('four quiet words here');
	await page.getByRole('button', { name: 'Set up' }).click();
	await page.waitForURL('**/d');
	return page;
}

/** Sends a form of the page's own app, signed in as the page is. @returns the address it led to */
async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
	const origin = new URL(page.url()).origin;
	const answer = await page.request.post(path, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(answer.status()).toBe(303);
	return answer.headers().location ?? '';
}

/** Dana opens an intervention for J. and settles the safety check. @returns its path */
export async function begun(page: Page): Promise<string> {
	const about = {
		name: 'J.',
		model: 'invitational',
		meetingsPlanned: '1',
		zone: 'America/Chicago'
	};
	const path = await send(page, '/d/new', about);
	const answers = safetyQuestions.flatMap(({ name, answers: all }) => {
		const calm = all.find(({ bearing }) => bearing === 'clear') ?? all[0];
		return [
			[`answer-${name}`, calm?.value ?? ''],
			[`note-${name}`, 'Mornings before nine, says Maria.']
		];
	});
	await send(page, `${path}/checks`, Object.fromEntries(answers));
	return path;
}

const calm: Record<Question, string> = {
	mailReadBy: 'nobody',
	phoneKnown: 'no',
	voice: 'yes',
	livesWith: 'no',
	violence: 'no',
	reach: 'mail',
	hours: 'any'
};

/** Dana adds somebody and asks about safe contact, in the browser. The page is then theirs. */
export async function addMember(
	page: Page,
	path: string,
	who: { name: string; relationship: string; email?: string }
): Promise<void> {
	await page.goto(`${path}/people`);
	await page.getByRole('link', { name: 'Add somebody' }).click();
	await page.getByLabel('First name or initials').fill(who.name);
	await page.getByLabel('How they are close').fill(who.relationship);
	if (who.email) await page.getByLabel('E-mail address').fill(who.email);
	await page.getByLabel('18 or older').check();
	await page.getByLabel('Comes and reads aloud').check();
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(who.name);
	for (const [question, answer] of Object.entries(calm)) {
		const { asks, answers } = questions[question as Question];
		const group = page.getByRole('group', { name: asks });
		await group
			.getByLabel((answers as Record<string, string>)[answer] ?? '', { exact: true })
			.check();
	}
	await page.getByRole('button', { name: 'Keep these answers' }).click();
	await expect(page.getByRole('button', { name: 'Make the link' })).toBeVisible();
}

/** Dana makes the link. @returns it */
export async function makeLink(page: Page): Promise<string> {
	const shown = page.getByLabel('The link', { exact: true });
	const before = (await shown.count()) > 0 ? await shown.inputValue() : '';
	await page.getByRole('button', { name: /^Make (the|a new) link$/ }).click();
	await expect(shown).toHaveValue(/#/);
	await expect(shown).not.toHaveValue(before);
	return shown.inputValue();
}

/** Dana reads out six numbers. @returns them, as she says them */
export async function sixNumbers(page: Page): Promise<string> {
	const shown = page.locator('#codes .code').filter({ hasText: /^\d{3} \d{3}$/ });
	const before = (await shown.count()) > 0 ? await shown.innerText() : '';
	await page.getByRole('button', { name: /^Six (other )?numbers$/ }).click();
	await expect(shown).not.toHaveText(before || 'none');
	return shown.innerText();
}

/** Dana reads out sixteen numbers. @returns them */
export async function sixteenNumbers(page: Page): Promise<string> {
	await page.getByRole('button', { name: /^Sixteen (other )?numbers$/ }).click();
	const shown = page.locator('#codes .code.long');
	await expect(shown).toHaveText(/^\d{4} \d{4} \d{4} \d{4}$/);
	return shown.innerText();
}

/** Somebody opens their link on a device and types the six numbers they hear. */
export async function comeIn(device: BrowserContext, link: string, numbers: string): Promise<Page> {
	const page = await device.newPage();
	await page.goto(link);
	await page.getByLabel('Six numbers').fill(numbers);
	await page.getByRole('button', { name: 'Come in' }).click();
	await page.waitForURL('**/n');
	return page;
}
