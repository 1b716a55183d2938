/** How long somebody who leaves waits for their last words to arrive, in milliseconds. */
const patience = 3_000;

const open = new Set<() => Promise<boolean>>();

/** A page with words on it says how to save them; the answer takes that back. */
export function saveBeforeLeaving(save: () => Promise<boolean>): () => void {
	open.add(save);
	return () => void open.delete(save);
}

/**
 * Saves what is on the page, for somebody who is about to leave. True when the server has every
 * word; false when some are only on this device, which must then not be wiped.
 */
export async function allSaved(): Promise<boolean> {
	const late = new Promise<boolean>((tell) => setTimeout(() => tell(false), patience));
	const saves = Promise.all([...open].map((save) => save())).then((done) => done.every(Boolean));
	return Promise.race([saves, late]);
}
