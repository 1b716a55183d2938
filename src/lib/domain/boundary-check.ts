import * as v from 'valibot';
import { parsedBy, type Parsed } from './problem.ts';

/**
 * What a writer can say of every line of their second letter. A line that passes none of these is a
 * threat or a wish. The writer answers; nobody is held back by an answer that is not given.
 */
export const boundaryChecks = {
	actor: 'In each line I am the one who acts.',
	keep: 'I can keep it by myself, from tomorrow on.',
	safe: 'It is safe for all of us, tonight too.'
} as const;
export type BoundaryCheck = keyof typeof boundaryChecks;
export const boundaryCheckNames = Object.keys(boundaryChecks) as BoundaryCheck[];

const form = v.array(v.picklist(boundaryCheckNames, 'Choose from the list.'));

/** Reads which of them the writer ticked. */
export function parseBoundaryChecks(typed: unknown): Parsed<BoundaryCheck[]> {
	const read = parsedBy(v.object({ checked: form }), { checked: typed });
	return read.ok ? { ok: true, value: [...new Set(read.value.checked)] } : read;
}
