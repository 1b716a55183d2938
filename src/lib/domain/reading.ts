import type { DeskStatement } from './desk-statement.ts';
import { countWords } from './statement.ts';

/**
 * One approved statement as it will be heard: whose words they are and whose voice. `readerName`
 * differs from `memberName` when somebody reads for a person who cannot be there; it is empty while
 * nobody who may has been found for them.
 */
export type Reading = {
	statementId: string;
	memberId: string;
	memberName: string;
	readerName: string;
	text: string;
	/** Of the words, such as `en`; empty where it is not known. */
	language: string;
	words: number;
	/** The time measured in the rehearsal, else an estimate. */
	seconds: number;
};

/**
 * Words a minute that a first plan counts on: the slow end of reading aloud (120 to 183), as these
 * words are read with a full heart.
 */
const wordsPerMinute = 120;

/** Seconds a text takes to read aloud, before anybody has read it. */
export function secondsToRead(words: number): number {
	return Math.ceil((words / wordsPerMinute) * 60);
}

/**
 * The approved statements in reading order, and only those: one changed letter after the approval and
 * a statement is not here (N9). Another voice is named once the writer has agreed to it.
 * @param times seconds measured in a rehearsal, by member
 */
export function readingsFrom(
	desk: readonly DeskStatement[],
	names: ReadonlyMap<string, string>,
	times: ReadonlyMap<string, number>
): Reading[] {
	return desk.flatMap(({ member, shared, standing, proxy }) => {
		if (!shared || standing.state !== 'approved') return [];
		const words = countWords(shared.text);
		const agreed = proxy !== null && proxy.consentedAt !== null;
		const voice = agreed ? names.get(proxy.readerId) : undefined;
		const own = member.attendance === 'letter' ? '' : member.name;
		return [
			{
				statementId: shared.id,
				memberId: member.id,
				memberName: member.name,
				readerName: voice ?? own,
				text: shared.text,
				language: /^[a-z]{2}$/.test(shared.language) ? shared.language : '',
				words,
				seconds: times.get(member.id) ?? secondsToRead(words)
			}
		];
	});
}
