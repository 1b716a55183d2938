import type { Facilitator } from '#lib/domain/actor.ts';
import type { BranchKind } from '#lib/domain/branch.ts';
import type { MeetingEvent, Tap } from '#lib/domain/meeting.ts';
import type { Instant } from '#lib/domain/time.ts';
import { at } from './instants.ts';
import type { MeetingEventTable } from './schema/agenda.ts';
import type { Scope } from './scope.ts';

type Told = Pick<MeetingEventTable, 'kind' | 'step' | 'minutes' | 'branch' | 'undone'>;

const nothing = { step: null, minutes: null, branch: null, undone: null };

function tell(tap: Tap): Told {
	switch (tap.kind) {
		case 'done':
		case 'skip':
		case 'go':
			return { ...nothing, kind: tap.kind, step: tap.step };
		case 'add':
			return { ...nothing, kind: 'add', step: tap.step, minutes: tap.minutes };
		case 'branch':
			return { ...nothing, kind: 'branch', branch: tap.branch };
		case 'undo':
			return { ...nothing, kind: 'undo', undone: tap.event };
		default:
			return { ...nothing, kind: tap.kind };
	}
}

/** The tap a row tells of. Rows are only ever written by `insertEvents`, from taps. */
function heard({ kind, step, minutes, branch, undone }: Told): Tap {
	const tap = { kind, step, minutes, branch: branch as BranchKind | null, event: undone };
	return Object.fromEntries(Object.entries(tap).filter(([, value]) => value !== null)) as Tap;
}

/** The log of a meeting as far as it has arrived here. */
export async function eventsOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string
): Promise<MeetingEvent[]> {
	const rows = await scope.db
		.selectFrom('meetingEvent')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('meetingId', '=', meetingId)
		.orderBy('turn')
		.orderBy('device')
		.orderBy('sequence')
		.execute();
	return rows.map(({ id, device, sequence, turn, boot, steady, wall, ...told }) => ({
		id,
		device,
		sequence,
		turn,
		clock: { boot, steady, wall: wall as Instant },
		tap: heard(told)
	}));
}

/** Adds events. One that is here already, by its id or by its device and number, changes nothing. */
export async function insertEvents(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string,
	events: readonly MeetingEvent[],
	now: Instant
): Promise<void> {
	if (events.length === 0) return;
	const rows = events.map(({ id, device, sequence, turn, clock, tap }) => ({
		organizationId: scope.actor.organizationId,
		interventionId,
		id,
		meetingId,
		device,
		sequence,
		turn,
		...clock,
		...tell(tap),
		receivedAt: at(now),
		receivedBy: scope.actor.accountId
	}));
	await scope.db
		.insertInto('meetingEvent')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Ids of the meetings in which anything was tapped. */
export async function begunMeetings(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Set<string>> {
	const rows = await scope.db
		.selectFrom('meetingEvent')
		.select('meetingId')
		.distinct()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.execute();
	return new Set(rows.map(({ meetingId }) => meetingId));
}
