import { deviceStore } from './device-store.ts';
import type { Unconfirmed } from './unconfirmed.ts';

/** What a page that is gone has left: its words, and a way to let go of them once they are safe. */
export type Left = { words: Unconfirmed; drop: () => Promise<void> };

/** The place of one open page in the journal. */
export type Journal = {
	keep: (words: Unconfirmed) => Promise<void>;
	forget: () => Promise<void>;
	/** What pages of this writer that are gone have left here, the oldest first. */
	left: () => Promise<Left[]>;
};

type Entry = { at: number; words: Unconfirmed };

/**
 * The journal keeps on this device what the server has not confirmed (decision 11). Each open
 * page has a place of its own, so that two of them never write over each other.
 * @param words whose words these are and which, in opaque ids: nobody else's are ever shown
 * @param page a name that no other page has
 */
export function openJournal(words: string, page: string): Journal {
	const ofThese = `words/${words}/`;
	const own = `${ofThese}${page}`;
	holdName(own);
	// One after the other: sealing takes its time, and an older text must not come in last.
	let chain: Promise<unknown> = Promise.resolve();
	const next = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = chain.then(work, work);
		chain = turn.catch(() => undefined);
		return turn;
	};
	return {
		keep: (words) => next(() => deviceStore.put(own, { at: Date.now(), words } satisfies Entry)),
		forget: () => next(() => deviceStore.drop(own)),
		async left() {
			const [found, open] = await Promise.all([deviceStore.list(ofThese), namesHeld()]);
			return found
				.filter(({ name }) => name !== own && !open.has(name))
				.map(({ name, value }) => ({ name, ...(value as Entry) }))
				.sort((a, b) => a.at - b.at)
				.map(({ name, words }) => ({ words, drop: () => deviceStore.drop(name) }));
		}
	};
}

/** While a page lives it holds a lock of its name, so that others see whose words are looked after. */
function holdName(name: string): void {
	navigator.locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined);
}

async function namesHeld(): Promise<Set<string>> {
	// Without locks a living page's words may be sent twice; the same operation counts once.
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return new Set(held.flatMap(({ name }) => (name ? [name] : [])));
}
