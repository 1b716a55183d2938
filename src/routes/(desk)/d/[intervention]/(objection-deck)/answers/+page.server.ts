import { redirect } from '@sveltejs/kit';
import { deckGaps, dropCard, moveCard, putCard } from '#lib/domain/objection-deck.ts';
import { parseCard, parseDeal } from '#lib/domain/objection-form.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { deckNow, deckOf } from '#lib/server/db/objection-decks.ts';
import { read } from '#lib/server/db/scope.ts';
import { changeDeck } from '#lib/server/services/objection-decks.ts';
import type { RequestEvent } from './$types';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			const { cards, deals } = await deckOf(scope, params.intervention);
			const now = await deckNow(scope, params.intervention, locals.now);
			const team = await teamOf(scope, params.intervention);
			return {
				cards: cards.map((card, at) => ({ ...card, inHand: now.cards[at] })),
				deals: deals.map((deal, at) => ({ ...deal, inHand: now.deals[at] })),
				gaps: deckGaps(now),
				voices: team
					.filter(({ attendance }) => ['reads', 'support', 'video'].includes(attendance))
					.map(({ id, name }) => ({ value: id, label: name }))
			};
		})
	);

/** Makes one change to the deck, then shows it at the card it was about. */
async function change(
	{ locals, params, url }: RequestEvent,
	typed: Typed,
	move: Parameters<typeof changeDeck>[2],
	card = ''
) {
	const done = await carryOut(typed, () =>
		changeDeck(locals.facilitator, params.intervention, move, locals.now)
	);
	if (isMend(done)) return done;
	redirect(303, `${url.pathname}${card && `#card-${card}`}`);
}

export const actions = {
	keep: async (event) => {
		const typed = await typedIn(event.request);
		const id = typed.card || newId();
		const card = parseCard(typed, id);
		if (!card.ok) return mend(card.problems, typed);
		return change(event, typed, (deck) => putCard(deck, card.value), id);
	},
	move: async (event) => {
		const typed = await typedIn(event.request);
		const { card = '', by } = typed;
		return change(event, typed, (deck) => moveCard(deck, card, by === 'up' ? -1 : 1), card);
	},
	drop: async (event) => {
		const typed = await typedIn(event.request);
		return change(event, typed, (deck) => dropCard(deck, typed.card ?? ''));
	},
	deal: async (event) => {
		const typed = await typedIn(event.request);
		const deal = parseDeal(typed);
		if (!deal.ok) return mend(deal.problems, { ...typed, about: 'deal' });
		const place = typed.place === '1' ? 1 : 0;
		return change(event, typed, ({ cards, deals: [first, second] }) => ({
			cards,
			deals: place === 0 ? [deal.value, second] : [first, deal.value]
		}));
	}
};
