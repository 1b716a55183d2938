import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Row security on and forced; the runtime role gets the rights named and owns nothing. */
async function guard(db: Kysely<unknown>, table: string, rights: string): Promise<void> {
	const name = sql.table(table);
	await sql`alter table ${name} enable row level security`.execute(db);
	await sql`alter table ${name} force row level security`.execute(db);
	await sql`create policy tenant on ${name}
		using (organization_id = current_setting('kinward.organization', true))
		with check (organization_id = current_setting('kinward.organization', true))`.execute(db);
	await sql`grant ${sql.raw(rights)} on ${name} to kinward_runtime`.execute(db);
}

const inIntervention = ['organization_id', 'intervention_id'] as const;

/** A table that belongs to one intervention and goes with it. */
function of(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
	return db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, [...inIntervention, 'id'])
		.addForeignKeyConstraint(
			`${table}_of_intervention`,
			[...inIntervention],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		);
}

/** A table that belongs to one member as well. */
function ofMember(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
	return of(db, table)
		.addColumn('member_id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			`${table}_of_member`,
			[...inIntervention, 'member_id'],
			'member',
			[...inIntervention, 'id'],
			(c) => c.onDelete('cascade')
		);
}

export async function up(db: Kysely<unknown>): Promise<void> {
	// The offer, shown to one member by name; taken back at will.
	await ofMember(db, 'offer_release')
		.addColumn('taken_back_at', 'timestamptz')
		.addColumn('taken_back_by', 'text')
		.execute();
	await guard(db, 'offer_release', 'select, insert, update, delete');

	// A yes or a doubt about one exact offer, known by its keyed digest. Only added to; the last counts.
	await ofMember(db, 'offer_answer')
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('yes', 'doubt')`))
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'offer_answer', 'select, insert, delete');
	for (const table of ['offer_release', 'offer_answer'])
		await db.schema
			.createIndex(`${table}_by_member`)
			.on(table)
			.columns([...inIntervention, 'member_id', 'at'])
			.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['offer_answer', 'offer_release']) await db.schema.dropTable(table).execute();
}
