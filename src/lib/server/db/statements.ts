import type { Member } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Instant } from '#lib/domain/time.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const REVISION = 'statementRevision';

/** A statement's own row: `revision` is the number of its newest revision. */
export type StatementHead = { id: string; revision: number };

/** One saved text. */
export type Revision = {
	number: number;
	baseRevision: number;
	savedAt: Instant;
	digest: string;
	text: string;
};

/** What one exact text of one statement is known by. Worth nothing without the intervention's key. */
function textDigest(key: Uint8Array, statementId: string, text: string): string {
	return keyedDigest(key, `statement ${statementId}`, text);
}

/** The writer's own document of one kind; nothing before they have begun. Nobody else's is ever found here. */
export function ownStatement(
	scope: Scope<Member>,
	document: DocumentKind = 'statement'
): Promise<StatementHead | null> {
	return own(scope, document).executeTakeFirst().then(orNull);
}

/** As above, held to the end of the transaction, so that saves of one statement queue up. */
export function holdStatement(
	scope: Scope<Member>,
	document: DocumentKind
): Promise<StatementHead | null> {
	return own(scope, document).forUpdate().executeTakeFirst().then(orNull);
}

const orNull = (head: StatementHead | undefined): StatementHead | null => head ?? null;

function own({ db, actor }: Scope<Member>, document: DocumentKind) {
	return db
		.selectFrom('statement')
		.select(['id', 'revision'])
		.where('organizationId', '=', actor.organizationId)
		.where('interventionId', '=', actor.interventionId)
		.where('memberId', '=', actor.memberId)
		.where('document', '=', document);
}

/** Makes the one document of this kind of this member. Where another save was quicker, that one is theirs. */
export async function beginStatement(
	scope: Scope<Member>,
	document: DocumentKind,
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	await scope.db
		.insertInto('statement')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			memberId,
			document,
			begunAt: at(now),
			revision: 0
		})
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'interventionId', 'memberId', 'document']).doNothing()
		)
		.execute();
}

/** Adds what was saved and makes it the newest; the rows before it stay as they are. */
export async function insertRevision(
	scope: Scope<Member>,
	statementId: string,
	saved: { number: number; operation: string; baseRevision: number; text: string },
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const id = newId();
	const { number, operation, baseRevision, text } = saved;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('statementRevision')
		.values({
			organizationId,
			interventionId,
			id,
			statementId,
			number,
			operation,
			baseRevision,
			savedAt: at(now),
			savedBy: memberId,
			digest: textDigest(key, statementId, text),
			words: sealWords(key, { table: REVISION, id }, { text })
		})
		.execute();
	await scope.db
		.updateTable('statement')
		.set({ revision: number })
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', statementId)
		.execute();
}

/** One revision by its number. Number 0 is the empty page before the first save. */
export async function revisionOf(
	scope: Scope,
	interventionId: string,
	statementId: string,
	number: number
): Promise<Revision | null> {
	if (number === 0) {
		return { number: 0, baseRevision: 0, savedAt: 0 as Instant, digest: '', text: '' };
	}
	const row = await revisions(scope, interventionId, statementId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row ? opened(scope, interventionId, row) : null;
}

/** What an operation saved the first time it came. */
export async function revisionBy(
	scope: Scope<Member>,
	statementId: string,
	operation: string
): Promise<Revision | null> {
	const { interventionId } = scope.actor;
	const row = await revisions(scope, interventionId, statementId)
		.where('operation', '=', operation)
		.executeTakeFirst();
	return row ? opened(scope, interventionId, row) : null;
}

/** When each revision was saved, the newest first; without any words. */
export function revisionTimes(
	{ db, actor }: Scope<Member>,
	statementId: string
): Promise<{ number: number; savedAt: Instant }[]> {
	return db
		.selectFrom('statementRevision')
		.select(['number', 'savedAt'])
		.where('organizationId', '=', actor.organizationId)
		.where('interventionId', '=', actor.interventionId)
		.where('statementId', '=', statementId)
		.orderBy('number', 'desc')
		.limit(5000)
		.execute();
}

function revisions({ db, actor }: Scope, interventionId: string, statementId: string) {
	return db
		.selectFrom('statementRevision')
		.select(['id', 'number', 'baseRevision', 'savedAt', 'digest', 'words'])
		.where('organizationId', '=', actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('statementId', '=', statementId);
}

async function opened(
	scope: Scope,
	interventionId: string,
	{ id, words, ...row }: { id: string; words: Uint8Array } & Omit<Revision, 'text'>
): Promise<Revision> {
	const key = await scope.keys.intervention(interventionId);
	return { ...row, ...openWords<{ text: string }>(key, { table: REVISION, id }, words) };
}

/** Takes a statement away with all that hangs on it, and keeps the date. */
export async function removeStatement(
	scope: Scope<Member>,
	statementId: string,
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	await scope.db
		.insertInto('statementDeletion')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			memberId,
			statementId,
			deletedAt: at(now),
			deletedBy: memberId
		})
		.execute();
	await scope.db
		.deleteFrom('statement')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', statementId)
		.execute();
}
