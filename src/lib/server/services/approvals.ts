import type { Facilitator } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { needsReason, type DeskStatement } from '#lib/domain/desk-statement.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { SharedStatement } from '#lib/domain/share.ts';
import type { Instant } from '#lib/domain/time.ts';
import { insertApproval, insertSentBack, withdrawApprovals } from '#lib/server/db/approvals.ts';
import { audit } from '#lib/server/db/audit.ts';
import { deskStatement } from '#lib/server/db/desk.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { holdForDesk } from '#lib/server/db/shares.ts';
import { signal } from '#lib/server/db/signals.ts';

/** The exact text the facilitator has in front of them: the member's, by its digest. */
export interface TextInHand {
	interventionId: string;
	memberId: string;
	digest: string;
	/** The statement, where nothing else is said. */
	document?: DocumentKind;
}

async function inHand(
	scope: Scope<Facilitator>,
	{ interventionId, memberId, digest, document }: TextInHand
): Promise<DeskStatement & { shared: SharedStatement }> {
	await holdForDesk(scope, interventionId, memberId);
	const row = await deskStatement(scope, interventionId, memberId, document);
	if (!row?.shared) throw new NotVisible();
	if (row.shared.digest !== digest) throw new Refusal('text-changed');
	return { ...row, shared: row.shared };
}

/**
 * Approves one exact text. A passage marked stop needs a written reason, which is kept.
 * @throws {NotVisible} @throws {Refusal} 'text-changed', 'say-why'
 */
export async function approve(
	actor: Facilitator,
	text: TextInHand,
	reason: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { shared, standing } = await inHand(scope, text);
		if (standing.state === 'approved') return;
		if (shared.headDigest !== shared.digest) throw new Refusal('text-changed');
		const override = needsReason(shared) ? reason.trim() : '';
		if (needsReason(shared) && override === '') throw new Refusal('say-why');
		const { id: statementId, revision, digest } = shared;
		const given = { statementId, revision, digest, override };
		const id = await insertApproval(scope, text.interventionId, given, now);
		const event = override === '' ? 'approved' : 'approved-over-stop';
		const { interventionId } = text;
		await audit(scope, now, { event, object: { kind: 'approval', id }, interventionId });
		await signal(scope, { kind: 'changed', intervention: text.interventionId });
	});
}

/** Takes an approval back. @throws {NotVisible} */
export async function withdrawApproval(
	actor: Facilitator,
	text: TextInHand,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { shared } = await inHand(scope, text);
		if (!(await withdrawApprovals(scope, text.interventionId, shared.id, now))) return;
		const object = { kind: 'statement', id: shared.id };
		const { interventionId } = text;
		await audit(scope, now, { event: 'approval-withdrawn', object, interventionId });
		await signal(scope, { kind: 'changed', intervention: text.interventionId });
	});
}

/** Gives a statement back to its writer with a reason; an approval goes with it. @throws {NotVisible} */
export async function sendBack(
	actor: Facilitator,
	text: TextInHand,
	reason: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { shared } = await inHand(scope, text);
		const { id: statementId, revision } = shared;
		await withdrawApprovals(scope, text.interventionId, statementId, now);
		await insertSentBack(scope, text.interventionId, { statementId, revision, reason }, now);
		const object = { kind: 'statement', id: statementId };
		const { interventionId } = text;
		await audit(scope, now, { event: 'sent-back', object, interventionId });
		await signal(scope, { kind: 'changed', intervention: text.interventionId });
	});
}
