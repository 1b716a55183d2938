import type { Member } from '#lib/domain/actor.ts';
import { choose, type Choice } from '#lib/domain/choice.ts';
import type { BoundaryCheck } from '#lib/domain/boundary-check.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { merge } from '#lib/domain/merge.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { OpenChoice, Save, SaveAnswer } from '#lib/domain/save.ts';
import { mayTakeBack } from '#lib/domain/share.ts';
import type { Instant } from '#lib/domain/time.ts';
import { review } from '#lib/review/review.ts';
import { newId } from '#lib/server/crypto/random.ts';
import {
	alternativeOf,
	insertAlternatives,
	insertChoice,
	openChoices
} from '#lib/server/db/alternatives.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustMayWrite } from '#lib/server/db/documents.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { removeResponses } from '#lib/server/db/prompt-responses.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { endShare, insertShare } from '#lib/server/db/shares.ts';
import { signal } from '#lib/server/db/signals.ts';
import {
	beginStatement,
	holdStatement,
	insertRevision,
	removeStatement,
	revisionBy,
	revisionOf,
	type StatementHead
} from '#lib/server/db/statements.ts';

/**
 * Keeps what a writer typed (decision 11). The same operation, sent again, gets its first
 * answer and adds nothing. A base that others have left behind is merged.
 * @throws {NotVisible} where the statement is gone or the device was frozen
 */
export function saveDraft(
	actor: Member,
	save: Save,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<SaveAnswer> {
	return write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await mustMayWrite(scope, document);
		const head = await held(scope, document, save.statement, now);
		const first = await revisionBy(scope, head.id, save.operation);
		const saved = first
			? { number: first.number, text: first.text }
			: await addRevision(scope, head, save, now);
		return {
			operation: save.operation,
			statement: head.id,
			revision: saved.number,
			text: saved.text === save.text ? null : saved.text,
			open: await openChoices(scope, head.id, saved.number)
		};
	});
}

/** The writer's document, held still; made where none was begun and none is named. */
async function held(
	scope: Scope<Member>,
	document: DocumentKind,
	named: string,
	now: Instant
): Promise<StatementHead> {
	let head = await holdStatement(scope, document);
	if (!head && named === '') {
		await beginStatement(scope, document, now);
		head = await holdStatement(scope, document);
	}
	if (!head || (named !== '' && named !== head.id)) throw new NotVisible();
	return head;
}

/** Adds one revision on top of what is there; `head` must be held. */
export async function addRevision(
	scope: Scope<Member>,
	head: StatementHead,
	save: Pick<Save, 'operation' | 'baseRevision' | 'text'>,
	now: Instant
): Promise<{ number: number; text: string }> {
	const number = head.revision + 1;
	// A base from the future is a page older than a restored backup: its words are the newest there are.
	const baseRevision = Math.min(save.baseRevision, head.revision);
	const { interventionId } = scope.actor;
	const textAt = async (revision: number) =>
		(await revisionOf(scope, interventionId, head.id, revision))?.text ?? '';
	const merged =
		baseRevision === head.revision
			? { text: save.text, alternatives: [] }
			: merge(await textAt(baseRevision), save.text, await textAt(head.revision));
	const { operation } = save;
	await insertRevision(scope, head.id, { number, operation, baseRevision, text: merged.text }, now);
	await insertAlternatives(scope, head.id, number, merged.alternatives, now);
	return { number, text: merged.text };
}

/** The writer's document, which must be there. @throws {NotVisible} */
export async function heldOwn(
	scope: Scope<Member>,
	document: DocumentKind,
	now: Instant
): Promise<StatementHead> {
	await mustHoldSeat(scope, now);
	const head = await holdStatement(scope, document);
	if (!head) throw new NotVisible();
	return head;
}

/**
 * Settles a paragraph that is there in two ways. Chosen once, it stays so.
 * @throws {NotVisible}
 */
