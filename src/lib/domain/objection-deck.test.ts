import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '#lib/server/guidance/reading-grade.ts';
import { deckGaps, deckInHand, deckLimits, dropCard, moveCard, putCard } from './objection-deck.ts';
import { parseCard, parseDeal } from './objection-form.ts';
import { starterDeck } from './objection-starters.ts';
import { isItemKey } from './plan-item.ts';
import { instant } from './time.ts';

const card = (id: string) => ({ id, worry: 'W', answer: 'A', item: '' as const, speakerId: '' });
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 });

describe('the deck', () => {
	test('moves lose no card and add none, and going back is going back', () => {
		fc.assert(
			fc.property(ids, fc.nat(12), fc.constantFrom(1 as const, -1 as const), (names, at, by) => {
				const deck = { ...starterDeck, cards: names.map(card) };
				const id = names[at] ?? 'nobody';
				const moved = moveCard(deck, id, by);
				expect(moved.cards.map((one) => one.id).toSorted()).toEqual(names.toSorted());
				const back = moveCard(moved, id, by === 1 ? -1 : 1);
				if (moved !== deck) expect(back.cards.map((one) => one.id)).toEqual(names);
				expect(dropCard(deck, id).cards).toHaveLength(names.length - (names.includes(id) ? 1 : 0));
			})
		);
	});

	test('a card is put in its own place, and a full deck takes no more', () => {
		const deck = { ...starterDeck, cards: ['a', 'b'].map(card) };
		expect(putCard(deck, { ...card('a'), worry: 'New' }).cards.map(({ worry }) => worry)).toEqual([
			'New',
			'W'
		]);
		const full = {
			...deck,
			cards: Array.from({ length: deckLimits.cards }, (_, n) => card(`${n}`))
		};
		expect(putCard(full, card('more'))).toBe(full);
	});

	test('without a plan every line shows its gap', () => {
		const inHand = deckInHand(starterDeck, undefined, {}, instant(0));
		const resting = starterDeck.cards.filter(({ item }) => item !== '');
		expect(deckGaps(inHand)).toEqual({
			unarranged: resting.length,
			unspoken: starterDeck.cards.length
		});
		expect(inHand.deals).toHaveLength(2);
		expect(inHand.cards[0]?.arranged).toMatchObject({ says: 'Nothing is arranged yet.' });
	});
});

test('the first deck rests on lines of the plan, and is easy to say', () => {
	for (const { item } of starterDeck.cards) expect(item === '' || isItemKey(item)).toBe(true);
	const words = starterDeck.cards.flatMap(({ worry, answer }) => [worry, answer]);
	expect(gradeOf([...words, ...starterDeck.deals.map(({ says }) => says)])).toBeLessThanOrEqual(9);
	expect(words.join(' ')).not.toMatch(/!|addict|clean\b|patient/);
});

test('a card is read from its form', () => {
	const typed = {
		worry: ' My cat. ',
		answer: 'She is fed.',
		item: 'pets',
		speaker: 's'.repeat(22)
	};
	expect(parseCard(typed, 'c')).toEqual({
		ok: true,
		value: {
			id: 'c',
			worry: 'My cat.',
			answer: 'She is fed.',
			item: 'pets',
			speakerId: typed.speaker
		}
	});
	for (const odd of [{ worry: '' }, { worry: 'x', item: 'nothing' }, { worry: 'x'.repeat(500) }])
		expect(parseCard(odd, 'c').ok).toBe(false);
	expect(parseDeal({ says: 'This, today.', item: 'intake' }).ok).toBe(true);
});
