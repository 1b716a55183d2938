import type { Facilitator } from '#lib/domain/actor.ts';
import { callsFor } from '#lib/domain/calls.ts';
import { firstPrepared, wipeAtOf } from '#lib/domain/prepared-device.ts';
import type { Room } from '#lib/domain/room.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import type { Instant } from '#lib/domain/time.ts';
import { aheadFor } from './care-agreements.ts';
import { eventsOf } from './meeting-events.ts';
import { agendaInHand, meetingFor } from './meetings.ts';
import { teamOf } from './members.ts';
import { deckNow } from './objection-decks.ts';
import { planInHand } from './plan-in-hand.ts';
import { preparedDevices } from './prepared-devices.ts';
import { readingsOf, secondReadings } from './readings.ts';
import type { Scope } from './scope.ts';

/**
 * What is in hand in the room, for somebody who works on this intervention: as the run sheet shows it
 * and as a prepared device keeps it.
 * @param asked number of the meeting, from the address; null for the one that is next
 * @param carriesSealed second letters come along before they are opened: for a sealed copy only
 * @throws {NotVisible}
 */
export async function roomFor(
	scope: Scope<Facilitator>,
	interventionId: string,
	asked: string | null,
	now: Instant,
	{ carriesSealed = false } = {}
): Promise<Room> {
	const hand = await meetingFor(scope, interventionId, asked);
	const readings = await readingsOf(scope, interventionId);
	const plan = await planInHand(scope, interventionId);
	const { destination } = plan;
	const { agenda } = await agendaInHand(scope, hand, { readings, destination });
	const team = await teamOf(scope, interventionId);
	const log = await eventsOf(scope, interventionId, hand.meeting.id);
	const second = await secondReadings(scope, interventionId);
	const isOpen = runSheet(agenda.steps, log).unsealedAt !== undefined;
	const devices = await preparedDevices(scope, interventionId, hand.meeting.id);
	return {
		accountId: scope.actor.accountId,
		interventionId,
		meeting: hand.meeting,
		agenda,
		readings,
		offer: plan.first,
		backup: plan.backup,
		stop: plan.stop,
		calls: callsFor(plan.contacts, hand.meeting.zone),
		names: Object.fromEntries(team.map(({ id, name }) => [id, name])),
		ahead: await aheadFor(scope, hand.intervention, team),
		deck: await deckNow(scope, interventionId, now),
		second: { count: second.length, letters: carriesSealed || isOpen ? second : null },
		lead: firstPrepared(devices, wipeAtOf(hand.meeting), now),
		log
	};
}
