import { expect, test } from './journey.ts';
import {
	addMember,
	begun,
	comeIn,
	danaIn,
	makeLink,
	sixNumbers,
	sixteenNumbers
} from './team-steps.ts';

const ben = { name: 'Ben', relationship: 'brother', email: 'family@example.org' };
const ruth = { name: 'Ruth', relationship: 'aunt', email: 'family@example.org' };

test(
	'a scanner opens a link twenty times and presses the button; Ben comes in all the same (N11, R02)',
	{ tag: '@server' },
	async ({ app, deviceOf, request }) => {
		const dana = await danaIn(app, await deviceOf());
		const path = await begun(dana);
		await addMember(dana, path, ben);
		const link = await makeLink(dana);
		const before = await dana.locator('main').innerText();
		for (let time = 0; time < 20; time += 1) {
			for (const method of ['GET', 'HEAD', 'OPTIONS']) {
				const answer = await request.fetch(link, { method });
				expect(answer.headers()['set-cookie']).toBeUndefined();
			}
		}
		const scanner = await deviceOf();
		const robot = await scanner.newPage();
		await robot.goto(link);
		await robot.getByRole('button', { name: 'Come in' }).click();
		const posted = await request.post(`${app.origin}/open`, {
			form: { secret: link.split('#')[1] ?? '', code: '' },
			headers: { origin: app.origin, accept: 'text/html' }
		});
		expect(posted.status()).toBe(400);
		expect((await scanner.cookies()).filter((cookie) => cookie.name === '__Host-n')).toEqual([]);
		await dana.reload();
		expect(await dana.locator('main').innerText()).toBe(before);
		const page = await comeIn(await deviceOf(), link, await sixNumbers(dana));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ben');
		await dana.reload();
		await expect(dana.getByText('They have come in.')).toBeVisible();
	}
);

test('the secret is in no address, no history and no log; another device asks anew (R04, R06)', async ({
	app,
	deviceOf
}) => {
	const dana = await danaIn(app, await deviceOf());
	await addMember(dana, await begun(dana), ben);
	const link = await makeLink(dana);
	const secret = link.split('#')[1] ?? '';
	const asked: string[] = [];
	const phone = await deviceOf();
	phone.on('request', (one) => asked.push(one.url(), one.headers().referer ?? ''));
	const numbers = await sixNumbers(dana);
	const page = await comeIn(phone, link, numbers);
	expect(page.url()).toBe(`${app.origin}/n`);
	await page.goBack().catch(() => undefined);
	expect(page.url()).not.toContain(secret);
	expect(asked.filter((url) => !url.includes('#')).join()).not.toContain(secret);
	expect(app.logs).not.toContain(secret);
	const laptop = await (await deviceOf()).newPage();
	await laptop.goto(link);
	const seen = await laptop.locator('body').innerText();
	expect(seen).not.toMatch(/Ben|J\.|Dana|Harbor/);
	await laptop.getByLabel('Six numbers').fill(numbers);
	await laptop.getByRole('button', { name: 'Come in' }).click();
	await expect(laptop.getByText('These numbers do not open the page.').first()).toBeVisible();
});

test('links that are old, replaced, frozen, mistyped or made up get one answer (R05)', async ({
	app,
	deviceOf,
	request
}) => {
	const dana = await danaIn(app, await deviceOf());
	const path = await begun(dana);
	await addMember(dana, path, ben);
	const replaced = await makeLink(dana);
	const live = await makeLink(dana);
	await addMember(dana, path, ruth);
	const frozen = await makeLink(dana);
	await dana.getByRole('button', { name: 'Freeze' }).click();
	await expect(dana.getByRole('button', { name: 'Let them in again' })).toBeVisible();
	const secrets = [replaced, `${live}x`, frozen, '#made-up', '#'].map((link) => link.split('#')[1]);
	const answers = [];
	for (const secret of secrets) {
		const answer = await request.post(`${app.origin}/open`, {
			form: { secret: secret ?? '', code: '123456' },
			headers: { origin: app.origin, accept: 'text/html' }
		});
		const headers = Object.entries(answer.headers()).filter(
			([name]) => !['date', 'content-security-policy', 'etag'].includes(name)
		);
		const body = (await answer.text()).replace(/nonce="[^"]*"/g, '');
		answers.push(JSON.stringify([answer.status(), headers, body]));
	}
	expect(new Set(answers).size).toBe(1);
	expect(answers[0]).toContain('These numbers do not open the page');
});

test('sixteen typed numbers open without scripts and without mail', async ({ app, deviceOf }) => {
	const dana = await danaIn(app, await deviceOf());
	await addMember(dana, await begun(dana), ruth);
	const numbers = await sixteenNumbers(dana);
	const old = await (await deviceOf({ javaScriptEnabled: false })).newPage();
	await old.goto('/');
	await old.getByRole('link', { name: /I have a number/ }).click();
	await old.getByLabel('Sixteen numbers').fill('1111 2222 3333 4444');
	await old.getByRole('button', { name: 'Come in' }).click();
	await expect(old.getByText('These numbers do not open the page.').first()).toBeVisible();
	await old.getByLabel('Sixteen numbers').fill(numbers);
	await old.getByRole('button', { name: 'Come in' }).click();
	await expect(old.getByRole('heading', { level: 1 })).toHaveText('Hello Ruth');
	await old.getByRole('link', { name: 'Your promise' }).click();
	await old.getByRole('button', { name: 'I promise' }).click();
	await expect(old.getByText('One small question at a time.')).toBeVisible();
});

