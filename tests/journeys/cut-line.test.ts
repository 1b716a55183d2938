import { benComesIn, workedExample } from './demo-steps.ts';
import { expect, test } from './journey.ts';
import { benAtHisWords, onTheServer } from './words-steps.ts';

test.use({ settings: workedExample });

test('a line that is cut in the middle of a sentence loses nothing and doubles nothing', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf({ viewport: { width: 360, height: 740 } });
	await benComesIn(phone, app);
	const { ben, sent, answered } = await benAtHisWords(phone);
	await ben.writes('');
	await ben.words.pressSequentially('You always saved me the last slice');
	await expect.poll(() => sent.length).toBeGreaterThan(0);
	app.line.cut();
	await ben.words.pressSequentially(', and on the pier you waited for me.');
	await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
	await expect(ben.words).toBeEnabled();
	await ben.words.press('Enter');
	await ben.words.pressSequentially('I miss that.');
	await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
	app.line.mend();
	await ben.seesThemSaved(20_000);
	const all =
		'You always saved me the last slice, and on the pier you waited for me.\nI miss that.';
	await expect(ben.words).toHaveValue(all);
	expect(await onTheServer(deviceOf, phone)).toBe(all);
	const revisions = [...answered.values()].map((one) => [...one]);
	expect(revisions.every((one) => one.length === 1)).toBe(true);
	expect(new Set(revisions.flat()).size).toBe(revisions.length);
});

test('an answer that breaks off half way is asked for again, under the same name (F17)', async ({
	app,
	deviceOf
}) => {
	const phone = await deviceOf();
	await benComesIn(phone, app);
	const { ben, sent, answered } = await benAtHisWords(phone);
	const before = sent.length;
	app.line.breakOff('{"operation":"');
	await ben.writes('Half an answer is none.');
	await expect.poll(() => sent.length - before).toBeGreaterThan(1);
	const [first, second] = sent.slice(before);
	expect(second).toEqual(first);
	await ben.seesThemSaved(20_000);
	expect(await onTheServer(deviceOf, phone)).toBe('Half an answer is none.');
	expect(answered.get(first?.operation ?? '')?.size).toBe(1);
});
