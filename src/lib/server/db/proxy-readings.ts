import type { Member } from '#lib/domain/actor.ts';
import { memberIn } from './members.ts';
import type { Scope } from './scope.ts';
import { openWords } from './words.ts';

/** Words of another member that this member will read aloud. */
export interface LentReading {
	proxyId: string;
	writerName: string;
	text: string;
	language: string;
}

/**
 * What this member reads for others: the exact approved text, once its writer has agreed and it was
 * opened to the reader. The moment its writer changes a letter it is gone from here.
 */
export async function lentReadings(scope: Scope<Member>): Promise<LentReading[]> {
	const { organizationId, interventionId, memberId } = scope.actor;
	const rows = await scope.db
		.selectFrom('proxyReader as proxy')
		.innerJoin('statement', (join) =>
			join
				.onRef('statement.organizationId', '=', 'proxy.organizationId')
				.onRef('statement.interventionId', '=', 'proxy.interventionId')
				.onRef('statement.memberId', '=', 'proxy.memberId')
				.on('statement.document', '=', 'statement')
		)
		.innerJoin('statementShare as share', (join) =>
			join
				.onRef('share.organizationId', '=', 'statement.organizationId')
				.onRef('share.interventionId', '=', 'statement.interventionId')
				.onRef('share.statementId', '=', 'statement.id')
				.on('share.endedAt', 'is', null)
		)
		.innerJoin('statementRevision as newest', (join) =>
			join
				.onRef('newest.organizationId', '=', 'statement.organizationId')
				.onRef('newest.interventionId', '=', 'statement.interventionId')
				.onRef('newest.statementId', '=', 'statement.id')
				.onRef('newest.number', '=', 'statement.revision')
				.onRef('newest.digest', '=', 'share.digest')
		)
		.select([
			'proxy.id as proxyId',
			'proxy.memberId as writerId',
			'share.id as shareId',
			'share.words as found',
			'newest.id as revisionId',
			'newest.words as text'
		])
		.where('proxy.organizationId', '=', organizationId)
		.where('proxy.interventionId', '=', interventionId)
		.where('proxy.readerId', '=', memberId)
		.where('proxy.endedAt', 'is', null)
		.where('proxy.consentedAt', 'is not', null)
		.where('proxy.releasedAt', 'is not', null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('approval')
					.select('approval.id')
					.whereRef('approval.organizationId', '=', 'share.organizationId')
					.whereRef('approval.interventionId', '=', 'share.interventionId')
					.whereRef('approval.statementId', '=', 'share.statementId')
					.whereRef('approval.digest', '=', 'share.digest')
					.where('approval.withdrawnAt', 'is', null)
			)
		)
		.execute();
	const key = await scope.keys.intervention(interventionId);
	const readings: LentReading[] = [];
	for (const row of rows) {
		const writer = await memberIn(scope, interventionId, row.writerId);
		if (!writer) continue;
		const share = { table: 'statementShare', id: row.shareId };
		const { language } = openWords<{ language: string }>(key, share, row.found);
		const revision = { table: 'statementRevision', id: row.revisionId };
		const { text } = openWords<{ text: string }>(key, revision, row.text);
		readings.push({ proxyId: row.proxyId, writerName: writer.name, text, language });
	}
	return readings;
}
