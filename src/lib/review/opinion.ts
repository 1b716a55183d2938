import type { Reading } from './reading.ts';
import type { DocumentKind, Finding } from './rule.ts';

/**
 * The seam for a second reader: it sees the same reading and what the rules found, and answers with what
 * stays of that and what it adds. Pure, and modest: where only it speaks, its findings say so.
 */
export type SecondOpinion = (
	reading: Reading,
	found: readonly Finding[],
	document: DocumentKind
) => readonly Finding[];
