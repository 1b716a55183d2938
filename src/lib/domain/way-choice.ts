import * as v from 'valibot';
import { modelNames, models, type Model } from './intervention.ts';
import { parsedBy, problem, type Parsed } from './problem.ts';
import type { Instant } from './time.ts';
import { lines } from './typed-line.ts';

/** The one page on gentler ways, with what studies have found. */
export const gentlerPage = 'figures';

/** How the facilitator and the family chose to meet, after the gentler ways were named. */
export interface WayChoice {
	way: Model;
	/** What the family said about the gentler ways. */
	said: string;
	/** Why this one. */
	why: string;
	/** When who chose had read the page. */
	readAt: Instant;
	at: Instant;
	by: string;
}

/** The choice that stands: the newest. */
export function standingChoice(choices: readonly WayChoice[]): WayChoice | null {
	return choices.reduce<WayChoice | null>(
		(newest, one) => (newest === null || one.at >= newest.at ? one : newest),
		null
	);
}

/**
 * Whether a meeting held this way may get a day. A surprise needs a dated choice for it, by somebody
 * who had read the page on gentler ways by then; the others need nothing.
 */
export function mayGetDay(model: Model, choices: readonly WayChoice[]): boolean {
	if (!models[model].secret) return true;
	const choice = standingChoice(choices);
	return choice !== null && models[choice.way].secret && choice.readAt <= choice.at;
}

const shape = v.object({
	way: v.picklist(modelNames, 'Choose how you go on.'),
	said: v.pipe(
		lines(5000, 'Shorten this to what matters.'),
		v.minLength(1, 'Write down what the family said about the gentler ways.')
	),
	why: lines(5000, 'Shorten this to what matters.')
});
export type WayForm = v.InferOutput<typeof shape>;

/** Reads a choice. A surprise says why none of the gentler ways will do. */
export function parseWayChoice(typed: unknown): Parsed<WayForm> {
	const read = parsedBy(shape, typed);
	if (!read.ok) return read;
	if (models[read.value.way].secret && read.value.why === '')
		return problem('why', 'Write down why a gentler way will not do here.');
	return read;
}
