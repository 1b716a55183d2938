import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#lib/domain/time.ts';

const TIMESTAMPTZ = 1184;
const INT8 = 20;

/**
 * Both engines hand instants over as epoch milliseconds and counts as numbers. PostgreSQL writes
 * `2026-11-26 14:00:00.5+00`; the session's zone is UTC.
 */
export const parsers: Record<number, (value: string) => number> = {
	[TIMESTAMPTZ]: (value) => Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
	[INT8]: Number
};

/** An instant as a value PostgreSQL takes, to the millisecond. */
export function at(instant: Instant): RawBuilder<Instant> {
	return sql<Instant>`${new Date(instant).toISOString()}::timestamptz`;
}

/** As `at`, where there may be none. */
export function atOrNull(instant: Instant | null): RawBuilder<Instant> | null {
	return instant === null ? null : at(instant);
}
