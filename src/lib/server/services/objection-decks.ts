import type { Facilitator } from '#lib/domain/actor.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { ObjectionDeck } from '#lib/domain/objection-deck.ts';
import { starterDeck } from '#lib/domain/objection-starters.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { write } from '#lib/server/db/scope.ts';
import { insertVersion, newestVersion } from '#lib/server/db/versions.ts';

/**
 * Changes the answers to worries and keeps the version before. `change` is a pure move of the domain,
 * made on what stands at that moment, so that two people who change different cards both get theirs.
 * @throws {NotVisible} also where a card names somebody who is not on the team
 */
export async function changeDeck(
	actor: Facilitator,
	interventionId: string,
	change: (deck: ObjectionDeck) => ObjectionDeck,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		await holdIntervention(scope, interventionId);
		const held = await newestVersion<ObjectionDeck>(scope, 'objectionDeck', interventionId);
		const value = change(held?.value ?? starterDeck);
		for (const { speakerId } of value.cards) {
			// Who left the team keeps their cards until somebody else is named; nobody new is made up.
			const isNew = !held?.value.cards.some((card) => card.speakerId === speakerId);
			if (speakerId !== '' && isNew && !(await memberIn(scope, interventionId, speakerId))) {
				throw new NotVisible();
			}
		}
		const number = (held?.number ?? 0) + 1;
		await insertVersion(scope, 'objectionDeck', interventionId, { value, number }, now);
		const object = { kind: 'intervention', id: interventionId };
		await audit(scope, now, { event: 'answers-changed', object, interventionId });
	});
}
