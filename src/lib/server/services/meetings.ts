import type { Facilitator } from '#lib/domain/actor.ts';
import type { MeetingEvent } from '#lib/domain/meeting.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { eventsOf, insertEvents } from '#lib/server/db/meeting-events.ts';
import { write } from '#lib/server/db/scope.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';

/**
 * Keeps taps that a device made, in any order and any number of times.
 * @returns the whole log, so that the device learns what arrived and what other devices did
 * @throws {NotVisible}
 */
export async function keepTaps(
	actor: Facilitator,
	place: MeetingPlace,
	taps: readonly MeetingEvent[],
	now: Instant
): Promise<MeetingEvent[]> {
	const { interventionId, meetingId } = place;
	return write(actor, async (scope) => {
		await takeMeeting(scope, place);
		await insertEvents(scope, interventionId, meetingId, taps, now);
		if (taps.some(({ tap }) => tap.kind === 'begin' || tap.kind === 'end')) {
			const object = { kind: 'meeting', id: meetingId };
			await audit(scope, now, { event: 'meeting-run', object, interventionId });
		}
		return eventsOf(scope, interventionId, meetingId);
	});
}
