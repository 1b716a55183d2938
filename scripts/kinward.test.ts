import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kinwardNode } from './setup/node.js';
import { root } from './setup/places.js';

const folder = mkdtempSync(join(tmpdir(), 'kw-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kinward(command: string, settings: Record<string, string> = {}) {
	const env = { ...process.env, KINWARD_DATA: join(folder, 'data'), ...settings };
	const { status, stdout, stderr } = spawnSync(kinwardNode(), ['scripts/kinward.ts', command], {
		cwd: root,
		env,
		encoding: 'utf8'
	});
	return { status, says: stdout + stderr };
}

test('a command that is not known says which there are, and touches nothing', () => {
	expect(kinward('repair')).toEqual({ status: 2, says: 'Say one of: doctor, purge.\n' });
	expect(readdirSync(folder)).toEqual([]);
});

test('the doctor names settings and parts, and shows no secret', () => {
	const secret = 'smtp://dana:swordfish@127.0.0.1:2525';
	const { status, says } = kinward('doctor', { SMTP_URL: secret });
	expect(says).toMatch(/^database\s+ok$/m);
	expect(says).toMatch(/^SMTP_URL\s+\(set\)$/m);
	expect(says).not.toContain('swordfish');
	expect(status).toBe(0);
}, 60_000);

test('the purge runs on data that is there', () => {
	expect(kinward('purge')).toEqual({ status: 0, says: '0 were removed.\n' });
}, 60_000);
