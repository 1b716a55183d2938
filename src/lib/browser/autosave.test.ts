import { beforeEach, describe, expect, test } from 'vitest';
import { longestText } from '#lib/domain/statement.ts';
import { pretendClock, pretendPage, pretendServer } from './pretend.ts';

let clock: ReturnType<typeof pretendClock>;
let server: ReturnType<typeof pretendServer>;
let phone: ReturnType<typeof pretendPage>;
const seen = () => phone.page().view;

beforeEach(() => {
	clock = pretendClock();
	server = pretendServer();
	phone = pretendPage(clock, server, 'phone');
});

describe('on a good line', () => {
	test('words are saved after a pause, and only then called saved', async () => {
		expect(seen()).toMatchObject({ state: 'clean', says: '' });
		phone.type('I miss you.');
		expect(seen()).toMatchObject({ state: 'dirty-local', says: 'Saving' });
		await clock.move(1_200);
		expect(seen()).toMatchObject({ state: 'sending', says: 'Saving' });
		await clock.move(100);
		expect(seen()).toMatchObject({ state: 'saved', says: 'Saved', revision: 1 });
		expect(server.head().text).toBe('I miss you.');
		expect(phone.journal()).toBe(null);
	});

	test('while typing goes on, something is saved every five seconds, at most 50 times a minute', async () => {
		for (let i = 0; i < 600; i++) {
			phone.type('x'.repeat(i + 1));
			await clock.move(100);
		}
		expect(phone.counts.sent).toBeGreaterThanOrEqual(10);
		expect(phone.counts.sent).toBeLessThanOrEqual(13);
	});

	test('typing and taking it back asks nothing of anybody', async () => {
		phone.type('x');
		phone.type('');
		await clock.move(20_000);
		expect(phone.counts.sent).toBe(0);
		expect(seen().state).toBe('clean');
	});

	test('what is typed while a save is under way is saved next', async () => {
		phone.line.latency = 500;
		phone.type('One.');
		await clock.move(1_300);
		phone.type('One. Two.');
		await clock.move(900);
		expect(seen()).toMatchObject({ state: 'dirty-local', says: 'Saving', text: 'One. Two.' });
		await clock.move(5_000);
		expect(server.revisions).toEqual(['', 'One.', 'One. Two.']);
	});
});

describe('the journal', () => {
	test('is written within 250 ms of a pause and within a second of steady typing', async () => {
		phone.type('a');
		await clock.move(250);
		expect(phone.journal()).toMatchObject({ text: 'a', flight: null });
		for (let i = 0; i < 10; i++) {
			phone.type(`a${i}`);
			await clock.move(100);
		}
		expect(phone.journal()?.text).toMatch(/^a\d$/);
	});

	test('is written at once when the page is hidden, and the save is tried', async () => {
		phone.type('a');
		phone.page().hide();
		await clock.move(0);
		expect(phone.journal()).toMatchObject({ text: 'a' });
		expect(phone.counts.sent).toBe(1);
	});

	test('knows the operation under way, so that a page that died sends the same again', async () => {
		phone.line.weather = 'answer lost';
		phone.type('a');
		await clock.move(1_400);
		expect(phone.journal()?.flight?.operation).toBe([...server.answers.keys()][0]);
		phone.line.weather = 'fine';
		phone.die();
		await clock.move(10_000);
		expect(server.revisions).toEqual(['', 'a']);
		expect(seen().state).toBe('saved');
	});

	test('that cannot be written says so, and saving goes on', async () => {
		phone.line.disk = false;
		phone.type('a');
		await clock.move(300);
		expect(seen().cannotKeep).toBe(true);
		await clock.move(1_200);
		expect(seen().state).toBe('saved');
		phone.line.disk = true;
		await clock.move(6_000);
		expect(seen().cannotKeep).toBe(false);
	});

	test('with old words brings in newer ones from the server', async () => {
		phone.line.weather = 'answer lost';
		phone.type('One.');
		await clock.move(1_400);
		const laptop = pretendPage(clock, server, 'laptop');
		laptop.type('One.\n\nTwo.');
		await clock.move(2_000);
		phone.line.weather = 'fine';
		phone.die();
		await clock.move(10_000);
		expect(seen()).toMatchObject({ text: 'One.\n\nTwo.', state: 'saved', revision: 2 });
	});
});

