import type { Facilitator, Member } from '#lib/domain/actor.ts';
import type { BoundaryCheck } from '#lib/domain/boundary-check.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Share, SharedFinding, SharedStatement } from '#lib/domain/share.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { mustBeAssigned } from './interventions.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'statementShare';

type ShareWords = {
	language: string;
	reviewed: boolean;
	findings: SharedFinding[];
	/** Missing on shares from before there were second letters. */
	checked?: readonly BoundaryCheck[];
};

/** What a writer shares just now; nothing before they pressed Share or after they took it back. */
export async function shareOf(scope: Scope<Member>, statementId: string): Promise<Share | null> {
	const row = await scope.db
		.selectFrom('statementShare')
		.select(['id', 'revision', 'digest', 'sharedAt'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', scope.actor.interventionId)
		.where('statementId', '=', statementId)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

export async function insertShare(
	scope: Scope<Member>,
	statementId: string,
	share: { revision: number; digest: string } & ShareWords,
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const id = newId();
	const { revision, digest, ...words } = share;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('statementShare')
		.values({
			organizationId,
			interventionId,
			id,
			statementId,
			revision,
			digest,
			sharedAt: at(now),
			sharedBy: memberId,
			endedAt: null,
			endedBy: null,
			words: sealWords(key, { table: TABLE, id }, words)
		})
		.execute();
}

/** Ends the share that stands. @returns false where there was none */
export async function endShare(
	scope: Scope<Member>,
	statementId: string,
	now: Instant
): Promise<boolean> {
	const ended = await scope.db
		.updateTable('statementShare')
		.set({ endedAt: at(now), endedBy: scope.actor.memberId })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', scope.actor.interventionId)
		.where('statementId', '=', statementId)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return ended.numUpdatedRows > 0n;
}

/**
 * Holds a member's statement to the end of the transaction: what a facilitator decides about it and
 * what its writer shares come one after the other.
 * @throws {NotVisible} for who is not assigned
 */
export async function holdForDesk(
	scope: Scope<Facilitator>,
	interventionId: string,
	memberId: string
): Promise<void> {
	await mustBeAssigned(scope, interventionId);
	await scope.db
		.selectFrom('statement')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('memberId', '=', memberId)
		.forUpdate()
		.execute();
}

/**
 * All documents of one kind that are shared just now, each as its exact shared text. Drafts, and what was
 * written after the share, are not among them: for a facilitator they do not exist (R29).
 * @throws {NotVisible} for who is not assigned
 */
export async function sharedStatements(
	scope: Scope<Facilitator>,
	interventionId: string,
	document: DocumentKind = 'statement'
): Promise<SharedStatement[]> {
	await mustBeAssigned(scope, interventionId);
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('statementShare as share')
		.innerJoin('statement', (join) =>
			join
				.onRef('statement.organizationId', '=', 'share.organizationId')
				.onRef('statement.interventionId', '=', 'share.interventionId')
				.onRef('statement.id', '=', 'share.statementId')
		)
		.innerJoin('statementRevision as shared', (join) =>
			join
				.onRef('shared.organizationId', '=', 'share.organizationId')
				.onRef('shared.interventionId', '=', 'share.interventionId')
				.onRef('shared.statementId', '=', 'share.statementId')
				.onRef('shared.number', '=', 'share.revision')
		)
		.innerJoin('statementRevision as newest', (join) =>
			join
				.onRef('newest.organizationId', '=', 'statement.organizationId')
				.onRef('newest.interventionId', '=', 'statement.interventionId')
				.onRef('newest.statementId', '=', 'statement.id')
				.onRef('newest.number', '=', 'statement.revision')
		)
		.select([
			'statement.id',
			'statement.memberId',
			'share.id as shareId',
			'share.revision',
			'share.digest',
			'share.sharedAt',
			'share.words as found',
			'shared.id as sharedId',
			'shared.words as text',
			'newest.digest as headDigest'
		])
		.where('share.organizationId', '=', scope.actor.organizationId)
		.where('share.interventionId', '=', interventionId)
		.where('share.endedAt', 'is', null)
		.where('statement.document', '=', document)
		.orderBy('share.sharedAt')
		.orderBy('share.id')
		.execute();
	return rows.map(({ shareId, sharedId, found, text, ...row }) => ({
		...row,
		...openWords<ShareWords>(key, { table: TABLE, id: shareId }, found),
		...openWords<{ text: string }>(key, { table: 'statementRevision', id: sharedId }, text)
	}));
}
