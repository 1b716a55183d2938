import { idOf } from '#lib/domain/actor.ts';
import type { Member, MemberFacts, MemberWords, Standing } from '#lib/domain/member.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'member';

/** Rows of members, each with what was last said about its standing. */
function rows(scope: Scope, interventionId: string) {
	return scope.db
		.selectFrom('member')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('memberStanding')
					.select(['memberStanding.kind', 'memberStanding.at as standingAt'])
					.whereRef('memberStanding.organizationId', '=', 'member.organizationId')
					.whereRef('memberStanding.interventionId', '=', 'member.interventionId')
					.whereRef('memberStanding.memberId', '=', 'member.id')
					.orderBy('memberStanding.at', 'desc')
					.orderBy('memberStanding.id', 'desc')
					.limit(1)
					.as('newest'),
			(join) => join.onTrue()
		)
		.selectAll('member')
		.select(['newest.kind as standing', 'newest.standingAt'])
		.where('member.organizationId', '=', scope.actor.organizationId)
		.where('member.interventionId', '=', interventionId);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function opened(key: Uint8Array, row: Row): Member {
	const { id, revision, attendance, roles, age, language, addedAt } = row;
	const words = openWords<MemberWords>(key, { table: TABLE, id, revision }, row.words);
	const standing: Standing | null =
		row.standing && row.standingAt !== null ? { kind: row.standing, at: row.standingAt } : null;
	return { id, revision, attendance, roles, age, language, addedAt, standing, ...words };
}

/**
 * Everybody on the team, the first added first; who was removed is not among them. Who may see the
 * team is decided by the caller.
 */
export async function teamOf(scope: Scope, interventionId: string): Promise<Member[]> {
	const key = await scope.keys.intervention(interventionId);
	const found = await rows(scope, interventionId)
		.orderBy('member.addedAt')
		.orderBy('member.id')
		.execute();
	return found.filter((row) => row.standing !== 'removed').map((row) => opened(key, row));
}

/** One member, or nothing where there is none or they were removed. */
export async function memberIn(
	scope: Scope,
	interventionId: string,
	id: string
): Promise<Member | null> {
	const row = await rows(scope, interventionId).where('member.id', '=', id).executeTakeFirst();
	if (!row || row.standing === 'removed') return null;
	return opened(await scope.keys.intervention(interventionId), row);
}

export async function insertMember(
	scope: Scope,
	interventionId: string,
	facts: MemberFacts,
	now: Instant
): Promise<string> {
	const id = newId();
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('member')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			...plain(facts),
			addedAt: at(now),
			addedBy: by,
			changedAt: at(now),
			changedBy: by,
			words: await sealed(scope, interventionId, id, 0, facts)
		})
		.execute();
	return id;
}

/**
 * Writes the facts anew, as the next revision.
 * @returns false when they are no longer at the revision that was read
 */
export async function updateMember(
	scope: Scope,
	interventionId: string,
	{ id, revision: seen }: { id: string; revision: number },
	facts: MemberFacts,
	now: Instant
): Promise<boolean> {
	const held = await lockMember(scope, interventionId, id);
	if (held?.revision !== seen) return false;
	const revision = seen + 1;
	await scope.db
		.updateTable('member')
		.set({
			...plain(facts),
			revision,
			changedAt: at(now),
			changedBy: idOf(scope.actor),
			words: await sealed(scope, interventionId, id, revision, facts)
		})
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.execute();
	return true;
}

/**
 * Holds the row until the transaction ends, so that what is decided about a member comes in a row.
 * What they write meanwhile only points at the row and need not wait.
 */
export async function lockMember(
	scope: Scope,
	interventionId: string,
	id: string
): Promise<{ revision: number } | null> {
	const row = await scope.db
		.selectFrom('member')
		.select('revision')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** As `lockMember`, for everybody of an intervention, always in the same order. */
export async function lockTeam(scope: Scope, interventionId: string): Promise<void> {
	await scope.db
		.selectFrom('member')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('id')
		.forNoKeyUpdate()
		.execute();
}

const plain = ({ attendance, roles, age, language }: MemberFacts) => ({
	attendance,
	roles,
	age,
	language
});

async function sealed(
	scope: Scope,
	interventionId: string,
	id: string,
	revision: number,
	{ name, relationship, email, phone }: MemberFacts
): Promise<Buffer> {
	const words: MemberWords = { name, relationship, email, phone };
	return sealWords(
		await scope.keys.intervention(interventionId),
		{ table: TABLE, id, revision },
		words
	);
}
