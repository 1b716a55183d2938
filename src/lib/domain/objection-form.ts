import * as v from 'valibot';
import { deckLimits, type Deal, type ObjectionCard } from './objection-deck.ts';
import { itemKeys, type ItemKey } from './plan-item.ts';
import { accepted, parsedBy, type Parsed } from './problem.ts';
import { line, lines, neededLine } from './typed-line.ts';

const item = v.optional(v.picklist(['', ...itemKeys] as ('' | ItemKey)[]), '');

const card = v.object({
	worry: neededLine(deckLimits.worry, 'Say the worry in fewer words.', 'Say what the worry is.'),
	answer: lines(deckLimits.answer, 'Keep the answer short enough to say.'),
	item,
	speaker: line(22, 'Choose a name from the list.')
});

/** Reads one card as typed; `id` comes from the caller. */
export function parseCard(typed: unknown, id: string): Parsed<ObjectionCard> {
	const read = parsedBy(card, typed);
	if (!read.ok) return read;
	const { speaker: speakerId, ...rest } = read.value;
	return accepted({ id, ...rest, speakerId });
}

const deal = v.object({
	says: lines(deckLimits.deal, 'Keep it short enough to say.'),
	item
});

/** Reads one of the two ways for who makes a deal. */
export const parseDeal = (typed: unknown): Parsed<Deal> => parsedBy(deal, typed);
