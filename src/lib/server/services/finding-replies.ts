import type { Member } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { KeptWords } from '#lib/domain/kept-words.ts';
import type { Instant } from '#lib/domain/time.ts';
import { insertKeptWords, keptWordsIn, removeKeptWords } from '#lib/server/db/finding-replies.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { heldOwn } from './statements.ts';

/** "Keep my words": the remark is not shown to the writer again at that place. @throws {NotVisible} */
export async function keepWords(
	actor: Member,
	words: KeptWords,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<void> {
	await write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		if ((await sameWords(scope, head.id, words)).length > 0) return;
		await insertKeptWords(scope, head.id, words, now);
	});
}

/** Shows a remark again. @throws {NotVisible} */
export async function showAgain(
	actor: Member,
	words: KeptWords,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<void> {
	await write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		await removeKeptWords(scope, head.id, await sameWords(scope, head.id, words));
	});
}

async function sameWords(
	scope: Scope<Member>,
	statementId: string,
	{ rule, phrase, sentence }: KeptWords
): Promise<string[]> {
	const kept = await keptWordsIn(scope, scope.actor.interventionId, statementId);
	return kept
		.filter((one) => one.rule === rule && one.phrase === phrase && one.sentence === sentence)
		.map(({ id }) => id);
}
