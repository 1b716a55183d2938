import type { Facilitator } from '#lib/domain/actor.ts';
import { models, type Model } from '#lib/domain/intervention.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { mayGetDay, type WayForm } from '#lib/domain/way-choice.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { gateOf } from '#lib/server/db/safety-answers.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import {
	gentlerReadAt,
	insertGuideReading,
	insertWayChoice,
	wayChoices
} from '#lib/server/db/way-choices.ts';

/** A facilitator has read the page on gentler ways and what studies have found. */
export async function readGentlerWays(actor: Facilitator, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await insertGuideReading(scope, now);
		const object = { kind: 'account', id: actor.accountId };
		await audit(scope, now, { event: 'gentler-ways-read', object });
	});
}

/**
 * Writes down how to go on, once the gentler ways were named to the family.
 * @throws {NotVisible} @throws {Refusal} 'surprise-unread'
 */
export async function chooseWay(
	actor: Facilitator,
	interventionId: string,
	form: WayForm,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		const readAt = await gentlerReadAt(scope);
		if (readAt === null) throw new Refusal('surprise-unread');
		await insertWayChoice(scope, interventionId, { ...form, readAt }, now);
		const object = { kind: 'intervention', id: interventionId };
		await audit(scope, now, { event: 'way-chosen', object, interventionId });
	});
}

/**
 * Stands before a day for a surprise meeting: the choice is made, and no safety answer says stop.
 * @throws {Refusal} 'surprise-unread', 'gate-stops'
 */
export async function mustBeChosen(
	scope: Scope<Facilitator>,
	interventionId: string,
	model: Model
): Promise<void> {
	if (!models[model].secret) return;
	if (!mayGetDay(model, await wayChoices(scope, interventionId)))
		throw new Refusal('surprise-unread');
	if ((await gateOf(scope, interventionId)).stopped) throw new Refusal('gate-stops');
}
