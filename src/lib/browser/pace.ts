import type { Stop } from './save-reply.ts';

/** Milliseconds of quiet before a save and before a journal entry; `longest` holds while typing goes on. */
export const pace = {
	save: { pause: 1_200, longest: 5_000 },
	journal: { pause: 200, longest: 900, again: 5_000 }
} as const;

/**
 * Milliseconds until an unanswered save is sent again. Never more than 8 s, so that work is caught
 * up within 10 s of a return.
 */
export function retryAfter(tries: number): number {
	return Math.min(1_000 * 2 ** Math.min(tries, 10), 8_000);
}

/** Seconds until a save that was turned down is tried again; null waits for the writer. */
export const tryAgain: Record<Stop, number | null> = {
	'too-long': null,
	'signed-out': 15,
	'not-open': 60,
	law: 60,
	odd: 60
};

/** Timers by name: setting one again moves it. */
export function namedTimers(after: (milliseconds: number, run: () => void) => () => void) {
	const running = new Map<string, () => void>();
	return {
		has: (name: string) => running.has(name),
		set(name: string, milliseconds: number, run: () => void) {
			running.get(name)?.();
			const cancel = after(milliseconds, () => {
				running.delete(name);
				run();
			});
			running.set(name, cancel);
		},
		clear(...names: string[]) {
			for (const name of names.length > 0 ? names : [...running.keys()]) {
				running.get(name)?.();
				running.delete(name);
			}
		}
	};
}
