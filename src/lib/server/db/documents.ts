import type { Member } from '#lib/domain/actor.ts';
import { documentKinds, type DocumentKind } from '#lib/domain/document.ts';
import type { Model } from '#lib/domain/intervention.ts';
import { mayWriteBoundaryLetter } from '#lib/domain/member.ts';
import { ways } from '#lib/domain/model-way.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { memberIn } from './members.ts';
import type { Scope } from './scope.ts';

/** How the meeting is held, for anybody who takes part. */
export async function modelOf(scope: Scope, interventionId: string): Promise<Model> {
	const row = await scope.db
		.selectFrom('intervention')
		.select('model')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', interventionId)
		.executeTakeFirst();
	if (!row) throw new NotVisible();
	return row.model as Model;
}

/** The papers this member may write: by the model, and never a second letter for a minor. */
export async function documentsOf(scope: Scope<Member>): Promise<DocumentKind[]> {
	const { interventionId, memberId } = scope.actor;
	const self = await memberIn(scope, interventionId, memberId);
	const { documents } = ways[await modelOf(scope, interventionId)];
	const mayBoth = self !== null && mayWriteBoundaryLetter(self);
	return documentKinds.filter(
		(document) => document === 'statement' || (mayBoth && documents.includes(document))
	);
}

/** For who may not write a second letter there is none. @throws {NotVisible} */
export async function mustMayWrite(scope: Scope<Member>, document: DocumentKind): Promise<void> {
	if (document === 'statement') return;
	if (!(await documentsOf(scope)).includes(document)) throw new NotVisible();
}
