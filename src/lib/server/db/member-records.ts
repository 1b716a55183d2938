import { idOf } from '#lib/domain/actor.ts';
import type { GuardianConsent } from '#lib/domain/guardian-consent.ts';
import type { Standing } from '#lib/domain/member.ts';
import type { PledgeRecord } from '#lib/domain/pledge.ts';
import type { SafeContact } from '#lib/domain/safe-contact.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

/** What was said, by whom it was written down, and when. */
export type Dated<T> = T & { at: Instant; by: string };

export interface MemberRecords {
	safeContact: Dated<SafeContact> | null;
	/** What a facilitator decided after an answer that told of violence. */
	decision: Dated<{ note: string }> | null;
	consent: Dated<GuardianConsent> | null;
	/** Oldest first. */
	pledges: PledgeRecord[];
}

const none: MemberRecords = { safeContact: null, decision: null, consent: null, pledges: [] };

/** The records of a member of whom nothing was written down yet. */
export const noRecords = (): MemberRecords => ({ ...none, pledges: [] });

type SealedTable = 'guardianConsent' | 'safeContact' | 'safeContactDecision';

/** The newest words of each member in one table. */
async function newest<T>(
	scope: Scope,
	table: SealedTable,
	interventionId: string
): Promise<[string, Dated<T>][]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom(table)
		.distinctOn('memberId')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('memberId')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(({ id, memberId, at: when, by, words }) => [
		memberId,
		{ ...openWords<T>(key, { table, id }, words), at: when, by }
	]);
}

/** What is on record of every member, by member id: four queries, however many members there are. */
export async function memberRecords(
	scope: Scope,
	interventionId: string
): Promise<Map<string, MemberRecords>> {
	const found = new Map<string, MemberRecords>();
	const of = (memberId: string) => {
		const records = found.get(memberId) ?? noRecords();
		found.set(memberId, records);
		return records;
	};
	for (const [id, one] of await newest<SafeContact>(scope, 'safeContact', interventionId)) {
		of(id).safeContact = one;
	}
	for (const [id, one] of await newest<{ note: string }>(
		scope,
		'safeContactDecision',
		interventionId
	)) {
		of(id).decision = one;
	}
	for (const [id, one] of await newest<GuardianConsent>(scope, 'guardianConsent', interventionId)) {
		of(id).consent = one;
	}
	const pledges = await scope.db
		.selectFrom('pledge')
		.select(['memberId', 'version', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.execute();
	for (const { memberId, version, at: when } of pledges) {
		of(memberId).pledges.push({ version, at: when });
	}
	return found;
}

async function insertSealed(
	scope: Scope,
	table: SealedTable,
	member: { interventionId: string; memberId: string },
	words: object,
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(member.interventionId);
	await scope.db
		.insertInto(table)
		.values({
			organizationId: scope.actor.organizationId,
			interventionId: member.interventionId,
			memberId: member.memberId,
			id,
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table, id }, words)
		})
		.execute();
}

type Of = { interventionId: string; memberId: string };

export const insertSafeContact = (scope: Scope, member: Of, answers: SafeContact, now: Instant) =>
	insertSealed(scope, 'safeContact', member, answers, now);

export const insertDecision = (scope: Scope, member: Of, note: string, now: Instant) =>
	insertSealed(scope, 'safeContactDecision', member, { note }, now);

export const insertConsent = (scope: Scope, member: Of, consent: GuardianConsent, now: Instant) =>
	insertSealed(scope, 'guardianConsent', member, consent, now);

export async function insertPledge(
	scope: Scope,
	{ interventionId, memberId }: Of,
	version: number,
	now: Instant
): Promise<void> {
	const { organizationId } = scope.actor;
	await scope.db
		.insertInto('pledge')
		.values({ organizationId, interventionId, memberId, id: newId(), version, at: at(now) })
		.execute();
}

export async function insertStanding(
	scope: Scope,
	{ interventionId, memberId }: Of,
	kind: Standing['kind'],
	now: Instant
): Promise<void> {
	const { organizationId } = scope.actor;
	const by = idOf(scope.actor);
	await scope.db
		.insertInto('memberStanding')
		.values({ organizationId, interventionId, memberId, id: newId(), kind, at: at(now), by })
		.execute();
}
