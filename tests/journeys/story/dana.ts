import type { BrowserContext, Page } from '@playwright/test';
import { exampleBackup, exampleProgram, type Entry } from '#lib/domain/example-plan.ts';
import { itemKeys } from '#lib/domain/plan-item.ts';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import { dana as words, j } from '../../cast.ts';
import { expect } from '../journey.ts';
import { fillIn, formWith, type Answers } from './forms.ts';

/** Answers about safe contact that let a mail go out. */
const calmContact: Answers = {
	mailReadBy: 'nobody',
	phoneKnown: 'no',
	voice: 'yes',
	livesWith: 'no',
	violence: 'no',
	reach: 'mail',
	hours: 'any'
};

/** Dana at her desk, in a browser of her own. */
export class Dana {
	readonly page: Page;
	/** Opaque id of the work for J. */
	id = '';

	private constructor(page: Page) {
		this.page = page;
	}

	static async sitsDown(device: BrowserContext): Promise<Dana> {
		return new Dana(await device.newPage());
	}

	async setsUp(link: string): Promise<void> {
		await this.page.goto(link);
		await expect(this.page.getByLabel('Set-up code')).not.toHaveValue('');
		expect(this.page.url()).not.toContain('#');
		const { form, send } = formWith(this.page, 'Set up');
		await fillIn(form, { ...words });
		await send();
		await expect(this.page).toHaveURL(/\/d$/);
	}

	async signsIn(): Promise<void> {
		await this.page.goto('/enter');
		const { form, send } = formWith(this.page, 'Sign in');
		await fillIn(form, { email: words.email, password: words.password });
		await send();
		await expect(this.page).toHaveURL(/\/d$/);
	}

	async opens(path = ''): Promise<void> {
		await this.page.goto(`/d/${this.id}${path && `/${path}`}`);
	}

	async beginsForJ(): Promise<void> {
		await this.page.goto('/d/new');
		const { form, send } = formWith(this.page, 'Begin');
		const { name, pronouns, loves, concerns, mustNotKnow, model } = j;
		await fillIn(form, { name, pronouns, loves, concerns, mustNotKnow, model });
		await send();
		await this.page.waitForURL(/\/d\/[\w-]{22}$/);
		this.id = this.page.url().split('/').at(-1) ?? '';
	}

	/** A surprise is chosen only after the gentler ways were read of. */
	async readsOfGentlerWaysAndChooses(): Promise<void> {
		await this.opens('basics');
		await this.page.getByRole('link', { name: 'Read it and choose' }).click();
		await this.page.getByRole('button', { name: 'I have read this page' }).click();
		await expect(this.page.getByRole('group', { name: 'How do you go on?' })).toBeVisible();
		const { form, send } = formWith(this.page, 'Keep this choice');
		await fillIn(form, {
			way: 'surprise',
			said: 'Maria asked alone, twice.',
			why: 'It cannot wait.'
		});
		await send();
		await expect(this.page.getByText('You may set a day.')).toBeVisible();
	}

