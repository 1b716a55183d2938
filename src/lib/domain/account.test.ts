import { expect, test } from 'vitest';
import { parseOwnPhone } from './account.ts';

test('a number is kept as it was typed, an empty one takes it back', () => {
	for (const phone of ['+1 312 555 0134', '(312) 555-0134', '312.555.0134 x7', '']) {
		expect(parseOwnPhone({ phone: ` ${phone} ` })).toEqual({ ok: true, value: { phone } });
	}
});

test('what no phone can dial is turned back', () => {
	for (const phone of ['call me', '12', '+', 'x'.repeat(41), '5'.repeat(41)]) {
		expect(parseOwnPhone({ phone }).ok).toBe(false);
	}
});
