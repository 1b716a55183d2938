import type { Facilitator } from '#lib/domain/actor.ts';
import type { Approval, SentBack } from '#lib/domain/approval.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

/** Approvals by statement, the newest first. */
export async function approvalsOf(
	scope: Scope,
	interventionId: string
): Promise<Map<string, Approval[]>> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('approval')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at', 'desc')
		.execute();
	return Map.groupBy(
		rows.map(({ id, statementId, digest, revision, at: given, by, withdrawnAt, words }) => ({
			statementId,
			id,
			digest,
			revision,
			at: given,
			by,
			withdrawnAt,
			override: openWords<{ override: string }>(key, { table: 'approval', id }, words).override
		})),
		({ statementId }) => statementId
	);
}

/** The newest sending back of each statement. */
export async function sentBackOf(
	scope: Scope,
	interventionId: string
): Promise<Map<string, SentBack>> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('sentBack')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.execute();
	return new Map(
		rows.map(({ id, statementId, at: given, revision, words }) => {
			const { reason } = openWords<{ reason: string }>(key, { table: 'sentBack', id }, words);
			return [statementId, { at: given, reason, revision }];
		})
	);
}

export async function insertApproval(
	scope: Scope<Facilitator>,
	interventionId: string,
	approval: { statementId: string; revision: number; digest: string; override: string },
	now: Instant
): Promise<string> {
	const id = newId();
	const { statementId, revision, digest, override } = approval;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('approval')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			statementId,
			revision,
			digest,
			at: at(now),
			by: scope.actor.accountId,
			withdrawnAt: null,
			withdrawnBy: null,
			words: sealWords(key, { table: 'approval', id }, { override })
		})
		.execute();
	return id;
}

/** Takes back every yes to a statement. @returns false where there was none */
export async function withdrawApprovals(
	scope: Scope<Facilitator>,
	interventionId: string,
	statementId: string,
	now: Instant
): Promise<boolean> {
	const withdrawn = await scope.db
		.updateTable('approval')
		.set({ withdrawnAt: at(now), withdrawnBy: scope.actor.accountId })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('statementId', '=', statementId)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirst();
	return withdrawn.numUpdatedRows > 0n;
}

export async function insertSentBack(
	scope: Scope<Facilitator>,
	interventionId: string,
	given: { statementId: string; revision: number; reason: string },
	now: Instant
): Promise<void> {
	const id = newId();
	const { statementId, revision, reason } = given;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('sentBack')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			statementId,
			revision,
			at: at(now),
			by: scope.actor.accountId,
			words: sealWords(key, { table: 'sentBack', id }, { reason })
		})
		.execute();
}
