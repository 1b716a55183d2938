import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf, portIsFree, settingsOf } from './address.js';
import { freePort } from './postgres.js';

test('without settings only this machine is served, under the name cookies are kept for', () => {
	expect(addressOf({})).toEqual({
		host: '127.0.0.1',
		port: 3000,
		origin: 'http://localhost:3000',
		reach: '127.0.0.1'
	});
});

test.each([
	[{ PORT: '80' }, 'http://localhost'],
	[{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
	[{ HOST: '192.0.2.7' }, 'http://192.0.2.7:3000'],
	[{ HOST: '2001:db8::7' }, 'http://[2001:db8::7]:3000'],
	[{ HOST: '0.0.0.0', ORIGIN: 'https://notes.example.org' }, 'https://notes.example.org']
])('%o is typed as %s', (env, origin) => {
	expect(addressOf(env).origin).toBe(origin);
});

test.each(['0', '70000', 'three', '80.5'])('port %s is refused in one sentence', (PORT) => {
	expect(() => addressOf({ PORT })).toThrow('PORT must be a number from 1 to 65535.');
});

test('what was set is left as it is', () => {
	const settings = settingsOf({ BODY_SIZE_LIMIT: '1M', SHUTDOWN_TIMEOUT: '60' });
	expect(settings).toMatchObject({ BODY_SIZE_LIMIT: '1M', SHUTDOWN_TIMEOUT: '60' });
	expect(settingsOf({})).toMatchObject({ BODY_SIZE_LIMIT: '4M', ORIGIN: 'http://localhost:3000' });
});

test('a port that another program uses is named, with what to do', async () => {
	const port = await freePort();
	await portIsFree('127.0.0.1', port);
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
	await expect(portIsFree('127.0.0.1', port)).rejects.toThrow(`Port ${port} is in use`);
	other.close();
});
