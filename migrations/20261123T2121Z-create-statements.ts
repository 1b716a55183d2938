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

/** A table of one intervention whose rows belong to a row of `parent` and go with it. */
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
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			`${table}_of_${parent}`,
			['organization_id', 'intervention_id', column],
			parent,
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		) as CreateTableBuilder<string, string>;
}

async function unique(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
	await db.schema
		.createIndex(`${table}_one_${columns.at(-1)}`)
		.unique()
		.on(table)
		.columns(['organization_id', 'intervention_id', ...columns])
		.execute();
}

async function index(db: Kysely<unknown>, table: string, column: string): Promise<void> {
	await db.schema
		.createIndex(`${table}_by_${column}`)
		.on(table)
		.columns(['organization_id', 'intervention_id', column])
		.execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
	// `revision` is the number of the newest revision; its row holds the words.
	await ofOne(db, 'statement', 'member')
		.addColumn('begun_at', 'timestamptz', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.execute();
	await guard(db, 'statement', ALL);
	await unique(db, 'statement', ['member_id']);

	await ofOne(db, 'statement_revision', 'statement')
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('operation', 'text', (c) => c.notNull())
		.addColumn('base_revision', 'integer', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'text', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'statement_revision', 'select, insert, delete');
	await unique(db, 'statement_revision', ['statement_id', 'number']);
	await unique(db, 'statement_revision', ['statement_id', 'operation']);

	await ofOne(db, 'statement_alternative', 'statement')
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('found_at', 'timestamptz', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'statement_alternative', 'select, insert, delete');
	await index(db, 'statement_alternative', 'statement_id');

	await ofOne(db, 'statement_choice', 'statement_alternative')
		.addColumn('choice', 'text', (c) =>
			c.notNull().check(sql`choice in ('mine', 'theirs', 'both')`)
		)
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('chosen_at', 'timestamptz', (c) => c.notNull())
		.addColumn('chosen_by', 'text', (c) => c.notNull())
		.execute();
	await guard(db, 'statement_choice', 'select, insert, delete');
	await unique(db, 'statement_choice', ['statement_alternative_id']);

	await ofOne(db, 'statement_share', 'statement')
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('shared_at', 'timestamptz', (c) => c.notNull())
		.addColumn('shared_by', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'timestamptz')
		.addColumn('ended_by', 'text')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'statement_share', ALL);
	await sql`create unique index statement_share_one_open on statement_share
		(organization_id, intervention_id, statement_id) where ended_at is null`.execute(db);

	await ofOne(db, 'finding_reply', 'statement')
		.addColumn('rule', 'text', (c) => c.notNull())
		.addColumn('kept_at', 'timestamptz', (c) => c.notNull())
		.addColumn('kept_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'finding_reply', ALL);
	await index(db, 'finding_reply', 'statement_id');

	await ofOne(db, 'statement_deletion', 'member')
		.addColumn('statement_id', 'text', (c) => c.notNull())
		.addColumn('deleted_at', 'timestamptz', (c) => c.notNull())
		.addColumn('deleted_by', 'text', (c) => c.notNull())
		.execute();
	await guard(db, 'statement_deletion', 'select, insert, delete');
	await index(db, 'statement_deletion', 'member_id');

	await ofOne(db, 'prompt_response', 'member')
		.addColumn('prompt', 'text', (c) => c.notNull())
		.addColumn('part', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('operation', 'text', (c) => c.notNull())
		.addColumn('answered_at', 'timestamptz', (c) => c.notNull())
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('added_at', 'timestamptz')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'prompt_response', ALL);
	await unique(db, 'prompt_response', ['member_id', 'prompt']);

	await ofOne(db, 'prompt_pass', 'member')
		.addColumn('prompt', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('skipped', 'swapped')`))
		.addColumn('passed_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await guard(db, 'prompt_pass', ALL);
	await index(db, 'prompt_pass', 'member_id');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = [
		'prompt_pass',
		'prompt_response',
		'statement_deletion',
		'finding_reply',
		'statement_share',
		'statement_choice',
		'statement_alternative',
		'statement_revision',
		'statement'
	];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