test('a slip of the finger is pointed out before it is sent', async ({ deviceOf }) => {
	const page = await (await deviceOf()).newPage();
	await page.goto('/join');
	await page.getByLabel('Sixteen numbers').fill('1111 2222 3333 444');
	await page.getByLabel('Sixteen numbers').blur();
	await expect(page.getByText('That is 15 numbers. There should be sixteen.')).toBeVisible();
});

test(
	'freezing Ruth blanks her open page in seconds, leaves Ben alone, and can be taken back (N12, N13)',
	{ tag: '@server' },
	async ({ app, deviceOf }) => {
		const dana = await danaIn(app, await deviceOf());
		const path = await begun(dana);
		await addMember(dana, path, ben);
		const his = await comeIn(await deviceOf(), await makeLink(dana), await sixNumbers(dana));
		await addMember(dana, path, ruth);
		const link = await makeLink(dana);
		const phone = await deviceOf();
		const hers = await comeIn(phone, link, await sixNumbers(dana));
		await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Hello Ruth');
		await dana.getByRole('button', { name: 'Freeze' }).click();
		await expect(hers).toHaveURL(`${app.origin}/`);
		expect((await hers.request.get('/n')).status()).toBe(401);
		await his.reload();
		await expect(his.getByRole('heading', { level: 1 })).toHaveText('Hello Ben');
		await dana.getByRole('button', { name: 'Let them in again' }).click();
		const again = await comeIn(phone, link, await sixNumbers(dana));
		await expect(again.getByRole('heading', { level: 1 })).toHaveText('Hello Ruth');
	}
);

test('leaving ends the session for good and wipes what was kept (R18)', async ({
	app,
	deviceOf,
	request
}) => {
	const dana = await danaIn(app, await deviceOf());
	await addMember(dana, await begun(dana), ben);
	const phone = await deviceOf();
	const page = await comeIn(phone, await makeLink(dana), await sixNumbers(dana));
	const cookie = (await phone.cookies()).find((one) => one.name === '__Host-n');
	expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
	const replay = { headers: { cookie: `__Host-n=${cookie?.value}` } };
	expect((await request.get(`${app.origin}/n`, replay)).status()).toBe(200);
	await page.getByRole('button', { name: 'Save and leave' }).click();
	// The page's own stream is shut at the same moment; whichever leads away first, it ends here.
	await expect(page).toHaveURL(`${app.origin}/`);
	expect((await request.get(`${app.origin}/n`, replay)).status()).toBe(401);
	await dana.reload();
	await expect(dana.locator('#devices')).toContainText('Out');
	await comeIn(phone, await makeLink(dana), await sixNumbers(dana));
	const headers = { origin: app.origin };
	const left = await phone.request.post('/leave', { headers, maxRedirects: 0 });
	expect(left.headers()['clear-site-data']).toBe('"cache", "cookies", "storage"');
	const kept = await phone.request.post('/leave', {
		headers,
		form: { keep: '1' },
		maxRedirects: 0
	});
	expect(kept.headers()['clear-site-data']).toBe('"cache", "cookies"');
});

test('the day is on Ben’s pages only once it was told to him by name (R33)', async ({
	app,
	deviceOf
}) => {
	const dana = await danaIn(app, await deviceOf());
	const path = await begun(dana);
	await dana.request.post(`${path}/basics?/meeting`, {
		form: {
			number: '1',
			revision: '0',
			zone: 'America/Chicago',
			date: '2027-03-04',
			time: '10:00',
			minutes: '90',
			place: 'The porch on Elm Street'
		},
		headers: { origin: app.origin, accept: 'text/html' }
	});
	await addMember(dana, path, ben);
	const his = await comeIn(await deviceOf(), await makeLink(dana), await sixNumbers(dana));
	await his.getByRole('link', { name: 'Your promise' }).click();
	await his.getByRole('button', { name: 'I promise' }).click();
	await his.waitForURL('**/n');
	const told = async () => (await (await his.request.get('/n')).text()) + (await his.content());
	expect(await told()).not.toMatch(/Elm Street|2027|March 4|1804172400000/);
	expect((await his.request.get('/n/day')).status()).toBe(404);
	await dana.reload();
	await dana.getByRole('button', { name: 'Tell Ben' }).click();
	await his.getByRole('link', { name: 'The day' }).click();
	await expect(his.getByText('The porch on Elm Street')).toBeVisible();
	await expect(his.getByText('Thursday, March 4, 10:00 am, Chicago time')).toBeVisible();
});

test.describe('with a mail server', () => {
	test.use({ withMail: true });

	test('two members behind one mailbox get two links, and each opens its own (N12)', async ({
		app,
		deviceOf,
		mailbox
	}) => {
		const dana = await danaIn(app, await deviceOf());
		const path = await begun(dana);
		for (const who of [ben, ruth]) {
			await addMember(dana, path, who);
			await makeLink(dana);
			await dana.getByRole('button', { name: 'Mail the link', exact: true }).click();
			const letter = await mailbox.next(ben.email);
			expect(letter.raw).not.toMatch(/Ben|Ruth|Dana|Harbor|J\./);
			const link = /http\S+#\S+/.exec(letter.mail.text ?? '')?.[0] ?? '';
			await expect(dana.getByText('Handed over')).toBeVisible();
			const page = await comeIn(await deviceOf(), link, await sixNumbers(dana));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello ${who.name}`);
		}
	});
});
