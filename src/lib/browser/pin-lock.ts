import type { Pin } from '#lib/domain/prepared-device.ts';
import { seal, unseal, type Sealed } from './sealing.ts';

/** Rounds of PBKDF2 with SHA-256, as the OWASP Password Storage Cheat Sheet asks for. */
const rounds = 600_000;

/**
 * The key of a copy, sealed twice: inside by the PIN, outside by a key that stays in this browser.
 * Without the browser the PIN is worth nothing, and the other way round.
 */
export type PinLock = { rounds: number; outer: Sealed };

/** 256 random bits that stand beside the PIN. Kept apart: once they are gone no PIN opens anything. */
export type Salt = Uint8Array<ArrayBuffer>;

const ivLength = 12;

/** Makes a new key and the lock that gives it back. */
export async function makeLock(
	pin: Pin,
	deviceKey: CryptoKey,
	name: string
): Promise<{ lock: PinLock; salt: Salt; key: CryptoKey }> {
	const salt = crypto.getRandomValues(new Uint8Array(32));
	const raw = crypto.getRandomValues(new Uint8Array(32));
	const inner = await seal(await keyOf(pin, salt, rounds), name, raw);
	const together = new Uint8Array([...inner.iv, ...new Uint8Array(inner.body)]);
	const outer = await seal(deviceKey, name, together);
	const key = await asKey(raw);
	raw.fill(0);
	return { lock: { rounds, outer }, salt, key };
}

/** @returns null for another PIN, another browser or another name */
export async function openLock(
	pin: Pin,
	{ lock, salt }: { lock: PinLock; salt: Salt },
	deviceKey: CryptoKey,
	name: string
): Promise<CryptoKey | null> {
	const pinKey = await keyOf(pin, salt, lock.rounds);
	try {
		const together = new Uint8Array(await unseal(deviceKey, name, lock.outer));
		const [iv, body] = [together.slice(0, ivLength), together.slice(ivLength).buffer];
		return await asKey(new Uint8Array(await unseal(pinKey, name, { iv, body })));
	} catch {
		return null;
	}
}

const asKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function keyOf(pin: Pin, salt: BufferSource, iterations: number): Promise<CryptoKey> {
	const typed = new TextEncoder().encode(pin);
	const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}
