import type { Member } from '#lib/domain/actor.ts';
import { growDraft, isInDraft } from '#lib/domain/draft.ts';
import { everyPart, type Prompt } from '#lib/domain/prompt.ts';
import type { Save, SaveAnswer } from '#lib/domain/save.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { mustMayWrite } from '#lib/server/db/documents.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import {
	holdResponse,
	insertPass,
	insertResponse,
	promptResponses,
	updateResponse,
	type PromptResponse
} from '#lib/server/db/prompt-responses.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { beginStatement, holdStatement, revisionOf } from '#lib/server/db/statements.ts';
import { addRevision } from './statements.ts';

type Asked = Pick<Prompt, 'id' | 'part' | 'document'>;
type Answered = Pick<Save, 'baseRevision' | 'operation' | 'text'>;

/**
 * Keeps the answer to one prompt, by the same protocol as a draft: the operation sent again changes
 * nothing. An answer has no history to merge by; what another device wrote meanwhile stays above.
 * @throws {NotVisible} where the device was frozen
 */
export function answerPrompt(
	actor: Member,
	prompt: Asked,
	answer: Answered,
	now: Instant
): Promise<SaveAnswer> {
	return write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await mustMayWrite(scope, prompt.document);
		const { id, revision, text } = await saved(scope, prompt, answer, now);
		return {
			operation: answer.operation,
			statement: id,
			revision,
			text: text === answer.text ? null : text,
			open: []
		};
	});
}

async function saved(
	scope: Scope<Member>,
	{ id: prompt, part }: Omit<Asked, 'document'>,
	{ baseRevision, operation, text }: Answered,
	now: Instant
): Promise<PromptResponse> {
	const read = async () => (await holdResponse(scope, prompt)) as PromptResponse;
	if (await insertResponse(scope, { prompt, part, operation, text }, now)) return read();
	const held = await read();
	if (held.operation === operation) return held;
	const words = baseRevision === held.revision ? text : both(held.text, text);
	await updateResponse(scope, held, { operation, text: words }, now);
	return { ...held, revision: held.revision + 1, operation, text: words };
}

/** Both answers, or the one that holds the other. */
function both(theirs: string, mine: string): string {
	if (mine.includes(theirs.trim())) return mine;
	if (theirs.includes(mine.trim())) return theirs;
	return `${theirs.trimEnd()}\n\n${mine}`;
}

/**
 * Puts an answer into the draft, in its place among the parts. What stands in the draft already is
 * not added again.
 * @returns the revision the draft now has
 * @throws {NotVisible}
 */
export function addToDraft(
	actor: Member,
	prompt: Asked,
	answer: Answered,
	now: Instant
): Promise<{ revision: number }> {
	return write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await mustMayWrite(scope, prompt.document);
		const kept = await saved(scope, prompt, answer, now);
		await beginStatement(scope, prompt.document, now);
		const head = await holdStatement(scope, prompt.document);
		if (!head) throw new Error('A statement just begun must be there.');
		const draft = await revisionOf(scope, actor.interventionId, head.id, head.revision);
		const text = draft?.text ?? '';
		if (kept.text.trim() === '' || isInDraft(text, kept.text)) return head;
		const earlier = (await promptResponses(scope)).filter(
			(one) => one.addedAt !== null && one.prompt !== prompt.id
		);
		const grown = growDraft(text, earlier.map(placed), placed(kept));
		const save = { operation: newId(), baseRevision: head.revision, text: grown };
		const { number } = await addRevision(scope, head, save, now);
		await updateResponse(scope, kept, { ...kept, added: true }, now);
		return { revision: number };
	});
}

const placed = ({ part, text }: Pick<PromptResponse, 'part' | 'text'>) => ({
	part: everyPart.indexOf(part),
	text
});

/** Passes by a prompt: for good, or for another one. @throws {NotVisible} */
export async function passPrompt(
	actor: Member,
	prompt: string,
	kind: 'skipped' | 'swapped',
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await insertPass(scope, prompt, kind, now);
	});
}
