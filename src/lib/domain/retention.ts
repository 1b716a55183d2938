import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';
import { instant, type Instant } from './time.ts';

/** The work on an intervention is over; its words are removed some days later. */
export interface Closure {
	id: string;
	closedAt: Instant;
	retentionDays: number;
}

/** Days between closing and removal where nothing else is chosen (R41). */
export const RETENTION_DAYS = 90;

const DAY = 86_400_000;

/** When the words of a closed intervention are removed. */
export const purgeAt = ({ closedAt, retentionDays }: Closure): Instant =>
	instant(closedAt + retentionDays * DAY);

const CloseForm = v.object({
	retentionDays: v.pipe(
		v.union([v.string(), v.number()]),
		v.transform(Number),
		v.integer('Give the number of days.'),
		v.minValue(1, 'Keep it for at least one day.'),
		v.maxValue(365, 'Keep it for at most 365 days.')
	)
});

/** Reads for how long everything is kept after closing, in days. */
export const parseClose = (input: unknown): Parsed<{ retentionDays: number }> =>
	parsedBy(CloseForm, input);
