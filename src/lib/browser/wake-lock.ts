/**
 * Keeps the screen awake while a page is looked at. The browser lets go when the page is hidden, so
 * the lock is taken again on every return. Where there is none, `told` hears false and all else works.
 * @returns lets the screen sleep again
 */
export function keepAwake(told: (awake: boolean) => void): () => void {
	let lock: WakeLockSentinel | undefined;
	let ended = false;

	async function take() {
		if (ended || document.visibilityState !== 'visible') return;
		if (lock && !lock.released) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			lock.addEventListener('release', () => told(false), { once: true });
			if (ended) await lock.release();
			else told(true);
		} catch {
			told(false);
		}
	}

	const returned = () => void take();
	document.addEventListener('visibilitychange', returned);
	void take();
	return () => {
		ended = true;
		document.removeEventListener('visibilitychange', returned);
		void lock?.release();
	};
}
