import type { Instant } from '#lib/domain/time.ts';
import type { Room } from '#lib/domain/room.ts';
import { copyStore, type About } from './copy-store.ts';
import { keepSheet, type OpenCopy } from './prepared-copy.ts';

/** Milliseconds that one question may take. */
const patience = 10_000;

async function post(path: string, body: unknown): Promise<Record<string, unknown> | null> {
	try {
		const answer = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		const said = (await answer.json()) as Record<string, unknown>;
		return answer.ok ? said : null;
	} catch {
		// No network, or somebody else's page in the place of ours: nothing was heard.
		return null;
	}
}

/**
 * Is in touch with the server about one copy, and does what it hears: a copy that has to go is wiped
 * and the server told so. Without an answer nothing changes.
 * @param openedAt when the copy last opened from this device alone
 * @returns false when the copy is gone
 */
export async function inTouch(id: string, about: About, openedAt?: Instant): Promise<boolean> {
	const { look } = about;
	const told = openedAt ?? about.openedAt;
	const heard = await post('/kept/state', { look, ...(told === null ? {} : { openedAt: told }) });
	if (heard?.state === 'gone') {
		await copyStore.wipe(id);
		await tellWiped([about]);
		return false;
	}
	if (heard?.state !== 'kept' || typeof heard.now !== 'number') return true;
	const counted = { at: heard.now as Instant, wall: Date.now() };
	const wipeAt = typeof heard.wipeAt === 'number' ? (heard.wipeAt as Instant) : null;
	await copyStore.change(id, (before) => ({
		...before,
		counted,
		// A meeting that ran late has moved its own end already.
		wipeAt: wipeAt !== null && wipeAt > before.wipeAt ? wipeAt : before.wipeAt
	}));
	return true;
}

/** Tells that copies are gone, as far as anybody hears it. */
export async function tellWiped(wiped: readonly About[]): Promise<void> {
	for (const { look } of wiped) await post('/kept/state', { look, wiped: true });
}

/**
 * Takes the sheet as it stands now in the place of the one that is kept. Once the meeting has begun
 * its steps stay as they are.
 */
export async function freshRoom(copy: OpenCopy, hasBegun: boolean): Promise<Room | null> {
	const { secret, about } = copy;
	const said = await post('/kept/sheet', { look: about.look, secret });
	const fresh = said?.room as Room | undefined;
	if (!fresh?.agenda) return null;
	const room = hasBegun ? { ...fresh, agenda: copy.room.agenda } : fresh;
	await keepSheet({ ...copy, room });
	return room;
}
