import { expect, test } from 'vitest';
import { readReply } from './save-reply.ts';

const operation = 'o'.repeat(22);
const statement = 's'.repeat(22);
const save = { statement, baseRevision: 0, operation, text: 'Hello' };
const answer = { operation, statement, revision: 1, text: null, open: [] };
const reply = (status: number, body: unknown, retryAfter: string | null = null) =>
	readReply(save, {
		status,
		body: typeof body === 'string' ? body : JSON.stringify(body),
		retryAfter
	});

test('saved is an answer that carries the operation', () => {
	expect(reply(200, answer)).toEqual({ kind: 'saved', answer });
});

test.each([
	['a page of the station Wi-Fi', 200, '<html>Accept our terms</html>'],
	['an answer cut off', 200, JSON.stringify(answer).slice(0, -4)],
	['another operation', 200, { ...answer, operation: 'x'.repeat(22) }],
	['nothing', 200, ''],
	['null', 200, 'null'],
	['an empty yes', 204, ''],
	['a moved page', 302, ''],
	['a broken server', 500, answer],
	['a gateway without a server', 502, ''],
	['a server that starts', 503, ''],
	['a status nobody knows', 599, '']
])('%s leaves open whether it was kept', (_, status, body) => {
	expect(reply(status as number, body)).toEqual({ kind: 'unknown' });
});

test('being asked to wait names the seconds, within reason', () => {
	expect(reply(429, '', '7')).toEqual({ kind: 'later', seconds: 7 });
	expect(reply(429, '')).toEqual({ kind: 'later', seconds: 10 });
	expect(reply(429, '', '0')).toEqual({ kind: 'later', seconds: 1 });
	expect(reply(503, '', '3600')).toEqual({ kind: 'later', seconds: 60 });
	expect(reply(429, '', 'Wed, 21 Oct 2026 07:28:00 GMT')).toEqual({ kind: 'later', seconds: 10 });
});

test.each([
	[400, 'odd'],
	[401, 'signed-out'],
	[404, 'not-open'],
	[409, 'law'],
	[413, 'too-long']
])('%i stops with a reason', (status, why) => {
	expect(reply(status, '<html>')).toEqual({ kind: 'stopped', why, says: null });
	expect(reply(status, { says: 'Call me.' })).toEqual({ kind: 'stopped', why, says: 'Call me.' });
});
