import type { Instant } from '#lib/domain/time.ts';

/** One version of a meeting's agenda. Only added to; the highest number counts. */
export interface AgendaRevisionTable {
	organizationId: string;
	interventionId: string;
	id: string;
	meetingId: string;
	number: number;
	savedAt: Instant;
	savedBy: string;
	/** The agenda itself: the ask and the steps. */
	words: Uint8Array;
}

/** A statement read aloud once and timed in a rehearsal. The newest of a member counts. */
export interface TimedReadingTable {
	organizationId: string;
	interventionId: string;
	id: string;
	memberId: string;
	seconds: number;
	notedAt: Instant;
	notedBy: string;
}

/** One tap on the run sheet, by the device and number it was made with. Holds no words. */
export interface MeetingEventTable {
	organizationId: string;
	interventionId: string;
	id: string;
	meetingId: string;
	device: string;
	sequence: number;
	turn: number;
	boot: string;
	/** Milliseconds of the device's steady clock within its boot. */
	steady: number;
	/** What the device's calendar clock said, in epoch milliseconds; it is never trusted. */
	wall: number;
	kind: string;
	step: string | null;
	minutes: number | null;
	branch: string | null;
	/** Id of the event that this one undoes. */
	undone: string | null;
	receivedAt: Instant;
	receivedBy: string;
}

/** All tables of planning and running a meeting. */
export interface Agendas {
	agendaRevision: AgendaRevisionTable;
	timedReading: TimedReadingTable;
	meetingEvent: MeetingEventTable;
}