export function chooseAlternative(
	actor: Member,
	{ alternative, choice }: { alternative: string; choice: Choice },
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<{ revision: number; text: string; open: OpenChoice[] }> {
	return write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		const { interventionId } = actor;
		const found = await alternativeOf(scope, head.id, alternative);
		const current = await revisionOf(scope, interventionId, head.id, head.revision);
		if (!found || !current) throw new NotVisible();
		let saved = { number: head.revision, text: current.text };
		if (!found.chosen) {
			const merged = await revisionOf(scope, interventionId, head.id, found.revision);
			const text = choose(merged?.text ?? '', current.text, found, choice);
			const save = { operation: newId(), baseRevision: head.revision, text };
			saved = await addRevision(scope, head, save, now);
			const chosen = { alternativeId: alternative, choice, revision: saved.number };
			await insertChoice(scope, chosen, now);
		}
		const open = await openChoices(scope, head.id, saved.number);
		return { revision: saved.number, text: saved.text, open };
	});
}

/**
 * Opens one exact text to the facilitators. The reviewer reads it once more here, and what it found
 * is kept with it; it never holds a writer back.
 * @param revision the text the writer read through; if it is not the newest, nothing is shared
 * @param checked what the writer says of their second letter
 * @throws {Refusal} 'nothing-written' 'choose-first' 'words-moved'
 */
export async function share(
	actor: Member,
	revision: number,
	now: Instant,
	document: DocumentKind = 'statement',
	checked: readonly BoundaryCheck[] = []
): Promise<void> {
	await write(actor, async (scope) => {
		await mustMayWrite(scope, document);
		const head = await heldOwn(scope, document, now);
		const current = await revisionOf(scope, actor.interventionId, head.id, head.revision);
		if (!current || current.text.trim() === '') throw new Refusal('nothing-written');
		if ((await openChoices(scope, head.id, head.revision)).length > 0) {
			throw new Refusal('choose-first');
		}
		if (revision !== head.revision) throw new Refusal('words-moved');
		const { language, reviewed, findings } = review(current.text, { document });
		const found = findings.map(({ start, end, rule, category, severity }) => {
			return { start, end, rule, category, severity };
		});
		await endShare(scope, head.id, now);
		const { digest } = current;
		await insertShare(
			scope,
			head.id,
			{ revision, digest, language, reviewed, findings: found, checked },
			now
		);
		await record(scope, `${document}-shared`, head.id, now);
	});
}

/** Takes shared words back: the facilitators do not find them any more. @throws {Refusal} 'day-is-here' */
export async function unshare(
	actor: Member,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<void> {
	await write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		const meetings = await plannedMeetings(scope, actor.interventionId);
		if (!mayTakeBack(meetings, now)) throw new Refusal('day-is-here');
		if (await endShare(scope, head.id, now)) {
			await record(scope, `${document}-taken-back`, head.id, now);
		}
	});
}

/** Deletes the writer's own words for good, shared or not, approved or not (R42). @throws {NotVisible} */
export async function deleteStatement(
	actor: Member,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<void> {
	await write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		await removeStatement(scope, head.id, now);
		await removeResponses(scope, document);
		await record(scope, `${document}-deleted`, head.id, now);
	});
}

/** Makes an earlier version the newest again; all between stays where it is. @throws {NotVisible} */
export async function bringBack(
	actor: Member,
	number: number,
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<void> {
	await write(actor, async (scope) => {
		const head = await heldOwn(scope, document, now);
		const earlier = await revisionOf(scope, actor.interventionId, head.id, number);
		if (!earlier) throw new NotVisible();
		const save = { operation: newId(), baseRevision: head.revision, text: earlier.text };
		await addRevision(scope, head, save, now);
	});
}

async function record(
	scope: Scope<Member>,
	event: string,
	statementId: string,
	now: Instant
): Promise<void> {
	const { interventionId } = scope.actor;
	await audit(scope, now, {
		event,
		object: { kind: 'statement', id: statementId },
		interventionId
	});
	await signal(scope, { kind: 'changed', intervention: interventionId });
}
