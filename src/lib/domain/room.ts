import type { Agenda } from './agenda.ts';
import type { Call } from './calls.ts';
import type { Rung } from './care-agreement.ts';
import type { MeetingEvent } from './meeting.ts';
import type { DeckInHand } from './objection-deck.ts';
import type { Offer } from './offer.ts';
import type { PlannedMeeting } from './planned-meeting.ts';
import type { Reading } from './reading.ts';
import type { SecondLetters } from './second-letter.ts';

/** All that the room needs, in one piece: nothing more is fetched while a meeting runs. */
export type Room = {
	/** Whose taps are made here. */
	accountId: string;
	interventionId: string;
	meeting: PlannedMeeting;
	agenda: Agenda;
	readings: Reading[];
	/** The words of the plan, only as they were confirmed. */
	offer: Offer | null;
	backup: Offer | null;
	calls: Call[];
	/** Where to stop when a yes is taken back on the way. */
	stop?: string;
	/** First names by member id. */
	names: Record<string, string>;
	/** Worries that may come, with what is arranged for each; none on copies from before. */
	deck?: DeckInHand;
	/** Goals and ladder, where the model agrees ahead. */
	ahead?: { goals: { name: string; goal: string }[]; ladder: Rung[] } | null;
	/** The letters that stay sealed until somebody opens them after a "no"; none on copies from before. */
	second?: SecondLetters;
	/** The device that leads until somebody takes the lead: the one prepared first, if there is one. */
	lead: string | null;
	/** The log of taps as far as it is known. */
	log: MeetingEvent[];
};
