import { openDB, type IDBPDatabase } from 'idb';
import { newDeviceKey, sealJson, unsealJson, type Sealed } from './sealing.ts';

type Opened = { db: IDBPDatabase; key: CryptoKey };

/** In some private windows opening never ends; then this device cannot keep anything. Milliseconds. */
const patience = 4_000;

let opened: Promise<Opened> | null = null;

/**
 * Things kept on this device, sealed with AES-GCM. The key can be used here but never taken out
 * (D2 of docs/deviations.md). Names are opaque ids; they are bound into the seal. Everything rejects where
 * the device cannot keep anything.
 */
export const deviceStore = {
	async put(name: string, value: unknown): Promise<void> {
		const { db, key } = await open();
		await db.put('sealed', await sealJson(key, name, value), name);
	},

	/** Everything kept under names that begin so. What does not open is left out. */
	async list(prefix: string): Promise<{ name: string; value: unknown }[]> {
		const { db, key } = await open();
		const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
		const names = (await db.getAllKeys('sealed', range)) as string[];
		const rows = (await db.getAll('sealed', range)) as Sealed[];
		const read = rows.map(async (sealed, index) => {
			const name = names[index] as string;
			return { name, value: await unsealJson(key, name, sealed) };
		});
		const settled = await Promise.allSettled(read);
		return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	},

	async drop(name: string): Promise<void> {
		const { db } = await open();
		await db.delete('sealed', name);
	}
};

function open(): Promise<Opened> {
	const late = new Promise<never>((_, reject) => {
		setTimeout(() => reject(new Error('This device does not answer.')), patience);
	});
	const opening = (opened ??= openNow());
	return Promise.race([opening, late]).catch((reason: unknown) => {
		if (opened === opening) opened = null;
		throw reason;
	});
}

async function openNow(): Promise<Opened> {
	const db = await openDB('notes', 1, {
		upgrade(fresh) {
			fresh.createObjectStore('keys');
			fresh.createObjectStore('sealed');
		},
		terminated: () => (opened = null)
	});
	const held = (await db.get('keys', 'seal')) as CryptoKey | undefined;
	if (held) return { db, key: held };
	const fresh = await newDeviceKey();
	// Another page may have made one meanwhile: the first one in stays.
	const turn = db.transaction('keys', 'readwrite');
	const first = (await turn.store.get('seal')) as CryptoKey | undefined;
	if (!first) await turn.store.put(fresh, 'seal');
	await turn.done;
	return { db, key: first ?? fresh };
}
