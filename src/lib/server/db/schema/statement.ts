import type { Choice } from '#lib/domain/choice.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Instant } from '#lib/domain/time.ts';

interface Row {
	organizationId: string;
	interventionId: string;
	id: string;
}

interface OfStatement extends Row {
	statementId: string;
}

/** One per member and document that was begun. */
export interface StatementTable extends Row {
	memberId: string;
	document: DocumentKind;
	begunAt: Instant;
	/** Number of the newest revision. */
	revision: number;
}

/** What was saved by one operation. The row is the record; none is ever changed. */
export interface StatementRevisionTable extends OfStatement {
	number: number;
	operation: string;
	baseRevision: number;
	savedAt: Instant;
	savedBy: string;
	/** Keyed digest of the exact text. */
	digest: string;
	/** The whole text. */
	words: Uint8Array;
}

/** A paragraph that two saves changed, found when they came together as `revision`. */
export interface StatementAlternativeTable extends OfStatement {
	revision: number;
	foundAt: Instant;
	/** The paragraph before, and both ways it was written. */
	words: Uint8Array;
}

/** What the writer chose, and the revision that came of it. */
export interface StatementChoiceTable extends Row {
	statementAlternativeId: string;
	choice: Choice;
	revision: number;
	chosenAt: Instant;
	chosenBy: string;
}

/** One exact text opened to the facilitators, until it is ended. */
export interface StatementShareTable extends OfStatement {
	revision: number;
	digest: string;
	sharedAt: Instant;
	sharedBy: string;
	endedAt: Instant | null;
	endedBy: string | null;
	/** What the reviewer found in that text. */
	words: Uint8Array;
}

/** "Keep my words": one finding turned down, at one place. */
export interface FindingReplyTable extends OfStatement {
	rule: string;
	keptAt: Instant;
	keptBy: string;
	/** The phrase and its sentence. */
	words: Uint8Array;
}

/** All that is left of a statement its writer deleted. */
export interface StatementDeletionTable extends Row {
	memberId: string;
	statementId: string;
	deletedAt: Instant;
	deletedBy: string;
}

/** The answer to one prompt; `prompt` is the name of its guidance file. */
export interface PromptResponseTable extends Row {
	memberId: string;
	prompt: string;
	part: string;
	revision: number;
	/** The last save; sent again, it changes nothing. */
	operation: string;
	answeredAt: Instant;
	changedAt: Instant;
	/** When it went into the draft. */
	addedAt: Instant | null;
	/** The answer. */
	words: Uint8Array;
}

/** A prompt skipped, or put aside for another one. */
export interface PromptPassTable extends Row {
	memberId: string;
	prompt: string;
	kind: 'skipped' | 'swapped';
	passedAt: Instant;
}

export interface Statements {
	statement: StatementTable;
	statementRevision: StatementRevisionTable;
	statementAlternative: StatementAlternativeTable;
	statementChoice: StatementChoiceTable;
	statementShare: StatementShareTable;
	findingReply: FindingReplyTable;
	statementDeletion: StatementDeletionTable;
	promptResponse: PromptResponseTable;
	promptPass: PromptPassTable;
}
