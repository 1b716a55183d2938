import type { Facilitator } from '#lib/domain/actor.ts';
import { planFrom } from '#lib/domain/admission-plan.ts';
import { deckInHand, type DeckInHand, type ObjectionDeck } from '#lib/domain/objection-deck.ts';
import { starterDeck } from '#lib/domain/objection-starters.ts';
import type { Instant } from '#lib/domain/time.ts';
import { admissionPlans } from './admission-plans.ts';
import { teamOf } from './members.ts';
import type { Scope } from './scope.ts';
import { newestVersion } from './versions.ts';

/** The deck as it was kept, or the one that every family starts from. */
export async function deckOf(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<ObjectionDeck> {
	const kept = await newestVersion<ObjectionDeck>(scope, 'objectionDeck', interventionId);
	return kept?.value ?? starterDeck;
}

/** The deck with what the first choice holds for each card at this moment. */
export async function deckNow(
	scope: Scope<Facilitator>,
	interventionId: string,
	now: Instant
): Promise<DeckInHand> {
	const deck = await deckOf(scope, interventionId);
	const plans = (await admissionPlans(scope, interventionId)).map(planFrom);
	const first = plans.find(({ place, ended }) => place === 'first' && !ended);
	const team = await teamOf(scope, interventionId);
	const names = Object.fromEntries(team.map(({ id, name }) => [id, name]));
	return deckInHand(deck, first, names, now);
}
