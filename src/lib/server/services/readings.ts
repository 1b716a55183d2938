import type { Facilitator, Member } from '#lib/domain/actor.ts';
import { mayReadFor } from '#lib/domain/desk-statement.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { moveReader } from '#lib/domain/reading-order.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { deskOf } from '#lib/server/db/desk.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { mustHoldSeat } from '#lib/server/db/member-devices.ts';
import { teamOf } from '#lib/server/db/members.ts';
import {
	proxyReaders,
	releaseToProxy,
	replaceProxy,
	setProxyConsent
} from '#lib/server/db/proxy-readers.ts';
import { insertOrder } from '#lib/server/db/reading-orders.ts';
import { write } from '#lib/server/db/scope.ts';

/** Moves a reader one place up (-1) or down (1). @throws {NotVisible} */
export async function moveInOrder(
	actor: Facilitator,
	interventionId: string,
	memberId: string,
	by: -1 | 1,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const order = (await deskOf(scope, interventionId)).map(({ member }) => member.id);
		if (!order.includes(memberId)) throw new NotVisible();
		const moved = moveReader(order, memberId, by);
		await insertOrder(scope, interventionId, moved, now);
		const object = { kind: 'intervention', id: interventionId };
		await audit(scope, now, { event: 'order-kept', object, interventionId });
	});
}

/**
 * Names who reads for a member who cannot be there; an empty reader ends it. The writer has to
 * agree before anything is opened.
 * @throws {NotVisible} @throws {Refusal} 'proxy-unfit'
 */
export async function chooseProxy(
	actor: Facilitator,
	interventionId: string,
	memberId: string,
	readerId: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		const team = await teamOf(scope, interventionId);
		if (!team.some(({ id }) => id === memberId)) throw new NotVisible();
		const reader = team.find(({ id }) => id === readerId);
		if (readerId !== '' && !(reader && mayReadFor(reader, memberId)))
			throw new Refusal('proxy-unfit');
		await replaceProxy(scope, interventionId, memberId, reader?.id ?? null, now);
		const object = { kind: 'member', id: memberId };
		await audit(scope, now, { event: 'proxy-named', object, interventionId });
	});
}

/** Opens the approved text to the reader, once the writer has agreed. @throws {NotVisible} */
export async function openToProxy(
	actor: Facilitator,
	interventionId: string,
	memberId: string,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		const proxy = (await proxyReaders(scope, interventionId)).find(
			(one) => one.memberId === memberId
		);
		if (!proxy || proxy.consentedAt === null) throw new NotVisible();
		await releaseToProxy(scope, interventionId, proxy.id, now);
		const object = { kind: 'proxy', id: proxy.id };
		await audit(scope, now, { event: 'opened-to-proxy', object, interventionId });
	});
}

/**
 * The writer agrees to be read by the person they were shown, or takes that back.
 * @throws {NotVisible} also where somebody else was named meanwhile: that needs a yes of its own
 */
export async function agreeToProxy(
	actor: Member,
	{ proxyId, agrees }: { proxyId: string; agrees: boolean },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustHoldSeat(scope, now);
		if (!(await setProxyConsent(scope, proxyId, agrees, now))) throw new NotVisible();
		const object = { kind: 'proxy', id: proxyId };
		const event = agrees ? 'proxy-agreed' : 'proxy-declined';
		await audit(scope, now, { event, object, interventionId: actor.interventionId });
	});
}
