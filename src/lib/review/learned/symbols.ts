/** A 32-bit number for a text: FNV-1a with a last stir, the same in every engine. */
export function symbol(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return stirred(hash);
}

/** One number for two, in this order. */
export function joined(one: number, two: number): number {
	return stirred(Math.imul(one, 31) + two);
}

function stirred(hash: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b | 0);
	return mixed ^ (mixed >>> 16);
}
