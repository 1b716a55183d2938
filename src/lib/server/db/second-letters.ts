import type { Facilitator } from '#lib/domain/actor.ts';
import { runSheet } from '#lib/domain/run-sheet.ts';
import { sealLetter, type DeskLetter } from '#lib/domain/second-letter.ts';
import type { Instant } from '#lib/domain/time.ts';
import { agendaOf } from './agendas.ts';
import { deskOf } from './desk.ts';
import { eventsOf } from './meeting-events.ts';
import type { Scope } from './scope.ts';

/** When the second letters were opened in a meeting of this intervention; null while they are sealed. */
export async function lettersOpenedAt(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Instant | null> {
	const rows = await scope.db
		.selectFrom('meetingEvent')
		.select('meetingId')
		.distinct()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('kind', '=', 'unseal')
		.execute();
	for (const { meetingId } of rows) {
		const kept = await agendaOf(scope, interventionId, meetingId);
		const log = await eventsOf(scope, interventionId, meetingId);
		const { unsealedAt } = runSheet(kept?.agenda.steps ?? [], log);
		if (unsealedAt !== undefined) return unsealedAt;
	}
	return null;
}

/**
 * Every second letter that is shared, as the desk may see it: what is sealed comes without words.
 * @throws {NotVisible} for who is not assigned
 */
export async function secondLetters(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<DeskLetter[]> {
	const rows = await deskOf(scope, interventionId, 'boundary-letter');
	const opened = (await lettersOpenedAt(scope, interventionId)) !== null;
	return rows.map((row) => sealLetter(row, opened));
}
