import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { anchorAt, type Comment } from '#lib/domain/comment.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { documentKinds, type DocumentKind } from '#lib/domain/document.ts';
import type { Instant } from '#lib/domain/time.ts';
import { accountName } from '#lib/server/db/accounts.ts';
import { audit } from '#lib/server/db/audit.ts';
import {
	commentsOn,
	holdComment,
	insertClosing,
	insertComment,
	insertReply
} from '#lib/server/db/comments.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';
import { sharedStatements } from '#lib/server/db/shares.ts';
import { ownStatement } from '#lib/server/db/statements.ts';

const about = (interventionId: string, id: string) => ({
	object: { kind: 'comment', id },
	interventionId
});

/**
 * Comments on a passage of a shared statement, on the exact text that was read.
 * @param passage offsets in the text that `digest` names
 * @throws {NotVisible} @throws {Refusal} 'text-changed'
 */
export async function comment(
	actor: Facilitator,
	interventionId: string,
	passage: { statementId: string; digest: string; start: number; end: number; text: string },
	now: Instant,
	document: DocumentKind = 'statement'
): Promise<string> {
	return write(actor, async (scope) => {
		const shared = (await sharedStatements(scope, interventionId, document)).find(
			({ id }) => id === passage.statementId
		);
		if (!shared) throw new NotVisible();
		const anchor = anchorAt(shared.text, passage.start, passage.end);
		if (shared.digest !== passage.digest || !anchor) throw new Refusal('text-changed');
		const { id: statementId, revision } = shared;
		const name = await accountName(scope);
		const made = { statementId, revision, anchor, text: passage.text, name };
		const id = await insertComment(scope, interventionId, made, now);
		await audit(scope, now, { event: 'commented', ...about(interventionId, id) });
		await signal(scope, { kind: 'changed', intervention: interventionId });
		return id;
	});
}

/**
 * The comment, held still, if this facilitator or the statement's own writer asks for it.
 * @throws {NotVisible} also where the writer's device was frozen
 */
async function heldFor(
	scope: Scope<Facilitator | Member>,
	interventionId: string,
	commentId: string,
	now: Instant
): Promise<Comment> {
	const statementIds: string[] = [];
	if (scope.actor.kind === 'member') {
		await mustHoldSeat(scope as Scope<Member>, now);
		for (const document of documentKinds) {
			const own = await ownStatement(scope as Scope<Member>, document);
			if (own) statementIds.push(own.id);
		}
	} else {
		for (const document of documentKinds) {
			const as = scope as Scope<Facilitator>;
			const shared = await sharedStatements(as, interventionId, document);
			statementIds.push(...shared.map(({ id }) => id));
		}
	}
	await holdComment(scope, interventionId, commentId);
	const found = await commentsOn(scope, interventionId, statementIds);
	const one = found.find(({ id }) => id === commentId);
	if (!one) throw new NotVisible();
	return one;
}

async function nameOf(scope: Scope<Facilitator | Member>): Promise<string> {
	const { actor } = scope;
	if (actor.kind === 'facilitator') return accountName(scope as Scope<Facilitator>);
	return (await memberIn(scope, actor.interventionId, actor.memberId))?.name ?? '';
}

/** Answers a comment: its facilitator, or the writer. A closed one takes no more. @throws {NotVisible} */
export async function reply(
	actor: Facilitator | Member,
	interventionId: string,
	answer: { commentId: string; text: string },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { closedAt } = await heldFor(scope, interventionId, answer.commentId, now);
		if (closedAt !== null) throw new Refusal('comment-closed');
		const name = await nameOf(scope);
		await insertReply(scope, interventionId, { ...answer, name }, now);
		await audit(scope, now, { event: 'replied', ...about(interventionId, answer.commentId) });
		await signal(scope, { kind: 'changed', intervention: interventionId });
	});
}

/** Closes a comment; either side may. It stays to be read. @throws {NotVisible} */
export async function closeComment(
	actor: Facilitator | Member,
	interventionId: string,
	commentId: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { closedAt } = await heldFor(scope, interventionId, commentId, now);
		if (closedAt !== null) return;
		await insertClosing(scope, interventionId, commentId, now);
		await audit(scope, now, { event: 'comment-closed', ...about(interventionId, commentId) });
		await signal(scope, { kind: 'changed', intervention: interventionId });
	});
}
