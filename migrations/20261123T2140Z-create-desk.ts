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

type Table = CreateTableBuilder<string, string>;

/** A table whose rows belong to a row of another table of the same intervention, and go with it. */
function of(db: Kysely<unknown>, table: string, parent: string): Table {
	return db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn(`${parent}_id`, 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			`${table}_of_${parent}`,
			['organization_id', 'intervention_id', `${parent}_id`],
			parent,
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		);
}

/** Finds the rows of a parent. */
async function byParent(db: Kysely<unknown>, table: string, parent: string): Promise<void> {
	await db.schema
		.createIndex(`${table}_by_${parent}`)
		.on(table)
		.columns(['organization_id', 'intervention_id', `${parent}_id`])
		.execute();
}

/** Who and when, and words. */
const said = (table: Table): Table =>
	table
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull());

export async function up(db: Kysely<unknown>): Promise<void> {
	await said(of(db, 'comment', 'statement'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('from_offset', 'integer', (c) => c.notNull())
		.addColumn('to_offset', 'integer', (c) => c.notNull())
		.execute();
	await said(of(db, 'comment_reply', 'comment'))
		.addColumn('by_kind', 'text', (c) =>
			c.notNull().check(sql`by_kind in ('facilitator', 'member')`)
		)
		.execute();
	await of(db, 'comment_closing', 'comment')
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.execute();
	await said(of(db, 'sent_back', 'statement'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.execute();
	await said(of(db, 'approval', 'statement'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('withdrawn_at', 'timestamptz')
		.addColumn('withdrawn_by', 'text')
		.execute();
	await of(db, 'proxy_reader', 'member')
		.addColumn('reader_id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('consented_at', 'timestamptz')
		.addColumn('released_at', 'timestamptz')
		.addColumn('released_by', 'text')
		.addColumn('ended_at', 'timestamptz')
		.addColumn('ended_by', 'text')
		.execute();
	await db.schema
		.createTable('reading_order')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('member_ids', sql`text[]`, (c) => c.notNull())
		.addPrimaryKeyConstraint('reading_order_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'reading_order_of_intervention',
			['organization_id', 'intervention_id'],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();

	const parents = {
		comment: 'statement',
		comment_reply: 'comment',
		comment_closing: 'comment',
		sent_back: 'statement',
		approval: 'statement',
		proxy_reader: 'member'
	};
	for (const [table, parent] of Object.entries(parents)) {
		await guard(db, table, ALL);
		await byParent(db, table, parent);
	}
	await guard(db, 'reading_order', ALL);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = [
		'reading_order',
		'proxy_reader',
		'approval',
		'sent_back',
		'comment_closing',
		'comment_reply',
		'comment'
	];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
