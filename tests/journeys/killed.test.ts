import type { BrowserContext } from '@playwright/test';
import type { App } from './app.ts';
import { expect, test } from './journey.ts';
import { Relative } from './story/relative.ts';
import { addMember, begun, danaIn, sixteenNumbers } from './team-steps.ts';
import { benAtHisWords, onTheServer } from './words-steps.ts';

/** Ben has come in on his phone with the numbers that Dana read out. */
async function phoneOfBen(app: App, deviceOf: () => Promise<BrowserContext>) {
	const dana = await danaIn(app, await deviceOf());
	await addMember(dana, await begun(dana), { name: 'Ben', relationship: 'brother' });
	const phone = await deviceOf();
	const ben = await Relative.on(phone);
	await ben.comesInByNumber(await sixteenNumbers(dana));
	await ben.page.close();
	return phone;
}

test('an app that is killed again and again never forgets what it called saved (F01)', async ({
	app,
	deviceOf
}) => {
	const phone = await phoneOfBen(app, deviceOf);
	const { ben } = await benAtHisWords(phone);
	await ben.writes('Dear J.');
	await ben.seesThemSaved();
	let whole = 'Dear J.';
	for (const next of [' I see you.', ' I am not angry.', ' I will drive you.']) {
		await ben.words.press('Control+End');
		const leaves = ben.page.waitForRequest((request) => request.url().endsWith('/n/save'));
		await ben.words.pressSequentially(next);
		whole += next;
		await leaves;
		await app.kill();
		const late = ' Still here.';
		await ben.words.pressSequentially(late);
		whole += late;
		await expect(ben.state).toHaveText('Kept on this phone, waiting for a connection');
		await app.run();
		await ben.seesThemSaved(20_000);
		expect(await onTheServer(deviceOf, phone)).toBe(whole);
	}
});

test('what was called saved is there when the app is killed at once and the phone is gone', async ({
	app,
	deviceOf
}) => {
	const phone = await phoneOfBen(app, deviceOf);
	const { ben } = await benAtHisWords(phone);
	for (const text of ['One.', 'One. Two.', 'One. Two. Three.']) {
		await ben.writes(text);
		await ben.seesThemSaved();
		await app.kill();
		await app.run();
		expect(await onTheServer(deviceOf, phone)).toBe(text);
	}
});
