import type { HelpLine } from '#lib/domain/account.ts';
import type { Facilitator, Member } from '#lib/domain/actor.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

type Words = Partial<HelpLine> & { name: string };

interface Row {
	id: string;
	revision: number;
	words: Uint8Array;
}

const TABLE = 'account';

/** The first of these accounts that gave a number. */
async function firstWithPhone(scope: Scope, rows: readonly Row[]): Promise<HelpLine | null> {
	const key = await scope.keys.organization();
	for (const { id, revision, words } of rows) {
		const { name, phone } = openWords<Words>(key, { table: TABLE, id, revision }, words);
		if (phone) return { name, phone };
	}
	return null;
}

/** Whom a member calls: who has been assigned longest and gave a number. */
export async function helpLineFor(scope: Scope<Member>): Promise<HelpLine | null> {
	const rows = await scope.db
		.selectFrom('assignment')
		.innerJoin('account', (join) =>
			join
				.onRef('account.organizationId', '=', 'assignment.organizationId')
				.onRef('account.id', '=', 'assignment.accountId')
		)
		.select(['account.id', 'account.revision', 'account.words'])
		.where('assignment.organizationId', '=', scope.actor.organizationId)
		.where('assignment.interventionId', '=', scope.actor.interventionId)
		.where('assignment.endedAt', 'is', null)
		.orderBy('assignment.assignedAt')
		.orderBy('assignment.id')
		.execute();
	return firstWithPhone(scope, rows);
}

/** Whom a facilitator calls: an owner of the practice, where it is somebody else. */
export async function helpLineAtDesk(scope: Scope<Facilitator>): Promise<HelpLine | null> {
	const rows = await scope.db
		.selectFrom('account')
		.select(['id', 'revision', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('role', '=', 'owner')
		.where('id', '!=', scope.actor.accountId)
		.orderBy('createdAt')
		.execute();
	return firstWithPhone(scope, rows);
}

/** The zone of work that the one who asks is assigned to; null for all other work, and for none. */
export async function ownZone(
	scope: Scope<Facilitator>,
	interventionId: string | undefined
): Promise<Zone | null> {
	if (interventionId === undefined) return null;
	const { organizationId, accountId } = scope.actor;
	const row = await scope.db
		.selectFrom('assignment')
		.innerJoin('meeting', (join) =>
			join
				.onRef('meeting.organizationId', '=', 'assignment.organizationId')
				.onRef('meeting.interventionId', '=', 'assignment.interventionId')
		)
		.select('meeting.zone')
		.where('assignment.organizationId', '=', organizationId)
		.where('assignment.interventionId', '=', interventionId)
		.where('assignment.accountId', '=', accountId)
		.where('assignment.endedAt', 'is', null)
		.orderBy('meeting.number')
		.limit(1)
		.executeTakeFirst();
	return (row?.zone as Zone | undefined) ?? null;
}

/** Writes one's own number down, as the next revision of the account. */
export async function updateOwnPhone(scope: Scope<Facilitator>, phone: string): Promise<void> {
	const { organizationId, accountId: id } = scope.actor;
	const held = await scope.db
		.selectFrom('account')
		.select(['revision', 'words'])
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const key = await scope.keys.organization();
	const known = openWords<Words>(key, { table: TABLE, id, ...held }, held.words);
	const revision = held.revision + 1;
	await scope.db
		.updateTable('account')
		.set({ revision, words: sealWords(key, { table: TABLE, id, revision }, { ...known, phone }) })
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.execute();
}
