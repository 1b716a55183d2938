import type { Facilitator } from '#lib/domain/actor.ts';
import type { Agenda } from '#lib/domain/agenda.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'agendaRevision';

/** The agenda of a meeting as it stands, with its number; nothing where none was made yet. */
export async function agendaOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string
): Promise<{ agenda: Agenda; number: number } | null> {
	const row = await scope.db
		.selectFrom('agendaRevision')
		.select(['id', 'number', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('meetingId', '=', meetingId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const key = await scope.keys.intervention(interventionId);
	return {
		agenda: openWords<Agenda>(key, { table: TABLE, id: row.id }, row.words),
		number: row.number
	};
}

/** Holds the meeting's row to the end of the transaction, so that changes of one sheet queue up. */
export async function holdMeeting(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string
): Promise<boolean> {
	const row = await scope.db
		.selectFrom('meeting')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', meetingId)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

/** Adds a version; earlier ones stay. */
export async function insertAgenda(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string,
	{ agenda, number }: { agenda: Agenda; number: number },
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('agendaRevision')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			meetingId,
			number,
			savedAt: at(now),
			savedBy: scope.actor.accountId,
			words: sealWords(key, { table: TABLE, id }, agenda)
		})
		.execute();
}
