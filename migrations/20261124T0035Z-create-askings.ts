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

/** A table that belongs to one program of a practice. Its rows count up from 1 and are only added to. */
function ofProgram(db: Kysely<unknown>, table: string): CreateTableBuilder<string, string> {
	return db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('program_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'program_id', 'id'])
		.addUniqueConstraint(`${table}_number`, ['organization_id', 'program_id', 'number'])
		.addForeignKeyConstraint(
			`${table}_of_program`,
			['organization_id', 'program_id'],
			'program',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		);
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

async function aboutPrograms(db: Kysely<unknown>): Promise<void> {
	// How many places were free, and when that was last true.
	await ofProgram(db, 'program_capacity').execute();
	await guard(db, 'program_capacity', 'select, insert');

	// Files of another directory: what belongs to no program, and what was said about the rest.
	await db.schema
		.createTable('program_import')
		.addColumn('organization_id', 'text', (c) =>
			c.notNull().references('organization.organization_id').onDelete('cascade')
		)
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('imported_at', 'timestamptz', (c) => c.notNull())
		.addColumn('imported_by', 'text', (c) => c.notNull())
		.addColumn('added', 'integer', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('program_import_key', ['organization_id', 'id'])
		.execute();
	await guard(db, 'program_import', 'select, insert');

	// The rows a program came with, cell for cell.
	await ofProgram(db, 'program_source')
		.addColumn('import_id', 'text', (c) => c.notNull())
		.addForeignKeyConstraint(
			'program_source_of_import',
			['organization_id', 'import_id'],
			'program_import',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'program_source', 'select, insert');
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await aboutPrograms(db);

	// One program asked for one intervention at one level.
	await inIntervention(db, 'asking')
		.addColumn('program_id', 'text', (c) => c.notNull())
		.addColumn('level', 'text', (c) =>
			c.notNull().check(sql`level ~ '^[a-z0-9-]{2,20}:[A-Za-z0-9.-]{1,20}$'`)
		)
		.addColumn('asked_at', 'timestamptz', (c) => c.notNull())
		.addColumn('asked_by', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'timestamptz')
		.addForeignKeyConstraint('asking_of_program', ['organization_id', 'program_id'], 'program', [
			'organization_id',
			'id'
		])
		.execute();
	await guard(db, 'asking', 'select, insert, update, delete');
	await sql`create unique index asking_living on asking
		(organization_id, intervention_id, program_id, level) where ended_at is null`.execute(db);

	// What happened on the way, only added to. An act that cannot count has no counted_at.
	await inIntervention(db, 'asking_act')
		.addColumn('asking_id', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(
				sql`kind in ('asked', 'accepted', 'condition', 'met', 'extended', 'declined',
					'withdrawn', 'used', 'released')`
			)
		)
		.addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
		.addColumn('recorded_by', 'text', (c) => c.notNull())
		.addColumn('counted_at', 'timestamptz')
		.addColumn('held_until', 'timestamptz')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addUniqueConstraint('asking_act_number', [
			'organization_id',
			'intervention_id',
			'asking_id',
			'number'
		])
		.addForeignKeyConstraint(
			'asking_act_of_asking',
			['organization_id', 'intervention_id', 'asking_id'],
			'asking',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'asking_act', 'select, insert, delete');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = ['asking_act', 'asking', 'program_source', 'program_import', 'program_capacity'];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
