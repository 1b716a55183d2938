import {
	countLived,
	countOn,
	wipeAfterTap,
	wrongPins,
	type Pin
} from '#lib/domain/prepared-device.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import type { Stamp } from '#lib/domain/meeting-time.ts';
import type { Room } from '#lib/domain/room.ts';
import type { Instant } from '#lib/domain/time.ts';
import { copyStore, type About, type CopyStore } from './copy-store.ts';
import { makeLock, openLock } from './pin-lock.ts';
import { newDeviceKey, sealJson, unsealJson } from './sealing.ts';

/** What the server hands to a device that is prepared. */
export type Handed = { look: string; secret: string; room: Room; now: Instant; wipeAt: Instant };

/** A copy that a PIN has opened. */
export type OpenCopy = {
	id: string;
	key: CryptoKey;
	about: About;
	/** Signs the device's taps. */
	secret: string;
	room: Room;
	/** Every tap that was known here, and the last moment at which this device was seen awake. */
	log: MeetingEvent[];
	beat: Stamp | undefined;
};

type Sheet = Pick<OpenCopy, 'secret' | 'room'>;

/** Seals a sheet on this device. A copy of the same meeting that was here before is wiped. */
export async function keepCopy(
	handed: Handed,
	pin: Pin,
	{ id, wall, store = copyStore }: { id: string; wall: number; store?: CopyStore }
): Promise<void> {
	const { look, secret, room, now, wipeAt } = handed;
	for (const old of await store.ids()) {
		const held = await store.read(old);
		if (held?.about.meetingId === room.meeting.id) await store.wipe(old);
	}
	const deviceKey = await newDeviceKey();
	const { lock, salt, key } = await makeLock(pin, deviceKey, id);
	const about: About = {
		form: 1,
		meetingId: room.meeting.id,
		look,
		lock,
		wrong: 0,
		counted: { at: now, wall },
		wipeAt,
		openedAt: null
	};
	await store.make(id, { about, deviceKey, salt });
	await keepSheet({ id, key, secret, room }, store);
}

const at = (id: string, name: string) => `${id}/${name}`;

async function put(
	copy: Pick<OpenCopy, 'id' | 'key'>,
	name: string,
	value: unknown,
	store: CopyStore
) {
	await store.put(copy.id, name, await sealJson(copy.key, at(copy.id, name), value));
}

async function get({ id, key }: Pick<OpenCopy, 'id' | 'key'>, name: string, store: CopyStore) {
	const sealed = await store.get(id, name);
	return sealed && unsealJson(key, at(id, name), sealed);
}

/** Keeps a newer sheet in the place of the one before. */
export function keepSheet(
	{ id, key, secret, room }: Pick<OpenCopy, 'id' | 'key'> & Sheet,
	store = copyStore
): Promise<void> {
	return put({ id, key }, 'sheet', { secret, room } satisfies Sheet, store);
}

/** Keeps every tap that is known, so that the next start stands where this one did. */
export async function keepLog(
	copy: Pick<OpenCopy, 'id' | 'key'>,
	log: readonly MeetingEvent[],
	store = copyStore
): Promise<void> {
	await put(copy, 'log', log, store);
	await store.change(copy.id, (about) => ({
		...about,
		wipeAt: log.length > 0 ? wipeAfterTap(about.wipeAt, about.counted.at) : about.wipeAt
	}));
}

/** Notes that the device is awake: the time it lived through is known even if its calendar is set. */
export const keepBeat = (copy: Pick<OpenCopy, 'id' | 'key'>, beat: Stamp, store = copyStore) =>
	put(copy, 'beat', beat, store);

type Left = { id: string; about: About; isDoubtful: boolean };

/**
 * Counts time on for every copy and wipes those that are over, without asking anybody.
 * @param wall what the device's calendar clock says now
 * @param lived milliseconds that an open page knows to have passed since the look before
 */
export async function sweep(
	wall: number,
	{ lived, store = copyStore }: { lived?: number; store?: CopyStore } = {}
): Promise<{ left: Left[]; wiped: About[] }> {
	const left: Left[] = [];
	const wiped: About[] = [];
	for (const id of await store.ids()) {
		let isDoubtful = false;
		const about = await store.change(id, (before) => {
			const { isDoubtful: doubt, ...byCalendar } = countOn(before.counted, wall);
			isDoubtful = doubt;
			const byLife = lived !== undefined && countLived(before.counted, lived, wall);
			return { ...before, counted: byLife || byCalendar };
		});
		// What does not answer just now is neither shown nor wiped.
		if (!about) continue;
		if (about.wrong < wrongPins && about.counted.at < about.wipeAt) {
			left.push({ id, about, isDoubtful });
		} else {
			await store.wipe(id);
			wiped.push(about);
		}
	}
	return { left, wiped };
}

/** What came of a try to open. `left`: tries that are left for the copy that has the fewest. */
export type Tried =
	| { kind: 'open'; copies: OpenCopy[] }
	| { kind: 'wrong'; left: number }
	| { kind: 'wiped'; wiped: About[] };

/** Tries a PIN on every copy of this device. A try counts before it is made. */
export async function tryPin(pin: Pin, store = copyStore): Promise<Tried> {
	const opened: OpenCopy[] = [];
	const others: About[] = [];
	const ids = await store.ids();
	for (const id of ids) {
		const about = await store.change(id, (before) => ({ ...before, wrong: before.wrong + 1 }));
		const held = about && about.wrong <= wrongPins ? await store.read(id) : undefined;
		const key =
			held && (await openLock(pin, { lock: held.about.lock, salt: held.salt }, held.deviceKey, id));
		const copy = key && (await open(id, key, held.about, store).catch(() => null));
		if (copy) opened.push(copy);
		else if (about) others.push(about);
	}
	if (opened.length > 0) {
		// Another PIN is no wrong one where it opened a copy.
		const back = (id: string, wrong: (before: number) => number) =>
			store.change(id, (before) => ({ ...before, wrong: wrong(before.wrong) }));
		const right = new Set(opened.map(({ id }) => id));
		for (const id of ids) await back(id, right.has(id) ? () => 0 : (n) => Math.max(0, n - 1));
		return { kind: 'open', copies: opened };
	}
	const left = Math.min(wrongPins, ...others.map(({ wrong }) => wrongPins - wrong));
	if (others.length > 0 && left > 0) return { kind: 'wrong', left };
	const { wiped } = await sweep(others[0]?.counted.wall ?? 0, { store });
	return { kind: 'wiped', wiped };
}

async function open(id: string, key: CryptoKey, about: About, store: CopyStore): Promise<OpenCopy> {
	const { secret, room } = (await get({ id, key }, 'sheet', store)) as Sheet;
	const log = ((await get({ id, key }, 'log', store)) ?? room.log) as MeetingEvent[];
	const beat = (await get({ id, key }, 'beat', store)) as Stamp | undefined;
	return { id, key, about, secret, room, log, beat };
}
