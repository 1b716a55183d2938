import type { Locator, Page } from '@playwright/test';
import { benComesIn, danaSignsIn, idsForDana, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

/** A form by its page and action, and the field in which something stands when the rest is empty. */
interface Form {
	page: string;
	action: string;
	keeps?: string;
}

const deskForms: Form[] = [
	{ page: '/d/new', action: '', keeps: 'loves' },
	{ page: '/d/account', action: '?/add', keeps: 'name' },
	{ page: '/d/places/new', action: '', keeps: 'address' },
	{ page: '/d/places/[program]', action: '', keeps: 'address' },
	{ page: '/d/places/[program]/free', action: '' },
	{ page: '/d/places/exchange', action: '' },
	{ page: '/d/[intervention]/place/asked', action: '', keeps: 'note' },
	{ page: '/d/[intervention]/basics', action: '?/meeting', keeps: 'place' },
	{ page: '/d/[intervention]/basics', action: '?/basics', keeps: 'loves' },
	{ page: '/d/[intervention]/ways', action: '?/choose', keeps: 'why' },
	{ page: '/d/[intervention]/picture', action: '', keeps: 'use-text' },
	{ page: '/d/[intervention]/people/new', action: '', keeps: 'relationship' },
	{ page: '/d/[intervention]/people/[member]', action: '?/facts', keeps: 'relationship' },
	{ page: '/d/[intervention]/people/[member]', action: '?/deadline' },
	{ page: '/d/[intervention]/words/[member]', action: '?/comment', keeps: 'text' },
	{ page: '/d/[intervention]/words/[member]', action: '?/back' },
	{ page: '/d/[intervention]/sheet', action: '?/change', keeps: 'note' },
	{ page: '/d/[intervention]/sheet', action: '?/add', keeps: 'note' },
	{ page: '/d/[intervention]/sheet', action: '?/timed' },
	{ page: '/d/[intervention]/after', action: '?/outcome', keeps: 'note' },
	{ page: '/d/[intervention]/close', action: '?/close' },
	{ page: '/d/[intervention]/close', action: '?/remove' }
];

const openForms: Form[] = [
	{ page: '/enter', action: '' },
	{ page: '/join', action: '' },
	{ page: '/setup', action: '?/owner', keeps: 'practice' },
	{ page: '/n/ask', action: '?/add' },
	{ page: '/n/tell', action: '?/tell', keeps: 'text' }
];

const said = 'Words that were there before.';

function formOn(page: Page, { action }: Form): Locator {
	const forms = page.locator('main form');
	const chosen = action ? page.locator(`main form[action^="${action}"]`) : forms;
	return chosen.first();
}

async function sendEmpty(page: Page, form: Form): Promise<void> {
	await page.locator('main details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
	const it = formOn(page, form);
	const boxes = it.locator(
		'textarea:visible, input:visible:not([type=radio], [type=checkbox], [type=file])'
	);
	for (const box of await boxes.all()) await box.fill('');
	if (form.keeps) await it.locator(`[name="${form.keeps}"]`).fill(said);
	await it.locator('button:not([type=button])').first().click();
}

async function expectHelp(page: Page, form: Form): Promise<void> {
	const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') });
	await expect(summary).toBeFocused();
	await expect(summary.getByRole('listitem').first()).toHaveText(/^[A-Z].+\.$/);
	if (form.keeps)
		await expect(formOn(page, form).locator(`[name="${form.keeps}"]`)).toHaveValue(said);
	for (const link of await summary.getByRole('link').all()) {
		const target = (await link.getAttribute('href')) ?? '';
		await link.press('Enter');
		await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeVisible();
	}
}

async function expectHelpFor(page: Page, forms: Form[], ids: Record<string, string>) {
	for (const form of forms) {
		const path = form.page.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? '');
		await test.step(`${form.page} ${form.action}`, async () => {
			await page.goto(path);
			await sendEmpty(page, form);
			await expectHelp(page, form);
		});
	}
}

test('every form of the desk, sent empty, says what to do and keeps what was typed', async ({
	deviceOf
}) => {
	const page = await danaSignsIn(await deviceOf());
	await expectHelpFor(page, deskForms, await idsForDana(page));
});

test('every form before and behind the door says what to do', async ({ app, deviceOf }) => {
	const page = await benComesIn(await deviceOf(), app);
	await expectHelpFor(page, openForms, {});
});
