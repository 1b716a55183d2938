import type { Facilitator } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { deskStatements, type DeskStatement } from '#lib/domain/desk-statement.ts';
import { approvalsOf, sentBackOf } from './approvals.ts';
import { commentsOn } from './comments.ts';
import { teamOf } from './members.ts';
import { proxyReaders } from './proxy-readers.ts';
import { keptOrder } from './reading-orders.ts';
import type { Scope } from './scope.ts';
import { sharedStatements } from './shares.ts';

/**
 * Every writer with what they share of one kind of document, in reading order. A constant number of queries.
 * @throws {NotVisible}
 */
export async function deskOf(
	scope: Scope<Facilitator>,
	interventionId: string,
	document: DocumentKind = 'statement'
): Promise<DeskStatement[]> {
	const shared = await sharedStatements(scope, interventionId, document);
	const ids = shared.map(({ id }) => id);
	return deskStatements({
		document,
		shared,
		team: await teamOf(scope, interventionId),
		approvals: await approvalsOf(scope, interventionId),
		sentBack: await sentBackOf(scope, interventionId),
		comments: await commentsOn(scope, interventionId, ids),
		proxies: await proxyReaders(scope, interventionId),
		order: await keptOrder(scope, interventionId)
	});
}

/** One writer's row, or nothing. @throws {NotVisible} */
export async function deskStatement(
	scope: Scope<Facilitator>,
	interventionId: string,
	memberId: string,
	document: DocumentKind = 'statement'
): Promise<DeskStatement | null> {
	const all = await deskOf(scope, interventionId, document);
	return all.find(({ member }) => member.id === memberId) ?? null;
}
