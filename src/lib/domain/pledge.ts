import type { Instant } from './time.ts';

/**
 * The promise each member makes before anything else. A new text is a new version below the old
 * ones: who said yes to an older text is asked again.
 */
export const pledges = [
	{
		version: 1,
		says: [
			'I keep this to myself. I do not tell others who takes part, what is planned, or when.',
			'I do not share my link, my code, or what I read here.',
			'What others write is theirs. I do not ask to see it before the day.',
			'I use a phone or computer that I trust. When I am done, I press “Save and leave”.',
			'If somebody finds out, I call the person who invited me at once.',
			'I may stop at any time. I do not need to say why. I still keep this to myself.'
		]
	}
] as const;

export const currentPledge = pledges[pledges.length - 1] as (typeof pledges)[number];

export type PledgeRecord = { version: number; at: Instant };

/** Whether the newest text was agreed to. */
export function hasPledged(given: readonly PledgeRecord[]): boolean {
	return given.some((record) => record.version === currentPledge.version);
}
