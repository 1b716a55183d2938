import { expect, test } from 'vitest';
import { deviceKind } from './device-kind.ts';

test.each([
	['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 Safari/604.1', 'phone'],
	['Mozilla/5.0 (Linux; Android 9; SM-G960F) Chrome/120 Mobile Safari/537.36', 'phone'],
	['Mozilla/5.0 (Linux; Android 12; SM-T500) Chrome/120 Safari/537.36', 'tablet'],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 'computer'],
	['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120', 'computer'],
	['curl/8.0', 'unknown'],
	[null, 'unknown']
])('%s is a %s', (agent, kind) => {
	expect(deviceKind(agent)).toBe(kind);
});
