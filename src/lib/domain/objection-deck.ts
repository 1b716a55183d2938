import type { AdmissionPlan } from './admission-plan.ts';
import { isItemKey, itemSpec, type ItemKey } from './plan-item.ts';
import { itemState } from './plan-work.ts';
import { sayValue } from './plan-value.ts';
import type { Instant } from './time.ts';

/** One worry that may come: what is said to it, what is arranged for it, and who says so. */
export interface ObjectionCard {
	id: string;
	/** As the person may put it. */
	worry: string;
	answer: string;
	/** The line of the plan that settles it; empty where none does. */
	item: ItemKey | '';
	/** Who answers; empty while nobody was named. */
	speakerId: string;
}

/** One of the two ways that may be offered to who makes a deal. Both lead to care. */
export interface Deal {
	says: string;
	item: ItemKey | '';
}

export interface ObjectionDeck {
	cards: ObjectionCard[];
	deals: [Deal, Deal];
}

/** What is arranged, as the plan has it at this moment. `stands` is false where there is a gap. */
export interface Arranged {
	label: string;
	says: string;
	stands: boolean;
}

export type CardInHand = Pick<ObjectionCard, 'id' | 'worry' | 'answer'> & {
	arranged: Arranged | null;
	/** Name of who answers; empty while there is none. */
	speaker: string;
};
export type DealInHand = { says: string; arranged: Arranged | null };

/** The deck as it is opened in the room. */
export type DeckInHand = { cards: CardInHand[]; deals: DealInHand[] };

export const deckLimits = { cards: 40, worry: 200, answer: 600, deal: 400 } as const;

const gaps = {
	open: 'Nothing is arranged yet.',
	draft: 'Written down, not complete.',
	noted: 'Not confirmed yet',
	due: 'Has to be asked again'
} as const;

/** What the plan says to one item now, in words that admit a gap. */
export function arrangedFor(
	item: ItemKey | '',
	plan: AdmissionPlan | undefined,
	now: Instant
): Arranged | null {
	if (item === '' || !isItemKey(item)) return null;
	const { label, choices } = itemSpec(item);
	if (!plan) return { label, says: gaps.open, stands: false };
	const state = itemState(plan, item, now);
	if (state === 'none') return { label, says: 'Does not apply.', stands: true };
	const standing = plan.standing(item);
	const value = 'value' in standing ? standing.value : null;
	const says = value ? sayValue(value, plan.program.zone, choices) : '';
	if (state === 'confirmed') return { label, says, stands: true };
	if (state === 'noted' || state === 'due') {
		return { label, says: `${gaps[state]}: ${says}`, stands: false };
	}
	return { label, says: gaps[state], stands: false };
}

/** The deck with every line of the plan filled in as it stands. */
export function deckInHand(
	{ cards, deals }: ObjectionDeck,
	plan: AdmissionPlan | undefined,
	names: Readonly<Record<string, string>>,
	now: Instant
): DeckInHand {
	return {
		cards: cards.map(({ id, worry, answer, item, speakerId }) => ({
			id,
			worry,
			answer,
			arranged: arrangedFor(item, plan, now),
			speaker: names[speakerId] ?? ''
		})),
		deals: deals.map(({ says, item }) => ({ says, arranged: arrangedFor(item, plan, now) }))
	};
}

/** What is still missing before the deck can be counted on. */
export function deckGaps({ cards }: DeckInHand): { unarranged: number; unspoken: number } {
	return {
		unarranged: cards.filter(({ arranged }) => arranged !== null && !arranged.stands).length,
		unspoken: cards.filter(({ speaker }) => speaker === '').length
	};
}

/** Puts a card in, or in the place of the one with its id. A full deck takes no more. */
export function putCard(deck: ObjectionDeck, card: ObjectionCard): ObjectionDeck {
	const at = deck.cards.findIndex(({ id }) => id === card.id);
	if (at >= 0) return { ...deck, cards: deck.cards.with(at, card) };
	if (deck.cards.length >= deckLimits.cards) return deck;
	return { ...deck, cards: [...deck.cards, card] };
}

export const dropCard = (deck: ObjectionDeck, id: string): ObjectionDeck => ({
	...deck,
	cards: deck.cards.filter((card) => card.id !== id)
});

/** One place up or down; at an end nothing moves. */
export function moveCard(deck: ObjectionDeck, id: string, by: -1 | 1): ObjectionDeck {
	const from = deck.cards.findIndex((card) => card.id === id);
	const moved = deck.cards[from];
	const other = deck.cards[from + by];
	if (!moved || !other) return deck;
	return { ...deck, cards: deck.cards.with(from, other).with(from + by, moved) };
}
