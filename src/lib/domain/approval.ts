import type { Instant } from './time.ts';

/** A facilitator's yes to one exact text, known by its keyed digest. */
export interface Approval {
	id: string;
	digest: string;
	revision: number;
	at: Instant;
	by: string;
	/** Why a finding that says stop was passed over; empty where there was none. */
	override: string;
	withdrawnAt: Instant | null;
}

/** The statement was given back to its writer, with a reason they can read. */
export interface SentBack {
	at: Instant;
	reason: string;
	revision: number;
}

/** What decides how a statement stands with its facilitator. */
export interface StandingFacts {
	/** The live share, if the writer has one. */
	shared: { digest: string; at: Instant } | null;
	/** Digest of the writer's newest text. Differs from the shared one while they go on writing. */
	headDigest: string | null;
	approvals: readonly Approval[];
	sentBack: SentBack | null;
}

export type StatementStanding =
	| { state: 'not-shared' }
	| { state: 'shared'; changed: boolean }
	| { state: 'sent-back'; reason: string }
	| { state: 'approved'; approval: Approval };

/**
 * How a statement stands. It is approved only while the writer shares exactly the text that was
 * approved and has written nothing else since: one changed letter, and it is not (N9, A17).
 */
export function standingOf({
	shared,
	headDigest,
	approvals,
	sentBack
}: StandingFacts): StatementStanding {
	if (!shared) return { state: 'not-shared' };
	const approval = approvals.find(
		({ digest, withdrawnAt }) => digest === shared.digest && withdrawnAt === null
	);
	const unchanged = headDigest === shared.digest;
	if (approval && unchanged) return { state: 'approved', approval };
	if (sentBack && sentBack.at >= shared.at) return { state: 'sent-back', reason: sentBack.reason };
	const changed = !unchanged || approvals.some(({ withdrawnAt }) => withdrawnAt === null);
	return { state: 'shared', changed };
}

/** The words the desk shows for it. */
export function sayStanding(standing: StatementStanding): string {
	switch (standing.state) {
		case 'not-shared':
			return 'Not shared';
		case 'shared':
			return standing.changed ? 'Changed, to read' : 'To read';
		case 'sent-back':
			return 'Sent back';
		case 'approved':
			return 'Approved';
	}
}
