import { describe, expect, it } from 'vitest';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import { parsePin, typedPin, wrongPins, type Pin } from '#lib/domain/prepared-device.ts';
import type { Room } from '#lib/domain/room.ts';
import { hours, instant, later, type Zone } from '#lib/domain/time.ts';
import type { CopyStore, Held } from './copy-store.ts';
import { keepBeat, keepCopy, keepLog, sweep, tryPin, type Handed } from './prepared-copy.ts';
import type { Sealed } from './sealing.ts';

const now = instant(Date.UTC(2026, 10, 26, 14));
const wipeAt = later(now, hours(28));
const tenYears = 315_576_000_000;

/** A device's store in memory; what lies in it can be looked at. */
function memory() {
	type Row = Held & { sealed: Map<string, Sealed> };
	const rows = new Map<string, Row>();
	const store: CopyStore = {
		ids: async () => [...rows.keys()],
		make: async (id, held) => void rows.set(id, { ...held, sealed: new Map() }),
		read: async (id) => rows.get(id),
		async change(id, change) {
			const row = rows.get(id);
			if (row) row.about = change(row.about);
			return row?.about;
		},
		put: async (id, name, sealed) => void rows.get(id)?.sealed.set(name, sealed),
		get: async (id, name) => rows.get(id)?.sealed.get(name),
		wipe: async (id) => void rows.delete(id)
	};
	return { store, rows };
}

const room = (meetingId: string, ask: string) =>
	({
		meeting: { id: meetingId, zone: 'America/Chicago' as Zone },
		agenda: { ask, steps: [] },
		log: []
	}) as unknown as Room;

const handed = (meetingId: string, ask = 'Will you come?'): Handed => ({
	look: `look-${meetingId}`,
	secret: `secret-${meetingId}`,
	room: room(meetingId, ask),
	now,
	wipeAt
});

function pin(typed: string): Pin {
	const read = parsePin(typed);
	if (!read.ok) throw new Error(typed);
	return read.value;
}

const right = pin('490372');
const tap = (device: string): MeetingEvent => ({
	id: device,
	device,
	sequence: 1,
	turn: 1,
	clock: { boot: 'b', steady: 5, wall: now },
	tap: { kind: 'begin' }
});

describe('a copy on a device', () => {
	it('opens with its PIN, with all that was tapped, and with nothing else', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		expect(await tryPin(typedPin('490373'), store)).toEqual({ kind: 'wrong', left: 9 });
		const tried = await tryPin(typedPin(' 490372 '), store);
		if (tried.kind !== 'open') throw new Error(tried.kind);
		const [copy] = tried.copies;
		expect(copy).toMatchObject({ secret: 'secret-m', room: room('m', 'Will you come?'), log: [] });
		if (!copy) throw new Error('Nothing opened.');
		const beat = { device: 'a', clock: { boot: 'b', steady: 9, wall: now } };
		await keepLog(copy, [tap('a')], store);
		await keepBeat(copy, beat, store);
		const again = await tryPin(right, store);
		expect(again).toMatchObject({ kind: 'open', copies: [{ log: [tap('a')], beat }] });
	});

	it('lies there sealed: no word of it, no secret and no PIN can be read', async () => {
		const { store, rows } = memory();
		await keepCopy(handed('m', 'ZXQ-CANARY'), right, { id: 'one', wall: now, store });
		const row = rows.get('one');
		const bytes = [...(row?.sealed.values() ?? []), row?.about.lock.outer].map((sealed) =>
			Buffer.from(sealed?.body ?? new ArrayBuffer()).toString('latin1')
		);
		const all = JSON.stringify(row?.about) + bytes.join('');
		for (const word of ['ZXQ-CANARY', 'secret-m', right]) expect(all).not.toContain(word);
		await expect(crypto.subtle.exportKey('raw', row?.deviceKey as CryptoKey)).rejects.toThrow();
	});

	it('does not open on another device, whatever the PIN', async () => {
		const [here, there] = [memory(), memory()];
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store: here.store });
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store: there.store });
		const [own, other] = [here.rows.get('one'), there.rows.get('one')];
		if (!own || !other) throw new Error('Nothing is kept.');
		there.rows.set('one', { ...own, deviceKey: other.deviceKey });
		expect(await tryPin(right, there.store)).toMatchObject({ kind: 'wrong' });
	});

	it('is wiped after so many wrong PINs, and a right one before starts the count anew', async () => {
		const { store, rows } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		for (let n = 1; n < wrongPins; n++) await tryPin(typedPin('000000'), store);
		expect(await tryPin(right, store)).toMatchObject({ kind: 'open' });
		for (let n = 1; n < wrongPins; n++) {
			expect(await tryPin(typedPin('000000'), store)).toEqual({
				kind: 'wrong',
				left: wrongPins - n
			});
		}
		const last = await tryPin(typedPin('000000'), store);
		expect(last).toMatchObject({ kind: 'wiped', wiped: [{ look: 'look-m' }] });
		expect(rows.size).toBe(0);
	}, 30_000);

	it('makes way for a newer one of the same meeting, and stands beside that of another', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		await keepCopy(handed('m'), pin('775311'), { id: 'two', wall: now, store });
		await keepCopy(handed('n'), pin('864209'), { id: 'three', wall: now, store });
		expect(await store.ids()).toEqual(['two', 'three']);
		expect(await tryPin(pin('864209'), store)).toMatchObject({ copies: [{ id: 'three' }] });
		expect((await store.read('two'))?.about.wrong).toBe(0);
	});
});

describe('the sweep', () => {
	it('wipes what is over without asking anybody, and leaves what is not', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		expect((await sweep(now + 27 * 3_600_000, { store })).left).toHaveLength(1);
		const { left, wiped } = await sweep(now + 28 * 3_600_000, { store });
		expect([left.length, wiped.length, await store.ids()]).toEqual([0, 1, []]);
	});

	it('counts right on a device that is ten years off, and wipes nothing when its clock is set', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now - tenYears, store });
		for (const wall of [now - tenYears, now + tenYears, now - tenYears, now]) {
			expect((await sweep(wall, { store })).left).toHaveLength(1);
		}
		expect((await sweep(now + 28 * 3_600_000, { store })).left).toHaveLength(0);
	});

	it('wipes nothing under an open page whose calendar is set some days ahead', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		const ahead = now + 5 * 24 * 3_600_000;
		expect((await sweep(ahead, { lived: 60_000, store })).left).toHaveLength(1);
		expect((await sweep(ahead + 60_000, { store })).left).toHaveLength(1);
		expect((await sweep(ahead + 28 * 3_600_000, { store })).left).toHaveLength(0);
	});

	it('gives a meeting that ran late its day', async () => {
		const { store } = memory();
		await keepCopy(handed('m'), right, { id: 'one', wall: now, store });
		const tried = await tryPin(right, store);
		if (tried.kind !== 'open' || !tried.copies[0]) throw new Error(tried.kind);
		await sweep(now + 20 * 3_600_000, { store });
		await keepLog(tried.copies[0], [tap('a')], store);
		expect((await sweep(now + 40 * 3_600_000, { store })).left).toHaveLength(1);
		expect((await sweep(now + 44 * 3_600_000, { store })).left).toHaveLength(0);
	});
});
