import type { Member } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { letterParts, type PromptPart, type PromptsSoFar } from '#lib/domain/prompt.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'promptResponse';

/** What a writer answered to one prompt. `operation` is the last save of it. */
export type PromptResponse = {
	id: string;
	prompt: string;
	part: PromptPart;
	revision: number;
	operation: string;
	addedAt: Instant | null;
	text: string;
};

/** All answers of this member, in the order in which they were first given. */
export async function promptResponses(scope: Scope<Member>): Promise<PromptResponse[]> {
	const key = await scope.keys.intervention(scope.actor.interventionId);
	const rows = await ofMember(scope).orderBy('answeredAt').orderBy('id').execute();
	return rows.map((row) => opened(key, row));
}

/** The answer to one prompt, held to the end of the transaction; nothing where there is none yet. */
export async function holdResponse(
	scope: Scope<Member>,
	prompt: string
): Promise<PromptResponse | null> {
	const key = await scope.keys.intervention(scope.actor.interventionId);
	const row = await ofMember(scope).where('prompt', '=', prompt).forUpdate().executeTakeFirst();
	return row ? opened(key, row) : null;
}

function ofMember({ db, actor }: Scope<Member>) {
	return db
		.selectFrom('promptResponse')
		.select(['id', 'prompt', 'part', 'revision', 'operation', 'addedAt', 'words'])
		.where('organizationId', '=', actor.organizationId)
		.where('interventionId', '=', actor.interventionId)
		.where('memberId', '=', actor.memberId);
}

function opened(
	key: Uint8Array,
	{ words, ...row }: { part: string; words: Uint8Array } & Omit<PromptResponse, 'part' | 'text'>
): PromptResponse {
	const { text } = openWords<{ text: string }>(key, { table: TABLE, ...row }, words);
	return { ...row, part: row.part as PromptPart, text };
}

type Saved = Pick<PromptResponse, 'prompt' | 'part' | 'operation' | 'text'>;

/** The first answer to a prompt. @returns false where another save was quicker */
export async function insertResponse(
	scope: Scope<Member>,
	saved: Saved,
	now: Instant
): Promise<boolean> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const id = newId();
	const { prompt, part, operation, text } = saved;
	const key = await scope.keys.intervention(interventionId);
	const done = await scope.db
		.insertInto('promptResponse')
		.values({
			organizationId,
			interventionId,
			id,
			memberId,
			prompt,
			part,
			revision: 1,
			operation,
			answeredAt: at(now),
			changedAt: at(now),
			addedAt: null,
			words: sealWords(key, { table: TABLE, id, revision: 1 }, { text })
		})
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'interventionId', 'memberId', 'prompt']).doNothing()
		)
		.executeTakeFirst();
	return done.numInsertedOrUpdatedRows === 1n;
}

/** Writes an answer anew. `added`: it went into the draft just now. */
export async function updateResponse(
	scope: Scope<Member>,
	held: Pick<PromptResponse, 'id' | 'revision'>,
	saved: Pick<Saved, 'operation' | 'text'> & { added?: boolean },
	now: Instant
): Promise<void> {
	const { organizationId, interventionId } = scope.actor;
	const revision = held.revision + 1;
	const key = await scope.keys.intervention(interventionId);
	const words = sealWords(key, { table: TABLE, id: held.id, revision }, { text: saved.text });
	await scope.db
		.updateTable('promptResponse')
		.set({ revision, operation: saved.operation, changedAt: at(now), words })
		.$if(saved.added === true, (query) => query.set({ addedAt: at(now) }))
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', held.id)
		.execute();
}

/** A prompt was skipped, or put aside for another one. */
export async function insertPass(
	scope: Scope<Member>,
	prompt: string,
	kind: 'skipped' | 'swapped',
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	await scope.db
		.insertInto('promptPass')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			memberId,
			prompt,
			kind,
			passedAt: at(now)
		})
		.execute();
}

/** What this member did with the prompts so far; an answer without a word in it is none. */
export async function promptsSoFar(
	scope: Scope<Member>,
	responses: readonly PromptResponse[]
): Promise<PromptsSoFar> {
	const passes = await scope.db
		.selectFrom('promptPass')
		.select(['prompt', 'kind'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', scope.actor.interventionId)
		.where('memberId', '=', scope.actor.memberId)
		.orderBy('passedAt')
		.orderBy('id')
		.execute();
	const of = (wanted: string) =>
		passes.filter(({ kind }) => kind === wanted).map(({ prompt }) => prompt);
	return {
		answered: responses.filter(({ text }) => text.trim() !== '').map(({ prompt }) => prompt),
		skipped: of('skipped'),
		swapped: of('swapped')
	};
}

/**
 * Takes away every answer of this member to prompts for one document, and what they skipped. A prompt
 * is named by its part, so that one whose file is long gone is found, too.
 */
export async function removeResponses(
	{ db, actor }: Scope<Member>,
	document: DocumentKind
): Promise<void> {
	for (const table of ['promptResponse', 'promptPass'] as const) {
		await db
			.deleteFrom(table)
			.where('organizationId', '=', actor.organizationId)
			.where('interventionId', '=', actor.interventionId)
			.where('memberId', '=', actor.memberId)
			.where((eb) => {
				const ofLetter = eb.or(letterParts.map((part) => eb('prompt', 'like', `${part}-%`)));
				return document === 'statement' ? eb.not(ofLetter) : ofLetter;
			})
			.execute();
	}
}
