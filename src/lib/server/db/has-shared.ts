import type { Scope } from './scope.ts';

/** Whether a member shares their statement just now; for reminders, which then stop. */
export async function hasShared(
	scope: Scope,
	interventionId: string,
	memberId: string
): Promise<boolean> {
	const row = await scope.db
		.selectFrom('statementShare')
		.innerJoin('statement', (join) =>
			join
				.onRef('statement.organizationId', '=', 'statementShare.organizationId')
				.onRef('statement.interventionId', '=', 'statementShare.interventionId')
				.onRef('statement.id', '=', 'statementShare.statementId')
		)
		.select('statementShare.id')
		.where('statementShare.organizationId', '=', scope.actor.organizationId)
		.where('statementShare.interventionId', '=', interventionId)
		.where('statement.memberId', '=', memberId)
		.where('statement.document', '=', 'statement')
		.where('statementShare.endedAt', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}
