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

const ALL = 'select, insert, update, delete';

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

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('intervention')
		.addColumn('organization_id', 'text', (c) =>
			c.notNull().references('organization.organization_id').onDelete('cascade')
		)
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('data_key', 'bytea', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addColumn('model', 'text', (c) =>
			c.notNull().check(sql`model in ('surprise', 'invitational', 'systemic', 'single-ask')`)
		)
		.addColumn('meetings_planned', 'integer', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('changed_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('intervention_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'intervention', ALL);

	await inIntervention(db, 'assignment')
		.addColumn('account_id', 'text', (c) => c.notNull())
		.addColumn('assigned_at', 'timestamptz', (c) => c.notNull())
		.addColumn('assigned_by', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'timestamptz')
		.addColumn('ended_by', 'text')
		.execute();
	await guard(db, 'assignment', ALL);
	await db.schema
		.createIndex('assignment_of_account')
		.on('assignment')
		.columns(['organization_id', 'account_id', 'intervention_id'])
		.execute();

	await inIntervention(db, 'meeting')
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('starts_at', 'timestamptz')
		.addColumn('zone', 'text', (c) => c.notNull())
		.addColumn('minutes', 'integer', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('changed_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addUniqueConstraint('meeting_number', ['organization_id', 'intervention_id', 'number'])
		.execute();
	await guard(db, 'meeting', ALL);

	await inIntervention(db, 'safety_answer')
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('answer', 'text', (c) => c.notNull())
		.addColumn('answered_at', 'timestamptz', (c) => c.notNull())
		.addColumn('answered_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'safety_answer', ALL);

	await inIntervention(db, 'closure')
		.addColumn('closed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('closed_by', 'text', (c) => c.notNull())
		.addColumn('retention_days', 'integer', (c) => c.notNull())
		.addColumn('reopened_at', 'timestamptz')
		.addColumn('reopened_by', 'text')
		.execute();
	await guard(db, 'closure', ALL);

	await db.schema
		.createTable('tombstone')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('purged_at', 'timestamptz', (c) => c.notNull())
		.addColumn('purged_by', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('tombstone_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'tombstone', 'select, insert');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = ['tombstone', 'closure', 'safety_answer', 'meeting', 'assignment', 'intervention'];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
