import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eachEngine } from './each-engine.ts';

eachEngine((engine) => {
	test('the migrations have run', async () => {
		const done = await sql<{
			name: string;
		}>`select name from kysely_migration order by name`.execute(engine.database.owner);
		expect(done.rows.length).toBeGreaterThan(0);
	});

	test('instants come back as epoch milliseconds and counts as numbers', async () => {
		const found = await sql<{ at: number; count: number }>`select
			'2026-11-26T14:00:00.5Z'::timestamptz as at, 7::int8 as count`.execute(engine.database.kysely);
		expect(found.rows[0]).toEqual({ at: Date.UTC(2026, 10, 26, 14, 0, 0, 500), count: 7 });
	});

	test('a row of another file is never here', async () => {
		const found = await engine.database.owner.selectFrom('instance').selectAll().execute();
		expect(found).toEqual([]);
	});
});
