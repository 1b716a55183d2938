import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { knowsLimits } from '#lib/domain/confidentiality.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { FlagMark, PrivateWord } from '#lib/domain/private-flag.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { insertLimitsTold, limitsToldTo } from '#lib/server/db/limits-told.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { insertFlag, insertFlagMark } from '#lib/server/db/private-flags.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';

/** The member has read what cannot stay private. @throws {NotVisible} */
export async function acknowledgeLimits(actor: Member, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		await noteLimits(scope, actor, 'read', now);
	});
}

/** A facilitator told a member what cannot stay private, by phone or in person. @throws {NotVisible} */
export async function tellLimits(
	actor: Facilitator,
	of: { interventionId: string; memberId: string },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, of.interventionId);
		if (!(await memberIn(scope, of.interventionId, of.memberId))) throw new NotVisible();
		await noteLimits(scope, of, 'told', now);
	});
}

/** Once for each text and way: a second press adds nothing. */
export async function noteLimits(
	scope: Scope,
	{ interventionId, memberId }: { interventionId: string; memberId: string },
	how: 'read' | 'told',
	now: Instant
): Promise<void> {
	const of = { interventionId, memberId };
	const known = (await limitsToldTo(scope, of)).filter((told) => told.how === how);
	if (knowsLimits(known)) return;
	await insertLimitsTold(scope, of, how, now);
	const object = { kind: 'member', id: memberId };
	await audit(scope, now, { event: 'limits-told', object, interventionId });
}

/**
 * A member tells the facilitators something in private. It can be added to, and never changed.
 * @throws {NotVisible} @throws {Refusal} 'limits-first'
 */
export async function tellInPrivate(actor: Member, word: PrivateWord, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		if (!knowsLimits(await limitsToldTo(scope, actor))) throw new Refusal('limits-first');
		const { interventionId } = actor;
		const object = { kind: 'private-flag', id: await insertFlag(scope, word, now) };
		await audit(scope, now, { event: 'told-in-private', object, interventionId });
		await signal(scope, { kind: 'changed', intervention: interventionId });
	});
}

/** Somebody has read it, or has decided what follows. @throws {NotVisible} */
export async function markFlag(
	actor: Facilitator,
	of: { interventionId: string; flagId: string },
	mark: Pick<FlagMark, 'kind' | 'note'>,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const { interventionId, flagId } = of;
		await mustBeAssigned(scope, interventionId);
		if (!(await insertFlagMark(scope, of, mark, now))) throw new NotVisible();
		const object = { kind: 'private-flag', id: flagId };
		await audit(scope, now, { event: `private-flag-${mark.kind}`, object, interventionId });
		await signal(scope, { kind: 'changed', intervention: interventionId });
	});
}