	async settlesTheDay(date: string, time: string): Promise<void> {
		await this.opens('basics');
		const { form } = formWith(this.page, 'Keep this');
		const day = form.filter({ has: this.page.locator('[name="place"]') });
		await fillIn(day, { date, time, zone: 'America/Chicago', minutes: '90' });
		await fillIn(day, { place: 'The parish hall, side door.' });
		await day.getByRole('button', { name: 'Keep this' }).click();
		await this.page.waitForURL(/#meetings$/);
		await this.opens();
		await expect(this.page.getByText('10:00')).toBeVisible();
	}

	async answersTheSafetyCheck(): Promise<void> {
		await this.opens('checks');
		for (const { name, answers } of safetyQuestions) {
			const calm = answers.find(({ bearing }) => bearing === 'clear') ?? answers[0];
			await this.page.locator(`[name="answer-${name}"][value="${calm?.value}"]`).check();
			if (calm?.bearing === 'clear') continue;
			await this.page.locator(`[name="note-${name}"]`).fill('Nine to eleven, says Maria.');
		}
		await this.page.getByRole('button', { name: 'Keep these answers' }).click();
		await expect(this.page.getByText('Every question is settled')).toBeVisible();
	}

	async adds(member: Answers): Promise<string> {
		await this.opens('people/new');
		const main = this.page.locator('main form').first();
		await fillIn(main, { age: 'adult', language: 'en', phone: '+1 555 0140', ...member });
		await main.locator('button[type="submit"]').last().click();
		await this.page.waitForURL(/\/people\/[\w-]{22}/);
		return /people\/([\w-]{22})/.exec(this.page.url())?.[1] ?? '';
	}

	async asksAboutSafeContact(memberId: string): Promise<void> {
		await this.opens(`people/${memberId}`);
		const { form, send } = formWith(this.page, 'Keep these answers');
		await fillIn(form, calmContact);
		await send();
		await expect(this.page.getByRole('heading', { name: 'Their link' })).toBeVisible();
	}

	async presses(name: string): Promise<void> {
		await this.page.getByRole('button', { name, exact: true }).click();
	}

	/** Six digits, read out on the phone. */
	async readsOutSixNumbers(memberId: string, again = false): Promise<string> {
		await this.opens(`people/${memberId}`);
		await this.presses(again ? 'Six other numbers' : 'Six numbers');
		const code = this.page.locator('#codes .code').first();
		await expect(code).toHaveText(/^\d{3}\s?\d{3}$/);
		return (await code.innerText()).trim();
	}

	/** Sixteen digits, for somebody without mail or with an old phone. */
	async readsOutSixteenNumbers(memberId: string): Promise<string> {
		await this.opens(`people/${memberId}`);
		await this.presses('Sixteen numbers');
		const code = this.page.locator('#codes .code.long');
		await expect(code).toHaveText(/\d{4}/);
		return (await code.innerText()).trim();
	}

	async keepsAPlace(typed: Record<string, string>): Promise<void> {
		await this.page.goto('/d/places/new');
		const { form, send } = formWith(this.page, 'Keep this place');
		await this.page
			.locator('main details')
			.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
		const { levels, ...facts } = typed;
		await fillIn(form, { ...facts, [`level-${levels}`]: 'yes' });
		await send();
		await this.page.waitForURL((url) => !url.pathname.endsWith('/new'));
	}

	async keepsBothPlaces(): Promise<void> {
		await this.keepsAPlace(exampleProgram);
		await this.keepsAPlace(exampleBackup);
	}

	/** Plans a place and opens its list. */
	async plans(place: string, program: string, level: string): Promise<string> {
		await this.opens('place');
		const part = this.page.locator(`section#${place}`);
		await part.locator('[name="program"]').selectOption({ label: program });
		await part.locator('[name="level"]').selectOption(level);
		await part.getByRole('button', { name: 'Plan this place' }).click();
		await this.page.waitForURL(/\/place\/[\w-]{22}/);
		return /place\/([\w-]{22})/.exec(this.page.url())?.[1] ?? '';
	}

	async writesDown(planId: string, { item, typed }: Entry): Promise<void> {
		const number = itemKeys.indexOf(item);
		await this.opens(`place/${planId}?open=${number}`);
		const form = this.page.locator(`#i${number} form`).last();
		await fillIn(form, typed);
		await form.getByRole('button', { name: 'Keep', exact: true }).click();
		await expect(this.page.locator(`#i${number}`).getByText('Said again, just now')).toBeVisible();
	}

	async showsTheOffer(): Promise<void> {
		await this.opens('place');
		await this.page.getByRole('button', { name: 'Show it to all of them' }).click();
		await expect(this.page.locator('#team').getByText('No answer yet')).not.toHaveCount(0);
	}

	/** Reads the offer out by phone to everybody who has not said yes. */
	async hearsTheOthersAgree(): Promise<void> {
		const waiting = this.page.locator('#team li').filter({ hasText: 'No answer yet' });
		await this.opens('place');
		for (let left = await waiting.count(); left > 0; left -= 1) {
			await waiting.first().locator('summary').click();
			await waiting.first().getByRole('button', { name: 'Read out by phone: yes' }).click();
			await expect(waiting).toHaveCount(left - 1);
		}
	}
}
