import * as v from 'valibot';
import { accepted, parsedBy, problemsOf, type Parsed } from './problem.ts';
import { parseText } from './statement.ts';

/**
 * One save (decision 11). `statement` is empty until the first answer has named it.
 * `operation` is made by the page once and sent again as it is until an answer carries it.
 */
export type Save = { statement: string; baseRevision: number; operation: string; text: string };

/** A paragraph that is there in two ways and waits for the writer's choice. `mine` is in the text. */
export type OpenChoice = { id: string; mine: string; theirs: string };

/** The server's word that it holds the text. `text` is null where it stands exactly as it was sent. */
export type SaveAnswer = {
	operation: string;
	statement: string;
	revision: number;
	text: string | null;
	open: OpenChoice[];
};

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const head = v.object({
	statement: v.union([v.literal(''), id]),
	baseRevision: revision,
	operation: id
});

/** Reads a save from JSON or from a form, where the revision comes as text. Other fields are ignored. */
export function parseSave(input: unknown): Parsed<Save> {
	const typed = (typeof input === 'object' && input !== null ? input : {}) as Record<
		string,
		unknown
	>;
	const base = typed['baseRevision'];
	const asNumber = typeof base === 'string' && /^\d{1,15}$/.test(base) ? Number(base) : base;
	const read = parsedBy(head, { ...typed, baseRevision: asNumber });
	const text = parseText(typed['text']);
	if (!read.ok || !text.ok) return { ok: false, problems: problemsOf(text, read) };
	return accepted({ ...read.value, text: text.value });
}

const answer = v.object({
	operation: id,
	statement: id,
	revision,
	text: v.nullable(v.string()),
	open: v.array(v.object({ id, mine: v.string(), theirs: v.string() }))
});

/** The answer, if this is one. Anything else that comes back from a network is null. */
export function readAnswer(body: unknown): SaveAnswer | null {
	return v.is(answer, body) ? body : null;
}
