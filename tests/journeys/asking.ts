import type { BrowserContext } from '@playwright/test';

/**
 * What somebody on this device gets for an address, whatever it is. Of a stream only the head is
 * waited for; what differs by nature between two answers is blanked.
 */
export async function asked(
	device: BrowserContext,
	url: string,
	method = 'GET'
): Promise<{ status: number; headers: Headers; says: string }> {
	const cookies = await device.cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const stop = new AbortController();
	const answer = await fetch(url, {
		method,
		headers: { cookie, accept: 'text/html' },
		redirect: 'manual',
		signal: stop.signal
	});
	const { status, headers } = answer;
	const isPage = headers.get('content-type')?.includes('html');
	const says = isPage ? await answer.text() : '';
	stop.abort();
	return { status, headers, says: says.replaceAll(/nonce="[^"]*"/g, '') };
}
