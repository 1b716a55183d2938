/**
 * One approved statement as it will be heard: whose words they are and whose voice. `readerName`
 * differs from `memberName` when somebody reads for a person who cannot be there.
 */
export type Reading = {
	statementId: string;
	memberId: string;
	memberName: string;
	readerName: string;
	text: string;
	words: number;
	/** The estimate read aloud, or the time measured in the rehearsal. */
	seconds: number;
};

/** `Maria reads`, or `Ben reads for Priya` when another voice carries the words. */
export function sayReader(reading: Pick<Reading, 'memberName' | 'readerName'>): string {
	if (reading.readerName === reading.memberName) return `${reading.memberName} reads`;
	return `${reading.readerName} reads for ${reading.memberName}`;
}
