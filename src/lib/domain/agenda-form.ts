import * as v from 'valibot';
import { limits } from './agenda.ts';
import type { Step } from './agenda-step.ts';
import { accepted, parsedBy, problem, type Parsed } from './problem.ts';
import { line, lines } from './typed-line.ts';

const minutes = (says: string) =>
	v.pipe(
		v.string(says),
		v.trim(),
		v.regex(/^\d{1,3}$/, says),
		v.transform(Number),
		v.maxValue(limits.minutes, says)
	);

const minutesSay = `Give whole minutes, from 0 to ${limits.minutes}.`;
const titleSays = `Name the step in ${limits.title} letters or fewer.`;
const noteSays = `Keep the note to ${limits.note} letters or fewer.`;

const change = v.object({
	title: line(limits.title, titleSays),
	minutes: minutes(minutesSay),
	note: lines(limits.note, noteSays)
});
export type StepChange = v.InferOutput<typeof change>;

/** Reads the title, minutes and note of one step as typed. */
export function parseStepChange(typed: unknown): Parsed<StepChange> {
	return parsedBy(change, typed);
}

/** Reads a step of the facilitator's own, which needs a name; `id` comes from the caller. */
export function parseOwnStep(typed: unknown, id: string): Parsed<Step> {
	const read = parseStepChange(typed);
	if (!read.ok) return read;
	if (read.value.title === '') return problem('title', 'Give the step a name.');
	return accepted({ id, kind: 'own', ...read.value });
}

const ask = v.object({
	ask: line(limits.ask, `Keep the ask to one sentence of ${limits.ask} letters or fewer.`)
});

/** Reads the sentence of the ask. It may stay empty until the day: the sheet says that it is missing. */
export function parseAsk(typed: unknown): Parsed<string> {
	const read = parsedBy(ask, typed);
	return read.ok ? accepted(read.value.ask) : read;
}
