/** One sealed thing: AES-GCM with a fresh number for each. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; body: ArrayBuffer };

const how = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(name)
});

/** @param name bound into the seal: what is sealed under one name does not open under another */
export async function seal(key: CryptoKey, name: string, plain: BufferSource): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, body: await crypto.subtle.encrypt(how(name, iv), key, plain) };
}

/** Rejects where key, name or content are not the ones it was sealed with. */
export const unseal = (key: CryptoKey, name: string, { iv, body }: Sealed): Promise<ArrayBuffer> =>
	crypto.subtle.decrypt(how(name, iv), key, body);

export const sealJson = (key: CryptoKey, name: string, value: unknown): Promise<Sealed> =>
	seal(key, name, new TextEncoder().encode(JSON.stringify(value)));

export async function unsealJson(key: CryptoKey, name: string, sealed: Sealed): Promise<unknown> {
	return JSON.parse(new TextDecoder().decode(await unseal(key, name, sealed))) as unknown;
}

/** A key that works in this browser and that no script can take out of it. */
export const newDeviceKey = (): Promise<CryptoKey> =>
	crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
