import { expect, test } from 'vitest';
import { currentLimits, knowsLimits } from './confidentiality.ts';
import { inOrder, parsePrivateWord, type PrivateFlag } from './private-flag.ts';
import { instant } from './time.ts';

const at = (minute: number) => instant(Date.UTC(2026, 10, 24, 9, minute));

test('a private word needs a topic, some words and whether we may call', () => {
	const read = parsePrivateWord({ text: '  ' });
	expect(read.ok ? [] : read.problems.map(({ field }) => field).sort()).toEqual([
		'reply',
		'text',
		'topic'
	]);
	expect(
		parsePrivateWord({ topic: 'dark', text: ' He said\r\nit twice. ', reply: 'call' })
	).toEqual({ ok: true, value: { topic: 'dark', text: 'He said\nit twice.', reply: 'call' } });
});

test('what nobody has read comes first, what is settled last', () => {
	const flag = (id: string, minute: number, marks: Partial<PrivateFlag>): PrivateFlag => ({
		id,
		memberId: 'ruth',
		at: at(minute),
		word: null,
		readAt: null,
		settled: null,
		...marks
	});
	const settled = { kind: 'settled' as const, note: '', at: at(50), by: 'dana' };
	const order = inOrder([
		flag('settled', 9, { readAt: at(20), settled }),
		flag('read', 8, { readAt: at(20) }),
		flag('old', 1, {}),
		flag('new', 5, {})
	]);
	expect(order.map(({ id }) => id)).toEqual(['new', 'old', 'read', 'settled']);
});

test('an older text of the limits has to be told again', () => {
	const { version } = currentLimits;
	expect(knowsLimits([{ version: version - 1, how: 'read', at: at(0) }])).toBeNull();
	expect(knowsLimits([{ version, how: 'told', at: at(1) }])?.at).toBe(at(1));
});
