import type { DeskStatement } from './desk-statement.ts';
import type { Reading } from './reading.ts';
import type { RunSheet } from './run-sheet.ts';

/** The second letters as the room has them. `letters` is null while not even this device holds them. */
export type SecondLetters = { count: number; letters: Reading[] | null };

/**
 * What of the second letters may be shown in the room: nothing before they were opened, which counts
 * only after a "no"; null where they are open and this device has yet to be given them.
 */
export function lettersToHear(
	{ unsealedAt }: Pick<RunSheet, 'unsealedAt'>,
	second: SecondLetters | undefined
): Reading[] | null {
	if (unsealedAt === undefined || !second) return [];
	return second.letters;
}

/** One writer's second letter on the desk; once it is sealed its words are not in it. */
export type DeskLetter = DeskStatement & { sealed: boolean };

/**
 * The seal: a letter that was approved is closed to everybody but its writer until the letters are
 * opened. To read it again before, the approval is taken back, which is on the record.
 */
export function sealLetter(row: DeskStatement, opened: boolean): DeskLetter {
	const sealed = row.standing.state === 'approved' && !opened;
	if (!sealed || !row.shared) return { ...row, sealed };
	const shared = { ...row.shared, text: '', findings: [] };
	return { ...row, sealed, shared, comments: [] };
}
