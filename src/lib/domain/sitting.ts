import { minutesBetween, type Instant } from './time.ts';

/** What was saved, and when. */
export type SavedAt = { number: number; savedAt: Instant };

/** A break of this long ends a sitting. */
const breakMinutes = 10;

/**
 * Saves come every few seconds; a writer remembers sittings. The last save of each sitting, the
 * newest first. The newest of all is left out: it is what stands in the draft.
 * @param saves the newest first
 */
export function earlierVersions(saves: readonly SavedAt[]): SavedAt[] {
	const ends = saves.filter(({ savedAt }, index) => {
		const next = saves[index - 1];
		return next !== undefined && minutesBetween(savedAt, next.savedAt) >= breakMinutes;
	});
	const first = saves.at(-1);
	// With one sitting only, its first save is at least something to go back to.
	return ends.length > 0 || first === undefined || saves.length < 2 ? ends : [first];
}
