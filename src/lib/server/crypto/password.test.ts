import { describe, expect, test } from 'vitest';
import { hashPassword, isWeak, passwordFits } from './password.ts';

describe('a password', () => {
	test('is kept as Argon2id at the floor of OWASP or above (R10)', async () => {
		const phc = await hashPassword('four quiet words here');
		const [, memory, passes, lanes] =
			/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(phc)?.map(Number) ?? [];
		expect(memory).toBeGreaterThanOrEqual(19_456);
		expect(passes).toBeGreaterThanOrEqual(2);
		expect(lanes).toBeGreaterThanOrEqual(1);
		expect(isWeak(phc)).toBe(false);
	});

	test('fits only itself, in any Unicode form', async () => {
		const phc = await hashPassword('cafe\u0301 au lait, 7 am');
		expect(await passwordFits('caf\u00e9 au lait, 7 am', phc)).toBe(true);
		expect(await passwordFits('cafe au lait, 7 am', phc)).toBe(false);
	});

	test('does not fit what is not a hash, and a cheap hash is found out', async () => {
		expect(await passwordFits('anything', 'not a hash')).toBe(false);
		expect(isWeak('$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA')).toBe(true);
	});

	test('ten at once all get their answer', async () => {
		const hashes = await Promise.all(
			Array.from({ length: 10 }, (_, at) => hashPassword(`pass ${at}`))
		);
		expect(new Set(hashes).size).toBe(10);
	});
});
