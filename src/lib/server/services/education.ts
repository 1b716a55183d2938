import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertTick } from '#lib/server/db/education-ticks.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { write } from '#lib/server/db/scope.ts';
import { memberPage } from '#lib/server/guidance/guidance.ts';

/** A member says that they read a page. @throws {NotVisible} no such page, or no seat */
export async function tickPage(actor: Member, page: string, now: Instant): Promise<void> {
	if (!memberPage(page)) throw new NotVisible();
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		const { interventionId, memberId } = actor;
		await insertTick(scope, actor, { page, kind: 'read' }, now);
		const object = { kind: 'member', id: memberId };
		await audit(scope, now, { event: 'page-read', object, interventionId });
	});
}

/** A facilitator talked a page through with a member, or takes such a tick back. @throws {NotVisible} */
export async function tickFor(
	actor: Facilitator,
	of: { interventionId: string; memberId: string },
	{ page, kind }: { page: string; kind: 'told' | 'taken-back' },
	now: Instant
): Promise<void> {
	if (!memberPage(page)) throw new NotVisible();
	await write(actor, async (scope) => {
		const { interventionId, memberId } = of;
		await mustBeAssigned(scope, interventionId);
		if (!(await memberIn(scope, interventionId, memberId))) throw new NotVisible();
		await insertTick(scope, of, { page, kind }, now);
		const object = { kind: 'member', id: memberId };
		await audit(scope, now, { event: `page-${kind}`, object, interventionId });
	});
}
