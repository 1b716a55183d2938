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

const ALL = 'select, insert, update, delete';
const inIntervention = ['organization_id', 'intervention_id'] as const;
const rowKey = ['organization_id', 'intervention_id', 'id'] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('prepared_device')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('meeting_id', 'text', (c) => c.notNull())
		// The opaque name under which this browser taps.
		.addColumn('device', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('phone', 'tablet', 'computer', 'unknown')`)
		)
		.addColumn('secret_digest', 'text', (c) => c.notNull())
		.addColumn('prepared_at', 'timestamptz', (c) => c.notNull())
		.addColumn('prepared_by', 'text', (c) => c.notNull())
		.addColumn('opened_at', 'timestamptz')
		.addColumn('seen_at', 'timestamptz')
		.addColumn('revoked_at', 'timestamptz')
		.addColumn('revoked_by', 'text')
		.addColumn('wiped_at', 'timestamptz')
		.addPrimaryKeyConstraint('prepared_device_key', [...rowKey])
		.addForeignKeyConstraint(
			'prepared_device_of_intervention',
			[...inIntervention],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.addForeignKeyConstraint(
			'prepared_device_of_meeting',
			[...inIntervention, 'meeting_id'],
			'meeting',
			[...rowKey],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'prepared_device', ALL);
	await db.schema
		.createIndex('prepared_device_by_meeting')
		.on('prepared_device')
		.columns([...inIntervention, 'meeting_id'])
		.execute();

	// A device asks whether its copy still stands, long after its session: a digest and ids only.
	await db.schema
		.createTable('prepared_device_lookup')
		.addColumn('look_digest', 'text', (c) => c.primaryKey())
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('prepared_device_id', 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			'prepared_device_lookup_of_device',
			[...inIntervention, 'prepared_device_id'],
			'prepared_device',
			[...rowKey],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await sql`grant ${sql.raw(ALL)} on prepared_device_lookup to kinward_runtime`.execute(db);
	await db.schema
		.createIndex('prepared_device_lookup_by_device')
		.on('prepared_device_lookup')
		.columns([...inIntervention, 'prepared_device_id'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['prepared_device_lookup', 'prepared_device'])
		await db.schema.dropTable(table).execute();
}
