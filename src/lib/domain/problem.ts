import * as v from 'valibot';

/** What has to be put right before an answer can be kept, and where. `says` tells what to do. */
export type Problem = { field: string; says: string };

const unanswered = 'This is still open. Please answer it.';

/** What a parser gives back: the thing itself, or everything that stands in the way. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export function accepted<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

export function problem(field: string, says: string): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [{ field, says }] };
}

/** All problems of several parsed answers, in the order given, for one summary at the top. */
export function problemsOf(...answers: Parsed<unknown>[]): Problem[] {
	return answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
}

/** A missing key is an issue of the object around it, so valibot does not ask the key's own schema. */
function saysOfMissing(schema: object, field: string): string {
	const entries: unknown = 'entries' in schema ? schema.entries : undefined;
	const entry: unknown = (entries as Record<string, unknown> | undefined)?.[field];
	const own = (entry as { message?: unknown } | undefined)?.message;
	return typeof own === 'string' ? own : unanswered;
}

/**
 * Reads an unknown input by a valibot schema. Each issue becomes a problem at its dotted path, so
 * the schema's own messages are what the person reads; only the first issue of a field is kept.
 * An answer that is missing altogether gets the message that its own schema would give, if any.
 */
export function parsedBy<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
	const read = v.safeParse(schema, input);
	if (read.success) return accepted(read.output);
	const problems = new Map<string, Problem>();
	for (const issue of read.issues) {
		const field = v.getDotPath(issue) ?? '';
		if (!problems.has(field))
			problems.set(field, {
				field,
				says: issue.input === undefined ? saysOfMissing(schema, field) : issue.message
			});
	}
	return { ok: false, problems: [...problems.values()] };
}
