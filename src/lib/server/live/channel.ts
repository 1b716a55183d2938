import pg from 'pg';
import type { Database } from '#lib/server/db/client.ts';
import { CHANNEL, type Signal } from '#lib/server/db/signals.ts';

/** What an open page hears: look again, go, or come back in a moment. Never what changed. */
export type Heard = 'changed' | 'shut' | 'later';

/** Whom a page belongs to; a page of the desk has an intervention alone. */
export interface Listener {
	interventionId: string;
	memberId?: string;
	deviceId?: string;
	hear(heard: Heard): void;
}

interface Channel {
	listeners: Set<Listener>;
	close(): Promise<void>;
}

const place = globalThis as { kinwardChannel?: Channel };

/** Milliseconds before a lost connection is tried again. */
const PAUSE = 1_000;

/** What a signal means to one listener, or nothing. */
function meaning(signal: Signal, listener: Listener): Heard | null {
	if (signal.kind === 'changed') {
		return signal.intervention === listener.interventionId ? 'changed' : null;
	}
	const meant =
		'member' in signal ? listener.memberId === signal.member : listener.deviceId === signal.device;
	return meant ? 'shut' : null;
}

function spread(listeners: Set<Listener>, payload: string): void {
	const signal = JSON.parse(payload) as Signal;
	for (const listener of listeners) {
		const heard = meaning(signal, listener);
		if (heard) listener.hear(heard);
	}
}

/** One LISTEN for this process, however many pages are open. */
export async function openChannel(database: Database): Promise<void> {
	const listeners = new Set<Listener>();
	const hear = (payload: string) => spread(listeners, payload);
	const close = database.embedded
		? await database.embedded.listen(CHANNEL, hear)
		: await listenOnServer(database.url ?? '', hear, () => {
				// What was said while the line was down is not known: everybody looks again.
				for (const listener of listeners) listener.hear('changed');
			});
	place.kinwardChannel = { listeners, close: async () => close() };
}

async function listenOnServer(
	url: string,
	hear: (payload: string) => void,
	onReturn: () => void
): Promise<() => Promise<void>> {
	let client: pg.Client | undefined;
	let closed = false;
	async function connect(): Promise<void> {
		const fresh = new pg.Client({ connectionString: url, keepAlive: true });
		fresh.on('error', () => undefined);
		fresh.on('notification', ({ payload }) => payload && hear(payload));
		await fresh.connect();
		await fresh.query(`listen ${CHANNEL}`);
		fresh.on('end', () => void again());
		client = fresh;
	}
	async function again(): Promise<void> {
		while (!closed) {
			await new Promise((resolve) => setTimeout(resolve, PAUSE).unref());
			const back = await connect().then(
				() => true,
				() => false
			);
			if (back) return onReturn();
		}
	}
	await connect();
	return async () => {
		closed = true;
		await client?.end();
	};
}

/** Adds a page. @returns what takes it off again */
export function listen(listener: Listener): () => void {
	const listeners = place.kinwardChannel?.listeners;
	listeners?.add(listener);
	return () => listeners?.delete(listener);
}

/** Ends every stream, for a server that stops; pages come back by themselves. */
export function hangUp(): void {
	for (const listener of place.kinwardChannel?.listeners ?? []) listener.hear('later');
}

export async function closeChannel(): Promise<void> {
	const channel = place.kinwardChannel;
	delete place.kinwardChannel;
	await channel?.close();
}
