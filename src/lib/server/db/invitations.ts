import { idOf } from '#lib/domain/actor.ts';
import type { Invitation, InvitationEvent, InvitationEventKind } from '#lib/domain/invitation.ts';
import type { Instant } from '#lib/domain/time.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import { newId, newSecret } from '#lib/server/crypto/random.ts';
import { at, atOrNull } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'invitation';

/** The newest invitation of each member, with its events, by member id. Two queries. */
export async function invitationsIn(
	scope: Scope,
	interventionId: string
): Promise<Map<string, Invitation>> {
	const rows = await scope.db
		.selectFrom('invitation')
		.select(['id', 'memberId', 'issuedAt'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('replacedAt', 'is', null)
		.execute();
	const events = await eventsOf(
		scope,
		interventionId,
		rows.map((row) => row.id)
	);
	return new Map(
		rows.map(({ id, memberId, issuedAt }) => [
			memberId,
			{ id, issuedAt, replaced: false, events: events.get(id) ?? [] }
		])
	);
}

/** The events of these invitations, the oldest first. */
export async function eventsOf(
	scope: Scope,
	interventionId: string,
	invitationIds: readonly string[]
): Promise<Map<string, InvitationEvent[]>> {
	if (invitationIds.length === 0) return new Map();
	const rows = await scope.db
		.selectFrom('invitationEvent')
		.select(['invitationId', 'kind', 'at', 'dueAt'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('invitationId', 'in', invitationIds)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, (row) => row.invitationId);
}

/** The newest invitation of one member. */
export async function invitationOf(
	scope: Scope,
	interventionId: string,
	memberId: string
): Promise<Invitation | null> {
	return (await invitationsIn(scope, interventionId)).get(memberId) ?? null;
}

/** The secret behind the `#` of a link, to copy it again. */
export async function secretOf(
	scope: Scope,
	interventionId: string,
	invitationId: string
): Promise<string> {
	const { words } = await scope.db
		.selectFrom('invitation')
		.select('words')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', invitationId)
		.executeTakeFirstOrThrow();
	const key = await scope.keys.intervention(interventionId);
	return openWords<{ secret: string }>(key, { table: TABLE, id: invitationId }, words).secret;
}

/** A new link; the one before it is worth nothing from here on. @returns its id */
export async function replaceInvitation(
	scope: Scope,
	member: { interventionId: string; memberId: string },
	now: Instant
): Promise<string> {
	const { organizationId } = scope.actor;
	const { interventionId, memberId } = member;
	const by = idOf(scope.actor);
	await scope.db
		.updateTable('invitation')
		.set({ replacedAt: at(now), replacedBy: by })
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.where('replacedAt', 'is', null)
		.execute();
	const id = newId();
	const secret = newSecret();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('invitation')
		.values({
			organizationId,
			interventionId,
			memberId,
			id,
			issuedAt: at(now),
			issuedBy: by,
			replacedAt: null,
			replacedBy: null,
			words: sealWords(key, { table: TABLE, id }, { secret })
		})
		.execute();
	await scope.db
		.insertInto('linkLookup')
		.values({ secretDigest: digest(secret), organizationId, interventionId, invitationId: id })
		.execute();
	return id;
}

export async function insertInvitationEvent(
	scope: Scope,
	{ interventionId, invitationId }: { interventionId: string; invitationId: string },
	kind: InvitationEventKind,
	now: Instant,
	dueAt: Instant | null = null
): Promise<void> {
	const { organizationId } = scope.actor;
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('invitationEvent')
		.values({
			organizationId,
			interventionId,
			invitationId,
			id: newId(),
			kind,
			at: at(now),
			by,
			dueAt: atOrNull(dueAt)
		})
		.execute();
}
