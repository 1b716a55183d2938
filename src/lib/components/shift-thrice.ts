/** What a key did, as far as leaving is concerned. `at` is milliseconds on any clock that only goes forward. */
export type KeyMove = { kind: 'down' | 'up' | 'other'; key: string; at: number };

const within = 5_000;

/**
 * Watches for Shift pressed three times within five seconds with nothing in between. People write
 * capitals, select with Shift and click while holding it: any other key or press starts anew.
 */
export function shiftThrice(): (move: KeyMove) => boolean {
	let presses: number[] = [];
	let held = false;
	return ({ kind, key, at }) => {
		if (kind === 'other' || key !== 'Shift') {
			presses = [];
			held = false;
			return false;
		}
		if (kind === 'down') {
			held = true;
			return false;
		}
		if (!held) return false;
		held = false;
		presses = [...presses.filter((before) => at - before <= within), at];
		if (presses.length < 3) return false;
		presses = [];
		return true;
	};
}
