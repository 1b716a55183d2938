import { asked } from './asking.ts';
import { benComesIn, danaSignsIn, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';

test.use({ settings: workedExample });

type Answer = { status: number; headers: Headers };

/** R20, for every answer there is. */
function expectGuarded({ status, headers }: Answer, what: string): void {
	const told = Object.fromEntries(headers);
	expect(told, `${status} ${what}`).toMatchObject({
		'strict-transport-security': expect.stringMatching(/max-age=31536000/),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'x-robots-tag': 'noindex, noarchive',
		'permissions-policy': expect.stringMatching(
			/^(?=.*microphone=\(\))(?=.*camera=\(\))(?=.*geolocation=\(\)).*screen-wake-lock=\(self\)/
		)
	});
	expect(Object.keys(told)).not.toContain('x-powered-by');
}

/** R19, for every page. */
function expectPolicy({ headers }: Answer, what: string): void {
	const policy = headers.get('content-security-policy') ?? '';
	const rules = [
		"default-src 'none'",
		"style-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'"
	];
	for (const rule of rules) expect(policy, what).toContain(rule);
	expect(policy, what).toMatch(/script-src 'self' 'nonce-[^']{16,}'/);
	expect(policy, what).not.toContain('unsafe-');
}

test('every answer carries the headers that keep it here and quiet (R19, R20)', async ({
	app,
	deviceOf
}) => {
	const nobody = await deviceOf();
	const desk = await deviceOf();
	const notes = await deviceOf();
	await danaSignsIn(desk);
	await benComesIn(notes, app);
	const old = await deviceOf();
	const own = [...(await desk.cookies()), ...(await notes.cookies())];
	await old.addCookies(own.map((cookie) => ({ ...cookie, value: 'a'.repeat(40) })));
	const expected: [typeof nobody, string, number][] = [
		[nobody, '/', 200],
		[nobody, '/enter', 200],
		[desk, '/d', 200],
		[notes, '/n/write', 200],
		[nobody, '/d', 303],
		[nobody, '/nothing', 404],
		[desk, '/d/AAAAAAAAAAAAAAAAAAAAAA', 404],
		[notes, '/n/read/nothing', 404],
		[nobody, '/n', 401],
		[old, '/n/write', 401],
		[old, '/d', 401],
		[notes, '/n/save', 405],
		[nobody, '/health/live', 200],
		[nobody, '/health/ready', 200]
	];
	for (const [device, path, status] of expected) {
		const answer = await asked(device, app.origin + path);
		expect(answer.status, path).toBe(status);
		expectGuarded(answer, path);
		expect(answer.headers.get('cache-control'), path).toBe('no-store');
		if (answer.headers.get('content-type')?.includes('html')) expectPolicy(answer, path);
	}
});

test('so do answers to what was sent, and to the other spelling of the address', async ({
	app,
	deviceOf
}) => {
	const notes = await deviceOf();
	await benComesIn(notes, app);
	const cookie = (await notes.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const send = (path: string, body: string, headers: Record<string, string>) =>
		fetch(app.origin + path, { method: 'POST', body, headers, redirect: 'manual' });
	const origin = { origin: app.origin };
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const json = { 'content-type': 'application/json' };
	const big = JSON.stringify({ text: 'a'.repeat(5_000_000) });
	const answers: [number, Promise<Response>][] = [
		[403, send('/enter', 'email=a', form)],
		[403, send('/n/save', '{}', { ...json, cookie })],
		[401, send('/n/save', '{}', { ...json, ...origin })],
		[400, send('/n/save', '{}', { ...json, ...origin, cookie })],
		[413, send('/n/save', big, { ...json, ...origin, cookie })],
		[413, send('/n/write?/save', `text=${big}`, { ...form, ...origin, cookie })],
		[400, send('/enter', 'email=a', { ...form, ...origin, accept: 'text/html' })],
		[303, send('/leave', '', { ...form, ...origin })],
		[308, fetch(`${app.origin.replace('localhost', '127.0.0.1')}/enter`, { redirect: 'manual' })]
	];
	for (const [status, asking] of answers) {
		const answer = await asking;
		expect(answer.status, `${answer.url}`).toBe(status);
		expectGuarded(answer, answer.url);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		if (answer.headers.get('content-type')?.includes('html')) expectPolicy(answer, answer.url);
	}
});

test('so do the files of the pages', async ({ deviceOf }) => {
	const device = await deviceOf();
	const page = await device.newPage();
	const files = new Set<string>();
	page.on('request', (request) => files.add(request.url()));
	await page.goto('/');
	expect(files.size).toBeGreaterThan(5);
	for (const file of files) expectGuarded(await asked(device, file), file);
});
