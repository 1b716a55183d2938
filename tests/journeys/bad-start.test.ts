import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinwardNode } from '../../scripts/setup/node.js';
import { root } from '../../scripts/setup/places.js';
import { freePort } from '../../scripts/setup/postgres.js';
import { withoutSettings } from '../../scripts/setup/settings.js';
import { expect, test } from './journey.ts';

interface Ended {
	code: number | null;
	says: string;
}

/** Runs what `npm start` runs until it gives up. */
async function start(settings: Record<string, string>): Promise<Ended> {
	const env = { ...withoutSettings(process.env), PORT: String(await freePort()), ...settings };
	const child = spawn(kinwardNode(), ['scripts/start.js', '--as-built'], { cwd: root, env });
	let says = '';
	child.stderr.on('data', (part) => (says += part));
	const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { code, says: says.trim() };
}

const aSentence = /^[A-Z][^\n]+[.?]( [A-Z][^\n]+)?$/;

test.describe('one plain sentence, an exit code, nothing touched', () => {
	let folder = '';
	test.beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'kw-start-'));
	});
	test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const expectRefusal = ({ code, says }: Ended, about: RegExp) => {
		expect(says).toMatch(about);
		expect(says).toMatch(aSentence);
		expect(code).toBe(1);
	};

	test('when the port is taken', async () => {
		const other = createServer();
		const port = await freePort();
		await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
		const data = join(folder, 'data');
		expectRefusal(await start({ PORT: String(port), KINWARD_DATA: data }), /in use/);
		expect(readdirSync(folder)).toEqual([]);
		other.close();
	});

	test('when another process holds the data', async ({ app }) => {
		expectRefusal(await start({ KINWARD_DATA: join(app.folder, 'data') }), /another process/);
		expect((await app.restart(), app.logs)).toContain('Listening');
	});

	test('when the key is not there', async ({ app }) => {
		await app.stop();
		const data = join(app.folder, 'data');
		const elsewhere = join(folder, 'none.key');
		expectRefusal(await start({ KINWARD_DATA: data, KINWARD_KEY_FILE: elsewhere }), /key/);
		expect(readdirSync(folder)).toEqual([]);
	});

	test('when the key is another one', async ({ app }) => {
		await app.stop();
		const data = join(app.folder, 'data');
		const other = join(folder, 'other.key');
		writeFileSync(other, Buffer.alloc(32, 'seven').toString('base64'), { mode: 0o600 });
		expectRefusal(await start({ KINWARD_DATA: data, KINWARD_KEY_FILE: other }), /key/);
		expect(readFileSync(other, 'utf8')).toHaveLength(44);
		await app.run();
	});

	test('when the database cannot be reached', async () => {
		const nobody = `postgres://kinward@127.0.0.1:${await freePort()}/kinward`;
		const data = join(folder, 'data');
		expectRefusal(await start({ DATABASE_URL: nobody, KINWARD_DATA: data }), /database/);
		expect(readdirSync(folder)).toEqual([]);
	});

	test('when a setting cannot be read', async () => {
		const data = join(folder, 'data');
		expectRefusal(await start({ KINWARD_DATA: data, LOG_LEVEL: 'loud' }), /LOG_LEVEL/);
		expect(readdirSync(folder)).toEqual([]);
	});
});
