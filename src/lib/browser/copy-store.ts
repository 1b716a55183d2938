import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Counted } from '#lib/domain/prepared-device.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { PinLock } from './pin-lock.ts';
import type { Sealed } from './sealing.ts';

/** What stands beside a sealed copy in plain: opaque ids, dates and counts, and no words. */
export type About = {
	/** Form of the copy, for an app that is newer than it. */
	form: 1;
	meetingId: string;
	/** Asks the server whether the copy stands. */
	look: string;
	lock: PinLock;
	/** Wrong PINs in a row. Written down before each try. */
	wrong: number;
	counted: Counted;
	wipeAt: Instant;
	/** When the copy last opened from this device alone, as the server counts time. */
	openedAt: Instant | null;
};

/** Where the copies of this device lie. Tests bring their own. */
export interface CopyStore {
	ids(): Promise<string[]>;
	make(id: string, about: About, deviceKey: CryptoKey): Promise<void>;
	/** Undefined where the copy is gone. */
	read(id: string): Promise<{ about: About; deviceKey: CryptoKey } | undefined>;
	/** Changes what stands in plain, in one step. Nothing happens where the copy is gone. */
	change(id: string, change: (about: About) => About): Promise<About | undefined>;
	put(id: string, name: string, sealed: Sealed): Promise<void>;
	get(id: string, name: string): Promise<Sealed | undefined>;
	/** For good: key, words and counts. */
	wipe(id: string): Promise<void>;
}

const prefix = 'kept-';
const places = ['keys', 'about', 'sealed'] as const;

/** Each copy has a database of its own, so that a wipe leaves nothing of it behind. */
export const copyStore: CopyStore = {
	async ids() {
		const all = await indexedDB.databases();
		return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
	},

	make: (id, about, deviceKey) =>
		within(id, true, async (tx) => {
			await tx.objectStore('keys').put(deviceKey, 'seal');
			await tx.objectStore('about').put(about, 'about');
		}),

	read: (id) =>
		within(id, false, async (tx) => {
			const about = (await tx.objectStore('about').get('about')) as About | undefined;
			const deviceKey = (await tx.objectStore('keys').get('seal')) as CryptoKey | undefined;
			return about && deviceKey ? { about, deviceKey } : undefined;
		}).catch(() => undefined),

	change: (id, change) =>
		within(id, false, async (tx) => {
			const store = tx.objectStore('about');
			const next = change((await store.get('about')) as About);
			await store.put(next, 'about');
			return next;
		}).catch(() => undefined),

	put: (id, name, sealed) =>
		within(id, false, async (tx) => void (await tx.objectStore('sealed').put(sealed, name))),

	get: (id, name) =>
		within(id, false, (tx) => tx.objectStore('sealed').get(name) as Promise<Sealed | undefined>),

	wipe: (id) => deleteDB(prefix + id)
};

type Turn = IDBPTransaction<unknown, string[], 'readwrite'>;

/** One turn in the database of a copy; it is closed after, so that nothing holds up a wipe. */
async function within<T>(id: string, isNew: boolean, work: (tx: Turn) => Promise<T>): Promise<T> {
	const db: IDBPDatabase = await openDB(prefix + id, 1, {
		upgrade(fresh, _old, _next, tx) {
			// A copy that was wiped meanwhile does not come back as an empty one.
			if (!isNew) return tx.abort();
			for (const place of places) fresh.createObjectStore(place);
		},
		blocking: (_now, _next, event) => (event.target as IDBDatabase).close()
	});
	try {
		const tx = db.transaction([...places], 'readwrite', { durability: 'strict' });
		const result = await work(tx);
		await tx.done;
		return result;
	} finally {
		db.close();
	}
}
