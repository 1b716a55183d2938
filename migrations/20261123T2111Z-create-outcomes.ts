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

/** A table that belongs to one intervention and goes with it. */
function inIntervention(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
	return db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			`${table}_of_intervention`,
			['organization_id', 'intervention_id'],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		);
}

/** A column that names a row of another table in the same intervention, and goes with it. */
function points(
	table: CreateTableBuilder<string, string>,
	name: string,
	column: string,
	to: string
): CreateTableBuilder<string, string> {
	return table
		.addColumn(column, 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			name,
			['organization_id', 'intervention_id', column],
			to,
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		);
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await points(inIntervention(db, 'outcome'), 'outcome_of_meeting', 'meeting_id', 'meeting')
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('yes', 'alternative', 'not-yet', 'no', 'stopped', 'not-held')`)
		)
		.addColumn('happened_at', 'timestamptz', (c) => c.notNull())
		.addColumn('offer_until', 'timestamptz')
		.addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'outcome', 'select, insert');

	await points(
		inIntervention(db, 'outcome_withdrawal'),
		'outcome_withdrawal_of_outcome',
		'outcome_id',
		'outcome'
	)
		.addColumn('withdrawn_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'outcome_withdrawal', 'select, insert');

	await points(inIntervention(db, 'follow_up'), 'follow_up_of_outcome', 'outcome_id', 'outcome')
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('due_at', 'timestamptz', (c) => c.notNull())
		.addColumn('made_at', 'timestamptz', (c) => c.notNull())
		.addColumn('made_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'follow_up', 'select, insert');
	await db.schema
		.createIndex('follow_up_by_due')
		.on('follow_up')
		.columns(['organization_id', 'due_at'])
		.execute();

	await points(
		inIntervention(db, 'follow_up_mark'),
		'follow_up_mark_of_follow_up',
		'follow_up_id',
		'follow_up'
	)
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('done', 'open-again')`))
		.addColumn('marked_at', 'timestamptz', (c) => c.notNull())
		.addColumn('marked_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'follow_up_mark', 'select, insert');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = ['follow_up_mark', 'follow_up', 'outcome_withdrawal', 'outcome'];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
