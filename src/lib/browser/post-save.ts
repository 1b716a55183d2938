import type { Save } from '#lib/domain/save.ts';
import { readReply, type Reply } from './save-reply.ts';

/** Browsers send no more than 64 KiB after a page is gone. */
const keepAliveBytes = 60_000;

/**
 * Sends one save. Rejects or says `unknown` where it cannot be told whether it was kept.
 * @param path where it goes
 * @param more what else that place needs to know
 */
export async function postSave(
	path: string,
	save: Save,
	more: Record<string, string> = {}
): Promise<Reply> {
	const body = new TextEncoder().encode(JSON.stringify({ ...save, ...more }));
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body,
		keepalive: body.length < keepAliveBytes,
		redirect: 'error',
		cache: 'no-store',
		// A slow line gets the time it needs: 16 kbit/s, and some for the answer.
		signal: AbortSignal.timeout(15_000 + body.length / 2)
	});
	return readReply(save, {
		status: response.status,
		body: await response.text(),
		retryAfter: response.headers.get('retry-after')
	});
}

/** The name of one save: 16 random bytes, made once. */
export function newOperation(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}
