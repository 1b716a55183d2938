import { randomBytes, randomInt } from 'node:crypto';

/** An opaque id: 16 random bytes as 22 characters of base64url. It names, it does not protect. */
export function newId(): string {
	return randomBytes(16).toString('base64url');
}

/** A secret of 256 bits as 43 characters of base64url. Only its digest is ever stored. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** `length` random decimal digits, leading zeros kept. */
export function newDigits(length: number): string {
	let digits = '';
	while (digits.length < length) digits += String(randomInt(10));
	return digits;
}
