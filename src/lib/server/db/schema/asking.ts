import type { AskingActKind } from '#lib/domain/asking-act.ts';
import type { LevelKey } from '#lib/domain/level-of-care.ts';
import type { Instant } from '#lib/domain/time.ts';

interface OfProgram {
	organizationId: string;
	programId: string;
	id: string;
	/** Counts up from 1 within the program; the highest counts. */
	number: number;
	recordedAt: Instant;
	recordedBy: string;
	words: Uint8Array;
}

/** How many places were free, as typed. */
export type ProgramCapacityTable = OfProgram;

/** The rows of other people's tables that a program came with. */
export interface ProgramSourceTable extends OfProgram {
	importId: string;
}

/** Files of another directory that were taken in: their loose rows, and what was said of them. */
export interface ProgramImportTable {
	organizationId: string;
	id: string;
	importedAt: Instant;
	importedBy: string;
	/** How many programs came new. */
	added: number;
	words: Uint8Array;
}

/** One program asked for one intervention. Only one that has not ended for each program and level. */
export interface AskingTable {
	organizationId: string;
	interventionId: string;
	id: string;
	programId: string;
	level: LevelKey;
	askedAt: Instant;
	askedBy: string;
	endedAt: Instant | null;
}

/** What happened on the way. Only added to. */
export interface AskingActTable {
	organizationId: string;
	interventionId: string;
	id: string;
	askingId: string;
	/** Counts up from 1 within the asking. */
	number: number;
	kind: AskingActKind;
	recordedAt: Instant;
	recordedBy: string;
	/** Null while the act is a draft. */
	countedAt: Instant | null;
	heldUntil: Instant | null;
	words: Uint8Array;
}

/** All tables of asking for a place, and of what is known about places from others. */
export interface Askings {
	programCapacity: ProgramCapacityTable;
	programSource: ProgramSourceTable;
	programImport: ProgramImportTable;
	asking: AskingTable;
	askingAct: AskingActTable;
}
