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

/** Versions of something an intervention has one of; only added to, the highest number counts. */
async function versions(db: Kysely<unknown>, table: string): Promise<void> {
	await db.schema
		.createTable(table)
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('saved_at', 'timestamptz', (c) => c.notNull())
		.addColumn('saved_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint(`${table}_key`, ['organization_id', 'intervention_id', 'id'])
		.addUniqueConstraint(`${table}_number`, ['organization_id', 'intervention_id', 'number'])
		.addForeignKeyConstraint(
			`${table}_of_intervention`,
			['organization_id', 'intervention_id'],
			'intervention',
			['organization_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, table, 'select, insert, delete');
}

export async function up(db: Kysely<unknown>): Promise<void> {
	await versions(db, 'objection_deck');
	// What everybody will do, and the next steps of care, agreed before they are needed.
	await versions(db, 'care_agreement');
	// Who said yes to one version of it, by name.
	await db.schema
		.createTable('care_agreement_yes')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('care_agreement_id', 'text', (c) => c.notNull())
		// The person the family is worried about is no member: theirs is the one without.
		.addColumn('member_id', 'text')
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('taken_back_at', 'timestamptz')
		.addColumn('taken_back_by', 'text')
		.addPrimaryKeyConstraint('care_agreement_yes_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'care_agreement_yes_of_agreement',
			['organization_id', 'intervention_id', 'care_agreement_id'],
			'care_agreement',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.addForeignKeyConstraint(
			'care_agreement_yes_of_member',
			['organization_id', 'intervention_id', 'member_id'],
			'member',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'care_agreement_yes', 'select, insert, update, delete');
	await db.schema
		.createIndex('care_agreement_yes_by_agreement')
		.on('care_agreement_yes')
		.columns(['organization_id', 'intervention_id', 'care_agreement_id'])
		.execute();

	// The person was asked to come: by whom, to which meeting, in which words, and what they said.
	await db.schema
		.createTable('person_invitation')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('meeting_id', 'text', (c) => c.notNull())
		.addColumn('answer', 'text', (c) =>
			c.notNull().check(sql`answer in ('planned', 'asked', 'comes', 'does-not-come')`)
		)
		.addColumn('noted_at', 'timestamptz', (c) => c.notNull())
		.addColumn('noted_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.addPrimaryKeyConstraint('person_invitation_key', ['organization_id', 'intervention_id', 'id'])
		.addForeignKeyConstraint(
			'person_invitation_of_meeting',
			['organization_id', 'intervention_id', 'meeting_id'],
			'meeting',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'person_invitation', 'select, insert, delete');
	await db.schema
		.createIndex('person_invitation_by_meeting')
		.on('person_invitation')
		.columns(['organization_id', 'intervention_id', 'meeting_id'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of [
		'person_invitation',
		'care_agreement_yes',
		'care_agreement',
		'objection_deck'
	])
		await db.schema.dropTable(table).execute();
}
