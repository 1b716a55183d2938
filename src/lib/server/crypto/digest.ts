import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 as base64url. Enough for secrets of 112 bits and more; shorter ones need `keyedDigest`. */
export function digest(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** HMAC-SHA-256 as base64url, for codes, addresses and texts that could be guessed. */
export function keyedDigest(key: Uint8Array, purpose: string, value: string): string {
	return createHmac('sha256', key).update(purpose).update('\0').update(value).digest('base64url');
}

/** Compares without telling by its time how much was right. */
export function sameDigest(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
