import { devices } from '@playwright/test';
import { exampleLetters } from '#lib/domain/example-letters.ts';
import { exampleBeside, exampleSlot } from '#lib/domain/example-plan.ts';
import {
	later,
	momentOf,
	nextDay,
	wall,
	instant,
	type Clock,
	type Zone
} from '#lib/domain/time.ts';
import { expect, test } from './journey.ts';
import { Dana } from './story/dana.ts';
import { formWith } from './story/forms.ts';
import { Relative } from './story/relative.ts';
import type { Mailbox } from './mailbox.ts';

test.use({ withMail: true });

const chicago = 'America/Chicago' as Zone;
const phone = devices['Galaxy S9+'];
/** In two days, so that nothing that is confirmed today has grown old. */
const day = nextDay(wall(instant(Date.now()), chicago).day, 1);
const at = (clock: string) => momentOf(day, clock as Clock, chicago);

const blame = 'You always ruin Christmas.';
const love = 'You always saved me the last slice.';
const spanish =
	'Hijo mío, te quiero mucho.\n\nEn marzo no llegaste a la cena y me quedé despierta toda la noche. Tengo miedo por ti.\n\n¿Vas a ir con nosotros hoy?';

async function linkFor(mailbox: Mailbox, address: string): Promise<string> {
	const { mail } = await mailbox.next(address);
	expect(mail.subject).not.toMatch(/interven|treat|alcohol|drug|rehab|statement|J\.|Dana/i);
	expect(mail.attachments).toEqual([]);
	return /https?:\/\/\S+\/open#[\w-]+/.exec(mail.text ?? '')?.[0] ?? '';
}

