import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { CannotStart, config } from '#lib/server/config.ts';

const LENGTH = 32;

/** @throws {CannotStart} when the text is not base64 of 32 bytes. */
function parseKey(text: string, from: string): Buffer {
	const key = Buffer.from(text.trim(), 'base64');
	if (key.length !== LENGTH || key.every((byte) => byte === key[0])) {
		throw new CannotStart(`The key in ${from} is not a key. It must be base64 of 32 random bytes.`);
	}
	return key;
}

/**
 * The key that wraps all data keys. It lives outside the database: in KINWARD_KEY, or in the key
 * file, which is written only where there is no data yet.
 * @throws {CannotStart}
 */
export function loadInstanceKey(dataExists: boolean): Buffer {
	const { KINWARD_KEY, keyFile } = config();
	if (KINWARD_KEY) return parseKey(KINWARD_KEY, 'KINWARD_KEY');
	if (existsSync(keyFile)) {
		if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0) {
			throw new CannotStart(`Other users can read ${keyFile}. Run: chmod 600 ${keyFile}`);
		}
		return parseKey(readFileSync(keyFile, 'utf8'), keyFile);
	}
	if (dataExists) {
		throw new CannotStart(
			`There is data but no key. Put the key file back at ${keyFile}, or set KINWARD_KEY.`
		);
	}
	const key = randomBytes(LENGTH);
	writeFileSync(keyFile, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
	chmodSync(keyFile, 0o600);
	return key;
}
