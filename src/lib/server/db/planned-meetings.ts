import type { Facilitator } from '#lib/domain/actor.ts';
import type { MeetingPlan, PlannedMeeting } from '#lib/domain/planned-meeting.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at, atOrNull } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'meeting';

/** All planned meetings, the first one first. Who may see them is decided by the caller. */
export async function plannedMeetings(
	scope: Scope,
	interventionId: string
): Promise<PlannedMeeting[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('meeting')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('number')
		.execute();
	return rows.map(({ id, number, startsAt, zone, minutes, revision, words }) => ({
		id,
		number,
		startsAt,
		zone: zone as Zone,
		minutes,
		revision,
		place: openWords<{ place: string }>(key, { table: TABLE, id, revision }, words).place
	}));
}

/** When each of these meets next: the first meeting with a time after `now`. */
export async function nextDays(
	scope: Scope,
	interventionIds: readonly string[],
	now: Instant
): Promise<Map<string, { at: Instant; zone: Zone }>> {
	if (interventionIds.length === 0) return new Map();
	const rows = await scope.db
		.selectFrom('meeting')
		.select(['interventionId', 'startsAt', 'zone'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', 'in', interventionIds)
		.where('startsAt', '>', at(now))
		.orderBy('startsAt', 'desc')
		.execute();
	return new Map(
		rows.flatMap(({ interventionId, startsAt, zone }) =>
			startsAt === null ? [] : [[interventionId, { at: startsAt, zone: zone as Zone }] as const]
		)
	);
}

export async function insertMeeting(
	scope: Scope<Facilitator>,
	interventionId: string,
	number: number,
	plan: MeetingPlan,
	now: Instant
): Promise<string> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('meeting')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			number,
			startsAt: atOrNull(plan.startsAt),
			zone: plan.zone,
			minutes: plan.minutes,
			changedAt: at(now),
			changedBy: scope.actor.accountId,
			words: sealWords(key, { table: TABLE, id }, { place: plan.place })
		})
		.execute();
	return id;
}

/**
 * Writes when and where anew, as the next revision.
 * @returns false when it is no longer at the revision that was read
 */
export async function updateMeeting(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ id, revision: seen }: { id: string; revision: number },
	plan: MeetingPlan,
	now: Instant
): Promise<boolean> {
	const { organizationId, accountId } = scope.actor;
	const held = await scope.db
		.selectFrom('meeting')
		.select('revision')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (held?.revision !== seen) return false;
	const revision = seen + 1;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.updateTable('meeting')
		.set({
			startsAt: atOrNull(plan.startsAt),
			zone: plan.zone,
			minutes: plan.minutes,
			revision,
			changedAt: at(now),
			changedBy: accountId,
			words: sealWords(key, { table: TABLE, id, revision }, { place: plan.place })
		})
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.execute();
	return true;
}
