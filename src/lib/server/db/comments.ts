import { idOf, type Facilitator, type Member } from '#lib/domain/actor.ts';
import type { Anchor, Comment, Reply } from '#lib/domain/comment.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

interface CommentWords {
	quote: string;
	text: string;
	name: string;
}
type ReplyWords = Pick<Reply, 'text' | 'name'>;

/** All comments on these statements with their answers, the oldest first. The caller decides who may. */
export async function commentsOn(
	scope: Scope,
	interventionId: string,
	statementIds: readonly string[]
): Promise<Comment[]> {
	if (statementIds.length === 0) return [];
	const { organizationId } = scope.actor;
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('comment')
		.leftJoin('commentClosing', (join) =>
			join
				.onRef('commentClosing.organizationId', '=', 'comment.organizationId')
				.onRef('commentClosing.interventionId', '=', 'comment.interventionId')
				.onRef('commentClosing.commentId', '=', 'comment.id')
		)
		.selectAll('comment')
		.select('commentClosing.at as closedAt')
		.where('comment.organizationId', '=', organizationId)
		.where('comment.interventionId', '=', interventionId)
		.where('comment.statementId', 'in', statementIds)
		.orderBy('comment.at')
		.orderBy('comment.id')
		.execute();
	const replies = await repliesTo(
		scope,
		interventionId,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => {
		const { quote, text, name } = openWords<CommentWords>(
			key,
			{ table: 'comment', id: row.id },
			row.words
		);
		return {
			id: row.id,
			statementId: row.statementId,
			revision: row.revision,
			anchor: { start: row.fromOffset, end: row.toOffset, quote },
			name,
			text,
			at: row.at,
			replies: replies.get(row.id) ?? [],
			closedAt: row.closedAt
		};
	});
}

/** Holds a comment to the end of the transaction, so that answers and its closing come in a row. */
export async function holdComment(
	scope: Scope,
	interventionId: string,
	commentId: string
): Promise<void> {
	await scope.db
		.selectFrom('comment')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('id', '=', commentId)
		.forUpdate()
		.execute();
}

async function repliesTo(
	scope: Scope,
	interventionId: string,
	commentIds: readonly string[]
): Promise<Map<string, Reply[]>> {
	const found = new Map<string, Reply[]>();
	if (commentIds.length === 0) return found;
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('commentReply')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('commentId', 'in', commentIds)
		.orderBy('at')
		.orderBy('id')
		.execute();
	for (const { id, commentId, byKind, at: said, words } of rows) {
		const opened = openWords<ReplyWords>(key, { table: 'commentReply', id }, words);
		found.set(commentId, [
			...(found.get(commentId) ?? []),
			{ id, by: byKind, at: said, ...opened }
		]);
	}
	return found;
}

export async function insertComment(
	scope: Scope<Facilitator>,
	interventionId: string,
	comment: { statementId: string; revision: number; anchor: Anchor; text: string; name: string },
	now: Instant
): Promise<string> {
	const id = newId();
	const { statementId, revision, anchor, text, name } = comment;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('comment')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			statementId,
			revision,
			fromOffset: anchor.start,
			toOffset: anchor.end,
			at: at(now),
			by: scope.actor.accountId,
			words: sealWords(key, { table: 'comment', id }, { quote: anchor.quote, text, name })
		})
		.execute();
	return id;
}

export async function insertReply(
	scope: Scope<Facilitator | Member>,
	interventionId: string,
	reply: { commentId: string; text: string; name: string },
	now: Instant
): Promise<void> {
	const id = newId();
	const { commentId, text, name } = reply;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('commentReply')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			commentId,
			byKind: scope.actor.kind,
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table: 'commentReply', id }, { text, name })
		})
		.execute();
}

/** Closes a comment. It stays, with its answers, for both to read. */
export async function insertClosing(
	scope: Scope<Facilitator | Member>,
	interventionId: string,
	commentId: string,
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('commentClosing')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			commentId,
			at: at(now),
			by: idOf(scope.actor)
		})
		.execute();
}
