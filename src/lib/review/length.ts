/** Words per minute of a person who reads aloud under emotion: measured range 120 to 183. */
const slow = 120;
const quick = 183;

/** Seconds it takes to read so many words aloud: [at the quickest, at the slowest], whole seconds. */
export function readAloudSeconds(words: number): [number, number] {
	return [Math.round((words / quick) * 60), Math.round((words / slow) * 60)];
}

export const IDEAL_WORDS = [300, 450] as const;
/** Above this a statement gets one quiet line of advice. Nothing is blocked. */
export const LONG_WORDS = 600;
