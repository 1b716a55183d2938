import type { Instant } from './time.ts';

export const outcomeKinds = ['yes', 'alternative', 'not-yet', 'no', 'stopped', 'not-held'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** How each outcome is named for the facilitator, and what it stands for. */
export const outcomeWords: Record<OutcomeKind, { title: string; hint: string }> = {
	yes: { title: 'Yes', hint: 'They agreed to go. Note when, and who heard it.' },
	alternative: {
		title: 'Another step was agreed',
		hint: 'A different step, with a day on which you look at it again.'
	},
	'not-yet': { title: 'Not yet', hint: 'The door stays open. Say until when.' },
	no: { title: 'No', hint: 'They said no, and the meeting was closed.' },
	stopped: { title: 'Ended early', hint: 'The meeting was ended to keep everyone safe.' },
	'not-held': { title: 'It did not take place', hint: 'Nobody met, or the person did not come.' }
};

/** What came of a meeting, as it was recorded. A correction is a new record; the newest stands. */
export type Outcome = {
	id: string;
	meetingId: string;
	kind: OutcomeKind;
	/** When it was said or decided. */
	at: Instant;
	/** Names of those who heard it. */
	witnesses: string[];
	note: string;
	/** What was agreed instead; only for another step. */
	nextStep: string;
	/** Until when the offer stands, or when another step is looked at again. */
	offerUntil: Instant | null;
	recordedAt: Instant;
	recordedBy: string;
};

/** A yes taken back, on the way or later. The outcome itself stays in the record. */
export type Withdrawal = {
	id: string;
	outcomeId: string;
	at: Instant;
	note: string;
	/** Where the way ended; empty where nobody had set out. */
	where: string;
	recordedAt: Instant;
	recordedBy: string;
};

export type StandingOutcome = { outcome: Outcome; withdrawal: Withdrawal | undefined };

/** The newest outcome on record with its withdrawal, if there is one. */
export function standingOutcome(
	outcomes: readonly Outcome[],
	withdrawals: readonly Withdrawal[]
): StandingOutcome | undefined {
	const newest = <T extends { id: string; recordedAt: Instant }>(records: readonly T[]) =>
		records.toSorted((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1))[0];
	const outcome = newest(outcomes);
	if (!outcome) return undefined;
	const taken = withdrawals.filter((withdrawal) => withdrawal.outcomeId === outcome.id);
	return { outcome, withdrawal: newest(taken) };
}

/** Only an agreement can be taken back, and only once. */
export function canWithdraw({ outcome, withdrawal }: StandingOutcome): boolean {
	return withdrawal === undefined && (outcome.kind === 'yes' || outcome.kind === 'alternative');
}

/** Whether the person can still say yes to what was offered, by the date that was given. */
export function offerOpen({ outcome, withdrawal }: StandingOutcome, now: Instant): boolean {
	if (outcome.kind === 'yes' && withdrawal === undefined) return false;
	return outcome.offerUntil !== null && now <= outcome.offerUntil;
}

/** Whether a restart list makes sense: every ending but a yes that stands. */
export function canRestart({ outcome, withdrawal }: StandingOutcome): boolean {
	return outcome.kind !== 'yes' || withdrawal !== undefined;
}
