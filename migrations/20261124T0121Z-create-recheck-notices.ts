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

export async function up(db: Kysely<unknown>): Promise<void> {
	// A mail to a facilitator that something has to be asked again; how it ended, once it has.
	await of(db, 'recheck_notice')
		.addColumn('account_id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('outcome', 'text', (c) =>
			c.check(sql`outcome in ('accepted', 'later', 'refused', 'unsure', 'held-back')`)
		)
		.execute();
	await guard(db, 'recheck_notice', 'select, insert, update, delete');
	await db.schema
		.createIndex('recheck_notice_by_account')
		.on('recheck_notice')
		.columns([...inIntervention, 'account_id', 'at'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropTable('recheck_notice').execute();
}
