import { seal, unseal } from '#lib/server/crypto/seal.ts';

/** Which row's words: the table, the row's id and its revision are bound into the seal. */
export interface Row {
	table: string;
	id: string;
	/** 0 for rows that are never changed. */
	revision?: number;
	column?: string;
}

const placeOf = (row: Row) => ({
	table: row.table,
	row: row.id,
	column: row.column ?? 'words',
	revision: row.revision ?? 0
});

/** Seals all that a person typed into one row, as one value. */
export function sealWords(key: Uint8Array, row: Row, words: unknown): Buffer {
	return seal(key, placeOf(row), Buffer.from(JSON.stringify(words)));
}

/**
 * Opens the words of a row.
 * @throws {SealBroken} when the row was moved or changed by another hand
 */
export function openWords<T>(key: Uint8Array, row: Row, words: Uint8Array): T {
	return JSON.parse(unseal(key, placeOf(row), words).toString()) as T;
}