describe('on a bad line', () => {
	test('says that the phone keeps the words, and catches up within ten seconds', async () => {
		phone.line.weather = 'nobody home';
		phone.type('a');
		await clock.move(60_000);
		expect(seen()).toMatchObject({
			state: 'waiting-for-network',
			says: 'Kept on this phone, waiting for a connection'
		});
		expect(phone.counts.sent).toBeLessThan(15);
		phone.line.weather = 'fine';
		await clock.move(10_000);
		expect(seen().says).toBe('Saved');
	});

	test('does not wait for its timer when the network comes back', async () => {
		phone.line.weather = 'nobody home';
		phone.type('a');
		await clock.move(60_000);
		phone.line.weather = 'fine';
		phone.page().wake();
		await clock.move(100);
		expect(seen().says).toBe('Saved');
	});

	test('without a journal it does not say that the phone keeps anything', async () => {
		Object.assign(phone.line, { weather: 'nobody home', disk: false });
		phone.type('a');
		await clock.move(30_000);
		expect(seen().says).toBe('Not saved yet: there is no connection. Leave this page open.');
	});

	test('a page of the station Wi-Fi is not taken for an answer', async () => {
		phone.line.weather = 'station Wi-Fi';
		phone.type('a');
		await clock.move(20_000);
		expect(seen().state).toBe('waiting-for-network');
	});

	test('asking to save now tells whether it worked', async () => {
		expect(await phone.page().save()).toBe(true);
		phone.type('a');
		const good = phone.page().save();
		await clock.move(100);
		expect(await good).toBe(true);
		phone.line.weather = 'nobody home';
		phone.type('b');
		const bad = phone.page().save();
		await clock.move(100);
		expect(await bad).toBe(false);
	});
});

describe('turned down', () => {
	test('after signing in again elsewhere the words go through by themselves', async () => {
		phone.line.weather = 'signed out';
		phone.type('a');
		await clock.move(2_000);
		expect(seen()).toMatchObject({ state: 'dirty-local' });
		expect(seen().says).toMatch(/^Not saved yet: .*Your words stay here\.$/);
		phone.type('a b');
		await clock.move(10_000);
		expect(phone.counts.sent).toBe(1);
		phone.line.weather = 'fine';
		await clock.move(20_000);
		expect(seen().says).toBe('Saved');
		expect(server.head().text).toBe('a b');
	});

	test('a text that is too long stays on the page, is not sent, and goes once it is shorter', async () => {
		phone.type('x'.repeat(longestText + 1));
		await clock.move(10_000);
		expect(phone.counts.sent).toBe(0);
		expect(seen().says).toMatch(/^Not saved yet: this is longer than we can keep/);
		expect(seen().text).toHaveLength(longestText + 1);
		expect(phone.journal()?.text).toHaveLength(longestText + 1);
		phone.type('short');
		await clock.move(2_000);
		expect(seen().says).toBe('Saved');
	});
});

describe('two devices', () => {
	test('changes of other paragraphs arrive with the next save', async () => {
		const laptop = pretendPage(clock, server, 'laptop');
		phone.type('One.\n\nTwo.');
		await clock.move(2_000);
		laptop.die();
		laptop.type('One, or so.\n\nTwo.');
		await clock.move(2_000);
		phone.type('One.\n\nTwo.\n\nThree.');
		await clock.move(2_000);
		expect(seen()).toMatchObject({ text: 'One, or so.\n\nTwo.\n\nThree.', state: 'saved' });
	});

	test('a paragraph changed on both is asked about, and a choice made elsewhere comes in', async () => {
		const laptop = pretendPage(clock, server, 'laptop');
		phone.type('One.');
		await clock.move(2_000);
		laptop.die();
		laptop.type('Uno.');
		await clock.move(2_000);
		phone.type('Eins.');
		await clock.move(2_000);
		expect(seen()).toMatchObject({
			state: 'needs-choice',
			says: 'Saved. One part is here in two ways.',
			text: 'Eins.',
			open: [{ mine: 'Eins.', theirs: 'Uno.' }]
		});
		phone.page().moved({ revision: 4, text: 'Uno.', open: [] });
		expect(seen()).toMatchObject({ state: 'saved', text: 'Uno.', revision: 4 });
	});

	test('the text under an input method at work is left alone', async () => {
		const laptop = pretendPage(clock, server, 'laptop');
		laptop.type('Hello.');
		await clock.move(2_000);
		phone.page().hold();
		phone.type('に');
		await clock.move(3_000);
		expect(seen()).toMatchObject({ text: 'に', state: 'sending' });
		phone.type('日');
		phone.page().release();
		expect(seen().text).toBe('Hello.\n\n日');
		await clock.move(3_000);
		expect(server.head().text).toBe('Hello.\n\n日');
	});
});
