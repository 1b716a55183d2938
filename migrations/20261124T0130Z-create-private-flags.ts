import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

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

/** A table that goes with one row of an intervention, and with the intervention. */
function ofOne(
	db: Kysely<unknown>,
	table: string,
	parent: string
): CreateTableBuilder<string, string> {
	const column = `${parent}_id`;
	return db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn(column, 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			`${table}_of_${parent}`,
			['organization_id', 'intervention_id', column],
			parent,
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		) as CreateTableBuilder<string, string>;
}

async function index(db: Kysely<unknown>, table: string, column: string): Promise<void> {
	await db.schema
		.createIndex(`${table}_by_${column}`)
		.on(table)
		.columns(['organization_id', 'intervention_id', column])
		.execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await ofOne(db, 'private_flag', 'member')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'private_flag');
	await index(db, 'private_flag', 'member_id');

	await ofOne(db, 'private_flag_mark', 'private_flag')
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('read', 'settled')`))
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'private_flag_mark');
	await index(db, 'private_flag_mark', 'private_flag_id');

	await ofOne(db, 'limits_told', 'member')
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('how', 'text', (c) => c.notNull().check(sql`how in ('read', 'told')`))
		.execute();
	await guard(db, 'limits_told');
	await index(db, 'limits_told', 'member_id');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['limits_told', 'private_flag_mark', 'private_flag'])
		await db.schema.dropTable(table).execute();
}
