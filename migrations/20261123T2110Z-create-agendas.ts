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

const meeting = ['organization_id', 'intervention_id', 'meeting_id'] as const;
const meetingKey = ['organization_id', 'intervention_id', 'id'] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
	await inIntervention(db, 'agenda_revision')
		.addColumn('meeting_id', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addUniqueConstraint('agenda_revision_number', [...meeting, 'number'])
		.addForeignKeyConstraint(
			'agenda_revision_of_meeting',
			[...meeting],
			'meeting',
			[...meetingKey],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'agenda_revision', 'select, insert');

	await inIntervention(db, 'timed_reading')
		.addColumn('member_id', 'text', (c) => c.notNull())
		.addColumn('seconds', 'integer', (c) => c.notNull().check(sql`seconds between 1 and 3600`))
		.addColumn('noted_at', 'timestamptz', (c) => c.notNull())
		.addColumn('noted_by', 'text', (c) => c.notNull())
		.execute();
	await guard(db, 'timed_reading', 'select, insert');

	await inIntervention(db, 'meeting_event')
		.addColumn('meeting_id', 'text', (c) => c.notNull())
		.addColumn('device', 'text', (c) => c.notNull())
		.addColumn('sequence', 'integer', (c) => c.notNull())
		.addColumn('turn', 'integer', (c) => c.notNull())
		.addColumn('boot', 'text', (c) => c.notNull())
		.addColumn('steady', 'bigint', (c) => c.notNull())
		// A device's calendar clock may say anything, also years that no timestamp holds.
		.addColumn('wall', 'bigint', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('step', 'text')
		.addColumn('minutes', 'integer')
		.addColumn('branch', 'text')
		.addColumn('undone', 'text')
		.addColumn('received_at', 'timestamptz', (c) => c.notNull())
		.addColumn('received_by', 'text', (c) => c.notNull())
		.addUniqueConstraint('meeting_event_of_device', [...meeting, 'device', 'sequence'])
		.addForeignKeyConstraint(
			'meeting_event_of_meeting',
			[...meeting],
			'meeting',
			[...meetingKey],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'meeting_event', 'select, insert');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = ['meeting_event', 'timed_reading', 'agenda_revision'];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
