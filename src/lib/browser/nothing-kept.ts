import { copyStore } from './copy-store.ts';
import { deviceStore } from './device-store.ts';

/**
 * Whether this browser may be wiped at sign-out: a prepared copy goes by its own rules only, and taps
 * that were not sent yet are never wiped.
 */
export async function nothingKept(): Promise<boolean> {
	try {
		if ((await copyStore.ids()).length > 0) return false;
		return (await deviceStore.list('taps/')).length === 0;
	} catch {
		// A browser that cannot tell keeps nothing.
		return true;
	}
}
