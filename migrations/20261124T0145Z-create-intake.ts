import { sql, type Kysely } from 'kysely';

/** Row security on and forced; the runtime role may add and read, and change nothing. */
async function guard(db: Kysely<unknown>, table: string): Promise<void> {
	const name = sql.table(table);
	await sql`alter table ${name} enable row level security`.execute(db);
	await sql`alter table ${name} force row level security`.execute(db);
	await sql`create policy tenant on ${name}
		using (organization_id = current_setting('kinward.organization', true))
		with check (organization_id = current_setting('kinward.organization', true))`.execute(db);
	await sql`grant select, insert on ${name} to kinward_runtime`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('intake_entry')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('topic', 'text', (c) =>
			c.notNull().check(sql`topic in ('limits', 'danger', 'caller', 'safe', 'why-now', 'tried',
				'decides', 'pays', 'terms', 'interest', 'agreement',
				'use', 'hours', 'care', 'health', 'life', 'heart', 'background')`)
		)
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('intake_entry_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'intake_entry_of_intervention',
			['organization_id', 'intervention_id'],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'intake_entry');

	await db.schema
		.createTable('education_tick')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('member_id', 'text', (c) => c.notNull())
		.addColumn('page', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('read', 'told', 'taken-back')`)
		)
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('education_tick_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'education_tick_of_member',
			['organization_id', 'intervention_id', 'member_id'],
			'member',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'education_tick');
	await db.schema
		.createIndex('education_tick_by_member_id')
		.on('education_tick')
		.columns(['organization_id', 'intervention_id', 'member_id'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['education_tick', 'intake_entry'])
		await db.schema.dropTable(table).execute();
}
