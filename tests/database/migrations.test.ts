import { promises as fs } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrate } from '#lib/server/db/migrate.ts';
import { inRoot } from '../../scripts/setup/places.js';
import { eachEngine } from './each-engine.ts';

const provider = new FileMigrationProvider({ fs, path, migrationFolder: inRoot('migrations') });

eachEngine((engine) => {
	/** Every table, column and policy, as text that can be compared. */
	async function shape(): Promise<string[]> {
		const found = await sql<{ part: string }>`
			select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as part
			from information_schema.columns
			where table_schema = 'public' and table_name not like 'kysely%'
			union all
			select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
			order by part`.execute(engine.database.owner);
		return found.rows.map(({ part }) => part);
	}

	test('every migration goes down to nothing and up to the same again', async () => {
		const before = await shape();
		expect(before.length).toBeGreaterThan(0);
		const migrator = new Migrator({ db: engine.database.owner, provider });
		const steps = (await migrator.getMigrations()).length;
		for (let step = 0; step < steps; step++) {
			expect((await migrator.migrateDown()).error).toBeUndefined();
		}
		expect(await shape()).toEqual([]);
		await migrate(engine.database);
		expect(await shape()).toEqual(before);
	});
});
