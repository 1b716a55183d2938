import type { Facilitator } from '#lib/domain/actor.ts';
import type { PersonInvitation, PersonInvitationForm } from '#lib/domain/person-invitation.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'personInvitation';
type Words = Pick<PersonInvitationForm, 'by' | 'words'>;

/** Every record of the person being asked to come, the oldest first. */
export async function personInvitations(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<PersonInvitation[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('personInvitation')
		.select(['id', 'meetingId', 'answer', 'notedAt', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('notedAt')
		.orderBy('id')
		.execute();
	return rows.map(({ words, ...row }) => ({
		...row,
		...openWords<Words>(key, { table: TABLE, id: row.id }, words)
	}));
}

export async function insertPersonInvitation(
	scope: Scope<Facilitator>,
	interventionId: string,
	meetingId: string,
	{ answer, ...words }: PersonInvitationForm,
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('personInvitation')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			meetingId,
			answer,
			notedAt: at(now),
			notedBy: scope.actor.accountId,
			words: sealWords(key, { table: TABLE, id }, words)
		})
		.execute();
}
