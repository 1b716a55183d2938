import { sql, type Kysely } from 'kysely';

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

/** A table outside row security: digests and ids only. */
async function open(db: Kysely<unknown>, table: string): Promise<void> {
	await sql`grant select, insert, update, delete on ${sql.table(table)} to kinward_runtime`.execute(
		db
	);
}

const ALL = 'select, insert, update, delete';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('instance')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('key_check', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await open(db, 'instance');

	await db.schema
		.createTable('organization')
		.addColumn('organization_id', 'text', (c) => c.primaryKey())
		.addColumn('data_key', 'bytea', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'organization', ALL);

	await db.schema
		.createTable('account')
		.addColumn('organization_id', 'text', (c) =>
			c.notNull().references('organization.organization_id').onDelete('cascade')
		)
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('owner', 'facilitator')`))
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addColumn('password_hash', 'text')
		.addPrimaryKeyConstraint('account_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'account', ALL);

	await db.schema
		.createTable('sign_in_lookup')
		.addColumn('address_digest', 'text', (c) => c.primaryKey())
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('account_id', 'text', (c) => c.notNull())
		.execute();
	await open(db, 'sign_in_lookup');

	await db.schema
		.createTable('setup_link')
		.addColumn('secret_digest', 'text', (c) => c.primaryKey())
		.addColumn('organization_id', 'text')
		.addColumn('account_id', 'text')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('expires_at', 'timestamptz', (c) => c.notNull())
		.addColumn('used_at', 'timestamptz')
		.execute();
	await open(db, 'setup_link');

	await db.schema
		.createTable('seat')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('facilitator', 'member')`))
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('account_id', 'text')
		.addColumn('intervention_id', 'text')
		.addColumn('member_id', 'text')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('ended_at', 'timestamptz')
		.execute();
	await open(db, 'seat');
	await db.schema
		.createIndex('seat_of_member')
		.on('seat')
		.columns(['organization_id', 'intervention_id', 'member_id'])
		.execute();

	await db.schema
		.createTable('session')
		.addColumn('id_digest', 'text', (c) => c.primaryKey())
		.addColumn('seat_id', 'text', (c) => c.notNull().references('seat.id').onDelete('cascade'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull())
		.addColumn('expires_at', 'timestamptz', (c) => c.notNull())
		.addColumn('ends_at', 'timestamptz', (c) => c.notNull())
		.execute();
	await open(db, 'session');
	await db.schema.createIndex('session_of_seat').on('session').column('seat_id').execute();

	await db.schema
		.createTable('audit_event')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('intervention_id', 'text')
		.addColumn('actor_kind', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull())
		.addColumn('session_id', 'text')
		.addColumn('event', 'text', (c) => c.notNull())
		.addColumn('object_kind', 'text', (c) => c.notNull())
		.addColumn('object_id', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('audit_event_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'audit_event', 'select, insert');
	await db.schema
		.createIndex('audit_event_by_time')
		.on('audit_event')
		.columns(['organization_id', 'intervention_id', 'at'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = [
		'audit_event',
		'session',
		'seat',
		'setup_link',
		'sign_in_lookup',
		'account',
		'organization',
		'instance'
	];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
