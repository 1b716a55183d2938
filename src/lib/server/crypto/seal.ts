import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** Where a sealed value stands. It is bound into the seal, so a moved value does not open (R38). */
export interface Place {
	table: string;
	row: string;
	column: string;
	revision: number;
}

/** Thrown when a value was moved, changed or sealed with another key. Carries no words. */
export class SealBroken extends Error {
	readonly code = 'seal-broken';
	constructor() {
		super('A sealed value did not open.');
		this.name = 'SealBroken';
	}
}

const associated = (place: Place) =>
	Buffer.from(JSON.stringify([place.table, place.row, place.column, place.revision]));

/**
 * Seals bytes with AES-256-GCM: version 1, iv 12, tag 16, then the ciphertext.
 * @param key 32 bytes
 */
export function seal(key: Uint8Array, place: Place, plain: Uint8Array): Buffer {
	const iv = randomBytes(IV);
	const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
	cipher.setAAD(associated(place));
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
}

/**
 * Opens what `seal` made for the same key and place.
 * @throws {SealBroken}
 */
export function unseal(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
	if (sealed.length < 1 + IV + TAG || sealed[0] !== VERSION) throw new SealBroken();
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV), {
		authTagLength: TAG
	});
	decipher.setAAD(associated(place));
	decipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
	try {
		return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
	} catch {
		throw new SealBroken();
	}
}
