import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { expect } from './journey.ts';
import { Relative } from './story/relative.ts';

export interface Sent {
	operation: string;
	revision?: number;
}

/** Ben at his words, and every save that leaves his page or is answered. */
export async function benAtHisWords(device: BrowserContext) {
	const ben = await Relative.on(device);
	const sent: Sent[] = [];
	const answered = new Map<string, Set<number>>();
	ben.page.on('request', (request) => {
		if (request.url().endsWith('/n/save')) sent.push(request.postDataJSON() as Sent);
	});
	ben.page.on('response', async (response) => {
		if (!response.url().endsWith('/n/save') || response.status() !== 200) return;
		const body = (await response.json().catch(() => null)) as Required<Sent> | null;
		if (!body) return;
		const revisions = answered.get(body.operation) ?? new Set();
		answered.set(body.operation, revisions.add(body.revision));
	});
	await ben.sitsDownToWrite();
	await expect(ben.page.getByRole('button', { name: 'Save now' })).toBeVisible();
	return { ben, sent, answered };
}

/** What the server has, seen from a device that keeps nothing of its own. */
export async function onTheServer(
	deviceOf: (options: BrowserContextOptions) => Promise<BrowserContext>,
	device: BrowserContext
): Promise<string> {
	const { cookies } = await device.storageState();
	const other = await Relative.on(await deviceOf({ storageState: { cookies, origins: [] } }));
	await other.sitsDownToWrite();
	const text = await other.words.inputValue();
	await other.page.close();
	return text;
}
