import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Counted } from '#lib/domain/prepared-device.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { PinLock, Salt } from './pin-lock.ts';
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

export type Held = { about: About; deviceKey: CryptoKey; salt: Salt };

/** Where the copies of this device lie. Tests bring their own. */
export interface CopyStore {
	ids(): Promise<string[]>;
	make(id: string, held: Held): Promise<void>;
	/** Undefined where the copy is gone. */
	read(id: string): Promise<Held | undefined>;
	/** Changes what stands in plain, in one step. Nothing happens where the copy is gone. */
	change(id: string, change: (about: About) => About): Promise<About | undefined>;
	put(id: string, name: string, sealed: Sealed): Promise<void>;
	get(id: string, name: string): Promise<Sealed | undefined>;
	/** For good: key, words and counts. */
	wipe(id: string): Promise<void>;
}

const prefix = 'kept-';
/**
 * Databases of browsers leave what was deleted in their files for a while; a cache deletes the file. The
 * salt lies there alone: without it what may be left of a wiped copy opens for nobody.
 */
const salts = 'kept';
const saltOf = (id: string) => `/kept/${id}`;
const places = ['keys', 'about', 'sealed'] as const;

/** Each copy has a database of its own, so that a wipe leaves nothing of it behind. */
export const copyStore: CopyStore = {
	async ids() {
		const all = await indexedDB.databases();
		return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
	},

	async make(id, { about, deviceKey, salt }) {
		await (await caches.open(salts)).put(saltOf(id), new Response(salt));
		await within(id, true, async (tx) => {
			await tx.objectStore('keys').put(deviceKey, 'seal');
			await tx.objectStore('about').put(about, 'about');
		});
	},

	async read(id) {
		const held = within(id, false, async (tx) => ({
			about: (await tx.objectStore('about').get('about')) as About | undefined,
			deviceKey: (await tx.objectStore('keys').get('seal')) as CryptoKey | undefined
		})).catch(() => undefined);
		const { about, deviceKey } = (await held) ?? {};
		const salt = await (await caches.open(salts)).match(saltOf(id));
		if (!about || !deviceKey || !salt) return undefined;
		return { about, deviceKey, salt: new Uint8Array(await salt.arrayBuffer()) };
	},

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

	async wipe(id) {
		await (await caches.open(salts)).delete(saltOf(id));
		await deleteDB(prefix + id);
	}
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