test(
	'Dana’s story, from the first page to the outcome',
	{ tag: '@server' },
	async ({ app, deviceOf, mailbox }) => {
		test.setTimeout(600_000);
		const dana = await Dana.sitsDown(await deviceOf());
		const members: Record<string, string> = {};

		await test.step('Dana sets up and begins', async () => {
			await dana.setsUp(app.setupLink);
			await dana.beginsForJ();
			await dana.readsOfGentlerWaysAndChooses();
			await dana.settlesTheDay(day, '10:00');
		});

		await test.step('invitations wait for the safety check', async () => {
			members.ben = await dana.adds({
				name: 'Ben',
				relationship: 'brother',
				email: 'family@example.org',
				attendance: 'reads',
				roles: ['driver']
			});
			await dana.asksAboutSafeContact(members.ben);
			await dana.presses('Make the link');
			await expect(dana.page.getByText('The safety check is not finished.').first()).toBeVisible();
			await dana.answersTheSafetyCheck();
		});

		await test.step('she adds the others; Ruth shares a mailbox with Ben', async () => {
			const others = {
				maria: {
					name: 'Maria',
					relationship: 'mother',
					attendance: 'reads',
					roles: ['closer'],
					language: 'es'
				},
				priya: {
					name: 'Priya',
					relationship: 'colleague',
					email: 'priya@example.org',
					attendance: 'letter'
				},
				leo: { name: 'Leo', relationship: 'son', age: 'minor', attendance: 'reads' },
				ruth: {
					name: 'Ruth',
					relationship: 'aunt',
					email: 'family@example.org',
					attendance: 'reads',
					roles: ['second-driver']
				}
			};
			for (const [name, facts] of Object.entries(others)) {
				members[name] = await dana.adds(facts);
				await dana.asksAboutSafeContact(members[name]);
			}
			await dana.opens(`people/${members.leo}`);
			const consent = dana.page.locator('form[action*="consent"]');
			await consent.locator('[name="guardian"]').fill('Alex');
			await consent.locator('[name="how"][value="phone"]').check();
			await consent.locator('[name="support"]').fill('Aunt Ruth');
			await consent.getByRole('button', { name: 'Keep this' }).click();
			await expect(dana.page.getByText('said yes (by phone)')).toBeVisible();
		});

		let benLink = '';
		const ben = await Relative.on(await deviceOf({ ...phone }));
		await test.step('Ben comes in on an old phone, with a link and six numbers', async () => {
			await dana.opens(`people/${members.ben}`);
			await dana.presses('Make the link');
			await dana.presses('Mail the link');
			benLink = await linkFor(mailbox, 'family@example.org');
			expect(benLink).toContain(app.origin);
			const code = await dana.readsOutSixNumbers(members.ben ?? '');
			await ben.comesInByLink(benLink, code);
			expect(ben.page.url()).not.toContain('#');
			await ben.promises();
			// The day has not been told to him.
			await ben.page.goto('/n');
			await expect(ben.page.getByText('parish hall')).toHaveCount(0);
		});

		await test.step('two members behind one mailbox stay apart (N12)', async () => {
			await dana.opens(`people/${members.ruth}`);
			await dana.presses('Make the link');
			await dana.presses('Mail the link');
			const ruthLink = await linkFor(mailbox, 'family@example.org');
			expect(ruthLink).not.toBe(benLink);
		});

		await test.step('he answers one small question and skips another', async () => {
			await ben.page.goto('/n/ask');
			await ben.page.getByLabel('Your answer').fill('Dear J.,');
			await ben.page.getByRole('button', { name: 'Add to my words' }).click();
			await ben.page.getByRole('button', { name: 'Another question' }).click();
			await ben.page.getByRole('button', { name: 'Skip this part' }).click();
			await ben.sitsDownToWrite();
			await expect(ben.words).toHaveValue('Dear J.,');
		});

		await test.step('a note stands beside blame, and none beside love', async () => {
			await ben.writes(`Dear J.,\n\n${blame}`);
			const note = ben.page.locator('article.margin-note').filter({ hasText: blame.slice(0, 10) });
			await expect(note).toBeVisible();
			await expect(note.getByRole('button').first()).toBeVisible();
			await ben.writes(`Dear J.,\n\n${love}`);
			await expect(ben.page.getByRole('button', { name: 'Keep my words' })).toHaveCount(0);
			await ben.seesThemSaved();
		});

		await test.step('the line is cut while he writes; nothing is lost', async () => {
			app.line.cut();
			await ben.writes(`Dear J.,\n\n${love} I miss our Sundays`);
			await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
			await ben.words.press('End');
			await ben.words.pressSequentially(' at the pier.');
			await expect(ben.state).not.toHaveText('Saved');
			app.line.mend();
			await ben.seesThemSaved(60_000);
		});

		await test.step('before he shares, nobody sees a word (R29)', async () => {
			await dana.opens('words');
			await expect(dana.page.getByText('at the pier')).toHaveCount(0);
			const gone = await dana.page.goto(`/d/${dana.id}/words/${members.ben}`);
			expect(gone?.status()).toBe(200);
			await expect(dana.page.getByText('Nothing is shared yet.')).toBeVisible();
		});

		const laptop = await Relative.on(await deviceOf());
		await test.step('he goes on at a laptop, with new numbers, and shares', async () => {
			const code = await dana.readsOutSixNumbers(members.ben ?? '', false);
			await laptop.comesInByLink(benLink, code);
			await laptop.sitsDownToWrite();
			await expect(laptop.words).toHaveValue(`Dear J.,\n\n${love} I miss our Sundays at the pier.`);
			await laptop.writes(exampleLetters.ben);
			await laptop.seesThemSaved();
			await laptop.sharesThem();
		});

		await test.step('Dana comments on one sentence, Ben answers, she approves that exact text', async () => {
			await dana.opens(`words/${members.ben}`);
			await dana.page.getByLabel('I have kept all the parts in a shoebox.').check({ force: true });
			await dana.page
				.getByLabel('Comment on the chosen sentence')
				.fill('Could he see the shoebox that day?');
			await dana.presses('Comment');
			await expect(dana.page.getByText('Could he see the shoebox that day?')).toBeVisible();
			await laptop.page.goto('/n/remarks');
			await laptop.page.getByText('Answer or close').click();
			await laptop.page.getByLabel('Your answer').fill('Yes. I will bring it.');
			await laptop.page.getByRole('button', { name: 'Answer', exact: true }).click();
			await expect(laptop.page.getByText('Yes. I will bring it.')).toBeVisible();
			await dana.opens(`words/${members.ben}`);
			await expect(dana.page.getByText('Yes. I will bring it.')).toBeVisible();
			await dana.presses('Approve these words');
			await expect(dana.page.getByText('You approved exactly these words.')).toBeVisible();
		});

		await test.step('one changed letter takes the approval away; the same words bring it back', async () => {
			await laptop.sitsDownToWrite();
			await laptop.writes(`${exampleLetters.ben}!`);
			await laptop.seesThemSaved();
			await dana.opens('words');
			await expect(dana.page.getByText('Approved', { exact: true })).toHaveCount(0);
			await laptop.writes(exampleLetters.ben);
			await laptop.seesThemSaved();
			await dana.opens('words');
			await expect(dana.page.getByText('Approved', { exact: true })).toHaveCount(1);
		});

		await test.step('Ruth and Leo come in by sixteen numbers and share', async () => {
			for (const name of ['ruth', 'leo'] as const) {
				const relative = await Relative.on(await deviceOf({ ...phone }));
				await relative.comesInByNumber(await dana.readsOutSixteenNumbers(members[name] ?? ''));
				await relative.promises();
				await expect(relative.page.getByText('saved me the last slice')).toHaveCount(0);
				const text =
					name === 'ruth'
						? 'My dear J.,\n\nI miss you at my table. Love, Aunt Ruth'
						: exampleLetters.leo;
				await relative.writesAndShares(text);
			}
		});

		await test.step('Maria writes in Spanish; the page says that it cannot read it', async () => {
			const maria = await Relative.on(await deviceOf({ ...phone }));
			await maria.comesInByNumber(await dana.readsOutSixteenNumbers(members.maria ?? ''));
			await maria.promises();
			await maria.sitsDownToWrite();
			await maria.writes(spanish);
			await expect(maria.page.getByText('Not reviewed in this language.')).toBeVisible();
			await maria.seesThemSaved();
			await maria.sharesThem();
			await dana.opens('words');
			await expect(dana.page.getByText('Not reviewed in this language.')).toBeVisible();
		});

		const priya = await Relative.on(await deviceOf());
		await test.step('Priya cannot come: she agrees that Ben reads for her', async () => {
			await priya.comesInByNumber(await dana.readsOutSixteenNumbers(members.priya ?? ''));
			await priya.promises();
			await priya.writesAndShares(exampleLetters.priya);
			await dana.opens('words');
			const row = dana.page.locator('li').filter({ hasText: 'Priya' }).first();
			await row.getByLabel('Read by').selectOption({ label: 'Ben' });
			await row.getByRole('button', { name: 'Keep this' }).click();
			await expect(row.getByText('Waits for the writer to agree')).toBeVisible();
			await priya.page.goto('/n/remarks');
			await priya.page.getByRole('button', { name: 'Yes, they can read it' }).click();
			await expect(priya.page.getByText('You said yes.')).toBeVisible();
		});

		await test.step('Dana approves them all, and Ben sees what he will read for Priya', async () => {
			for (const name of ['ruth', 'leo', 'maria', 'priya'] as const) {
				await dana.opens(`words/${members[name]}`);
				await dana.presses('Approve these words');
				await expect(dana.page.getByText('You approved exactly these words.')).toBeVisible();
			}
			await dana.opens('words');
			await dana.presses('Open the approved words to the reader');
			await expect(dana.page.getByText('Agreed, and opened to the reader')).toBeVisible();
			await laptop.page.goto('/n/aloud');
			await expect(laptop.page.getByText('I keep the chair by the window free')).toBeVisible();
			await priya.page.goto('/n/aloud');
			await expect(priya.page.getByText('There is nothing for you to read yet.')).toBeVisible();
		});

		await test.step('Cedar House is arranged; readiness says what is missing and by whom', async () => {
			await dana.keepsBothPlaces();
			const first = await dana.plans('first', 'Cedar House', 'asam-4:2.1');
			await dana.opens('place');
			await expect(dana.page.getByRole('heading', { name: 'Not ready yet' })).toBeVisible();
			for (const entry of exampleSlot({ intake: at('14:00'), zone: chicago }))
				await dana.writesDown(first, entry);
			const backup = await dana.plans('backup', 'Birch Hill', 'asam-4:3.5');
			const until = { offerUntil: later(at('14:00'), 3 * 24 * 60), zone: chicago };
			for (const entry of exampleBeside('backup', until)) await dana.writesDown(backup, entry);
			const planB = await dana.plans('plan-b', 'Cedar House', 'asam-4:2.1');
			for (const entry of exampleBeside('plan-b', until)) await dana.writesDown(planB, entry);
			await dana.showsTheOffer();
			await laptop.standsBehindTheOffer();
			await dana.hearsTheOthersAgree();
			await dana.opens('place');
			await expect(dana.page.getByRole('heading', { name: 'Ready', exact: true })).toBeVisible();
		});

		await test.step('when a promise runs out, the open page turns by itself', async () => {
			const watching = await deviceOf({ storageState: await dana.page.context().storageState() });
			const page = await watching.newPage();
			await page.clock.install();
			await page.goto(`/d/${dana.id}/place`);
			await expect(page.getByRole('heading', { name: 'Ready', exact: true })).toBeVisible();
			// A page that is not awake yet lets a leap of the clock pass by: leap until it has turned.
			await expect(async () => {
				await page.clock.fastForward(3 * 24 * 60 * 60 * 1000);
				const turned = page.getByRole('heading', { name: 'Not ready yet' });
				await expect(turned).toBeVisible({ timeout: 2_000 });
			}).toPass({ timeout: 30_000 });
			await page.close();
		});

		await test.step('they rehearse aloud; each reader is timed', async () => {
			await dana.opens('sheet');
			const ask = dana.page.locator('form[action*="ask"]');
			await ask.locator('textarea').fill('Will you go with Maria to Cedar House today?');
			await ask.getByRole('button', { name: 'Keep the sentence' }).click();
			const rows = dana.page.locator('#rehearsal li');
			await expect(rows).toHaveCount(5);
			await expect(rows.filter({ hasText: 'for Priya' })).toContainText('Ben');
			for (let row = 0; row < 5; row++) {
				await rows.nth(row).locator('[name="minutes"]').fill('2');
				await rows.nth(row).locator('[name="seconds"]').fill('30');
				await rows.nth(row).getByRole('button', { name: /^Keep/ }).click();
				await expect(rows.nth(row)).toContainText('2:30');
			}
		});

		await test.step('the day is told to Ben by name, and to nobody else (R33)', async () => {
			await dana.opens(`people/${members.ben}`);
			await dana.page.getByRole('button', { name: /^Tell/ }).click();
			await expect(dana.page.getByRole('button', { name: 'Take it back' })).toBeVisible();
			await laptop.page.goto('/n/day');
			await expect(laptop.page.getByText('The parish hall, side door.')).toBeVisible();
			await priya.page.goto('/n/day');
			await expect(priya.page.getByText('parish hall')).toHaveCount(0);
		});

		await test.step('on the day the sheet runs with the line cut, and stays at its place', async () => {
			await dana.opens('day');
			const next = dana.page.locator('footer button.next');
			await next.click();
			const place = dana.page.locator('#now');
			await expect(place).not.toHaveText('Ready when you are');
			const seen: string[] = [await place.innerText()];
			app.line.cut();
			while (!/reads|Ben|Leo|Ruth/.test(seen.at(-1) ?? '') && seen.length < 12) {
				await next.click();
				await expect(place).not.toHaveText(seen.at(-1) ?? '');
				seen.push(await place.innerText());
			}
			const letter = dana.page.locator('.letter.aloud');
			await expect(letter).toContainText('J.');
			app.line.mend();
			await expect(dana.page.getByText(/waiting|not sent|Kept on this/i)).toHaveCount(0, {
				timeout: 60_000
			});
			await dana.page.reload();
			await expect(place).toHaveText(seen.at(-1) ?? '');
		});

		await test.step('J. says "not yet"; the offer stays open, and the restart list opens', async () => {
			await dana.page
				.getByRole('button', { name: /Not yet/i })
				.first()
				.click();
			await expect(dana.page.locator('#now')).not.toBeEmpty();
			await dana.opens('after?m=1');
			const { form, send } = formWith(dana.page, 'Record it');
			await form.locator('[name="kind"][value="not-yet"]').check();
			await form.locator('[name="until-date"]').fill(nextDay(day, 3));
			await send();
			await expect(dana.page.getByRole('heading', { name: /not yet/i }).first()).toBeVisible();
			await dana.presses('Open the restart list');
			await expect(dana.page.getByRole('button', { name: /^Done/ }).first()).toBeVisible();
			await dana.page.getByRole('button', { name: /^Done/ }).first().click();
			await expect(dana.page.getByRole('button', { name: /^Open it again/ }).first()).toBeVisible();
		});

		await test.step('a frozen link goes blank in seconds (N13)', async () => {
			await priya.page.goto('/n');
			await dana.opens(`people/${members.priya}`);
			await dana.page
				.getByRole('button', { name: /Freeze/ })
				.first()
				.click();
			await expect(priya.page.getByRole('heading', { name: 'Hello Priya' })).toHaveCount(0);
		});

		await test.step('everything is taken along in one file, and removed', async () => {
			await dana.opens('close');
			const waiting = dana.page.waitForEvent('download');
			await dana.page.getByRole('link', { name: 'Save the file' }).click();
			const file = await waiting;
			expect(file.suggestedFilename()).toBe('notes.json');
			const chunks: Buffer[] = [];
			for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
			const held = JSON.parse(Buffer.concat(chunks).toString());
			expect(held.statements).toHaveLength(5);
			expect(held.tables.outcome).toMatchObject([{ kind: 'not-yet' }]);
			expect(held.tables.comment[0].text).toBe('Could he see the shoebox that day?');
			await dana.page.getByLabel('I mean it. Remove everything.').check();
			await dana.presses('Remove everything');
			await expect(dana.page).toHaveURL(/\/d$/);
			const gone = await dana.page.goto(`/d/${dana.id}`);
			expect(gone?.status()).toBe(404);
		});

		expect(app.logs).not.toMatch(/family@example|Ben|pier|Cedar/);
	}
);
