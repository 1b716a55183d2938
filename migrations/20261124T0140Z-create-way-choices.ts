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
		.createTable('guide_reading')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('account_id', 'text', (c) => c.notNull())
		.addColumn('page', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addPrimaryKeyConstraint('guide_reading_key', ['organization_id', 'id'])
		.addForeignKeyConstraint(
			'guide_reading_of_account',
			['organization_id', 'account_id'],
			'account',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'guide_reading');
	await db.schema
		.createIndex('guide_reading_by_account')
		.on('guide_reading')
		.columns(['organization_id', 'account_id'])
		.execute();

	await db.schema
		.createTable('way_choice')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('way', 'text', (c) =>
			c.notNull().check(sql`way in ('surprise', 'invitational', 'systemic', 'single-ask')`)
		)
		.addColumn('read_at', 'timestamptz', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('way_choice_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'way_choice_of_intervention',
			['organization_id', 'intervention_id'],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'way_choice');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['way_choice', 'guide_reading']) await db.schema.dropTable(table).execute();
}
