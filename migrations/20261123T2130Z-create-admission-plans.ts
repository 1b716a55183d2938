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

const planKey = ['organization_id', 'intervention_id', 'plan_id'] as const;

/** A table that belongs to one plan and goes with it. Its rows count up from 1. */
function inPlan(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
	return inIntervention(db, table)
		.addColumn('plan_id', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addUniqueConstraint(`${table}_number`, [...planKey, 'number'])
		.addForeignKeyConstraint(
			`${table}_of_plan`,
			[...planKey],
			'admission_plan',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		);
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('program')
		.addColumn('organization_id', 'text', (c) =>
			c.notNull().references('organization.organization_id').onDelete('cascade')
		)
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('changed_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('program_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'program', 'select, insert, update');

	await inIntervention(db, 'admission_plan')
		.addColumn('program_id', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			'admission_plan_of_program',
			['organization_id', 'program_id'],
			'program',
			['organization_id', 'id']
		)
		.execute();
	await guard(db, 'admission_plan', 'select, insert, delete');

	// Where a plan stands among the others, and how it ended. The highest number counts.
	await inPlan(db, 'admission_plan_step')
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('first', 'backup', 'plan-b', 'used', 'released')`)
		)
		.addColumn('stepped_at', 'timestamptz', (c) => c.notNull())
		.addColumn('stepped_by', 'text', (c) => c.notNull())
		.execute();
	await guard(db, 'admission_plan_step', 'select, insert, delete');

	// One entry about one item. The highest number of an item counts; the items are the domain's list.
	await inPlan(db, 'plan_entry')
		.addColumn('item', 'text', (c) => c.notNull().check(sql`item ~ '^[a-z0-9-]{2,40}$'`))
		.addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_by', 'text', (c) => c.notNull())
		.addColumn('confirmed_at', 'timestamptz')
		.addColumn('recheck_by', 'timestamptz')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'plan_entry', 'select, insert, delete');
	await db.schema
		.createIndex('plan_entry_latest')
		.on('plan_entry')
		.columns([...planKey, 'item', 'number'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = ['plan_entry', 'admission_plan_step', 'admission_plan', 'program'];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
