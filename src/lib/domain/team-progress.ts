import type { StatementStanding } from './approval.ts';
import { deliveryState, isStuck, type Delivery } from './delivery.ts';
import {
	deadlineOf,
	everEntered,
	linkState,
	type Invitation,
	type LinkState,
	type Seat
} from './invitation.ts';
import { mayBeAsked, writes, type Member } from './member.ts';
import { hasPledged, type PledgeRecord } from './pledge.ts';
import type { Instant } from './time.ts';

/** All that is known of one member's way, and nothing of what they write before it is shared. */
export interface ProgressFacts {
	member: Pick<Member, 'attendance' | 'age' | 'standing'>;
	asked: boolean;
	guardianSaidYes: boolean;
	pledges: readonly PledgeRecord[];
	invitation: Invitation | null;
	lastMeetingEnds: Instant | null;
	deliveries: readonly Delivery[];
	statement: StatementStanding['state'];
	gateOpen: boolean;
}

/** Where one member stands, and what would unblock them. */
export interface Progress {
	status: string;
	tone: 'plain' | 'asks' | 'stops';
	hint: string;
	/** Nothing more is hoped for from this member before the day. */
	ready: boolean;
	invited: boolean;
	entered: boolean;
}

type Said = Pick<Progress, 'status' | 'hint'> & Partial<Pick<Progress, 'tone' | 'ready'>>;

const asks = (status: string, hint: string): Said => ({ status, hint, tone: 'asks' });
const done = (status: string, hint: string): Said => ({ status, hint, ready: true });

function apart({ member }: ProgressFacts): Said | null {
	if (!mayBeAsked(member)) return done('Must not know', 'Nothing goes out to them.');
	if (member.standing?.kind === 'frozen') {
		return asks('Frozen', 'Nothing opens for them. Thaw the link when it is safe.');
	}
	if (member.standing?.kind === 'stepped-back') {
		return done('Stepped back', 'They need not say why. Their part is open again.');
	}
	return null;
}

function beforeTheLink(facts: ProgressFacts): Said | null {
	if (facts.member.age === 'minor' && !facts.guardianSaidYes) {
		return asks('Guardian first', 'Ask a guardian, and name an adult who stays beside them.');
	}
	if (!facts.asked) return asks('To ask', 'Call, and ask the questions about safe contact.');
	if (facts.invitation) return null;
	if (!facts.gateOpen) return asks('Held back', 'Finish the safety check first.');
	return asks('To invite', 'Make the link, then read six digits out.');
}

const closedLink: Partial<Record<LinkState, Said>> = {
	expired: asks('Link ran out', 'Make a new link, and read six digits out at once.'),
	locked: asks('Locked', 'Five wrong codes. Call them, then make a new link.'),
	over: done('Over', 'The seat ended a week after the last meeting.')
};

function mailTrouble({ deliveries }: ProgressFacts, now: Instant): Said | null {
	const last = deliveries.at(-1);
	if (!last) return null;
	const state = deliveryState(last, now);
	const instead = 'Read the long code out by phone.';
	if (state === 'not-delivered') return asks('Not delivered', instead);
	if (state === 'held-back') return asks('Mail held back', instead);
	if (state === 'perhaps') return asks('Perhaps not delivered', `Ask whether it came. ${instead}`);
	if (isStuck(last, now)) return asks('Not delivered yet', `It is tried again. ${instead}`);
	return null;
}

function writing(facts: ProgressFacts, now: Instant): Said {
	const due = deadlineOf(facts.invitation);
	switch (facts.statement) {
		case 'approved':
			return done('Ready', 'Their words are approved.');
		case 'shared':
			return asks('To read', 'Their words are there for you to read.');
		case 'sent-back':
			return { status: 'Changing it', hint: 'You sent it back. A call often helps.' };
		case 'not-shared':
			return due !== null && now >= due
				? asks('Late', 'Ask how it goes, and offer to write it down on the phone.')
				: { status: 'Writing', hint: 'Not shared yet. Ask how it goes, not what it says.' };
	}
}

/** Computed each time it is looked at; the first thing that stands in the way is what is said. */
export function progressOf(facts: ProgressFacts, now: Instant): Progress {
	const seat: Seat = {
		standing: facts.member.standing,
		lastMeetingEnds: facts.lastMeetingEnds
	};
	const entered = facts.invitation !== null && everEntered(facts.invitation) !== null;
	const link = facts.invitation && linkState(facts.invitation, seat, now);
	const said =
		apart(facts) ??
		beforeTheLink(facts) ??
		(link && closedLink[link]) ??
		(entered ? inside(facts, now) : (mailTrouble(facts, now) ?? notIn));
	return { tone: 'plain', ready: false, ...said, invited: facts.invitation !== null, entered };
}

const notIn = asks('Not in yet', 'Call while they have the page open, and read six digits out.');

function inside(facts: ProgressFacts, now: Instant): Said {
	if (!hasPledged(facts.pledges)) {
		return { status: 'Just in', hint: 'The promise to keep it quiet is still open.' };
	}
	if (writes(facts.member)) return writing(facts, now);
	return done('Ready', 'They have made the promise. Nothing to write.');
}
