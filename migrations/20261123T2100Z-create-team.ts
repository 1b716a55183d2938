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

/** As above, and it goes with another row of that intervention. */
function ofOne(
	db: Kysely<unknown>,
	table: string,
	parent: string
): CreateTableBuilder<string, string> {
	const column = `${parent}_id`;
	return inIntervention(db, table)
		.addColumn(column, 'text', (c) => c.notNull())
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
	await inIntervention(db, 'member')
		.addColumn('attendance', 'text', (c) =>
			c
				.notNull()
				.check(
					sql`attendance in ('reads', 'letter', 'video', 'support', 'informed', 'must-not-know')`
				)
		)
		.addColumn('roles', sql`text[]`, (c) => c.notNull())
		.addColumn('age', 'text', (c) => c.notNull().check(sql`age in ('adult', 'minor')`))
		.addColumn('language', 'text', (c) => c.notNull().check(sql`language in ('en', 'es', 'other')`))
		.addColumn('added_at', 'timestamptz', (c) => c.notNull())
		.addColumn('added_by', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull())
		.addColumn('changed_by', 'text', (c) => c.notNull())
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'member', ALL);

	await ofOne(db, 'member_standing', 'member')
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('removed', 'stepped-back', 'returned', 'frozen', 'thawed')`)
		)
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.execute();
	await guard(db, 'member_standing', ALL);
	await index(db, 'member_standing', 'member_id');

	for (const table of ['guardian_consent', 'safe_contact', 'safe_contact_decision']) {
		await ofOne(db, table, 'member')
			.addColumn('at', 'timestamptz', (c) => c.notNull())
			.addColumn('by', 'text', (c) => c.notNull())
			.addColumn('words', 'bytea', (c) => c.notNull())
			.execute();
		await guard(db, table, ALL);
		await index(db, table, 'member_id');
	}

	await ofOne(db, 'pledge', 'member')
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.execute();
	await guard(db, 'pledge', ALL);
	await index(db, 'pledge', 'member_id');

	await ofOne(db, 'invitation', 'member')
		.addColumn('issued_at', 'timestamptz', (c) => c.notNull())
		.addColumn('issued_by', 'text', (c) => c.notNull())
		.addColumn('replaced_at', 'timestamptz')
		.addColumn('replaced_by', 'text')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'invitation', ALL);
	await index(db, 'invitation', 'member_id');

	await ofOne(db, 'invitation_event', 'invitation')
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('code-issued', 'join-code-issued', 'entered', 'wrong-code',
				'locked', 'copied', 'mailed', 'deadline')`)
		)
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('due_at', 'timestamptz')
		.execute();
	await guard(db, 'invitation_event', ALL);
	await index(db, 'invitation_event', 'invitation_id');

	await ofOne(db, 'spoken_code', 'invitation')
		.addColumn('code_digest', 'text', (c) => c.notNull())
		.addColumn('issued_at', 'timestamptz', (c) => c.notNull())
		.addColumn('issued_by', 'text', (c) => c.notNull())
		.addColumn('spent_at', 'timestamptz')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'spoken_code', ALL);
	await index(db, 'spoken_code', 'invitation_id');

	await ofOne(db, 'join_code', 'invitation')
		.addColumn('issued_at', 'timestamptz', (c) => c.notNull())
		.addColumn('issued_by', 'text', (c) => c.notNull())
		.addColumn('spent_at', 'timestamptz')
		.addColumn('words', 'bytea', (c) => c.notNull())
		.execute();
	await guard(db, 'join_code', ALL);
	await index(db, 'join_code', 'invitation_id');

	// The id of a device is the id of the seat that its session sits on.
	await ofOne(db, 'member_device', 'member')
		.addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('link', 'join-code')`))
		.addColumn('kind', 'text', (c) =>
			c.notNull().check(sql`kind in ('phone', 'tablet', 'computer', 'unknown')`)
		)
		.addColumn('entered_at', 'timestamptz', (c) => c.notNull())
		.addColumn('left_at', 'timestamptz')
		.execute();
	await guard(db, 'member_device', ALL);
	await index(db, 'member_device', 'member_id');

	await ofOne(db, 'meeting_release', 'member')
		.addColumn('meeting_id', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.addColumn('by', 'text', (c) => c.notNull())
		.addColumn('taken_back_at', 'timestamptz')
		.addColumn('taken_back_by', 'text')
		.addForeignKeyConstraint(
			'meeting_release_of_meeting',
			['organization_id', 'intervention_id', 'meeting_id'],
			'meeting',
			['organization_id', 'intervention_id', 'id'],
			(c) => c.onDelete('cascade')
		)
		.execute();
	await guard(db, 'meeting_release', ALL);
	await index(db, 'meeting_release', 'member_id');

	await ofOne(db, 'mail_delivery', 'invitation')
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('link', 'reminder')`))
		.addColumn('asked_at', 'timestamptz', (c) => c.notNull())
		.addColumn('asked_by', 'text', (c) => c.notNull())
		.addColumn('not_before', 'timestamptz', (c) => c.notNull())
		.execute();
	await guard(db, 'mail_delivery', ALL);
	await index(db, 'mail_delivery', 'invitation_id');

	await ofOne(db, 'mail_attempt', 'mail_delivery')
		.addColumn('started_at', 'timestamptz', (c) => c.notNull())
		.addColumn('ended_at', 'timestamptz')
		.addColumn('outcome', 'text', (c) =>
			c.check(sql`outcome in ('accepted', 'later', 'refused', 'unsure', 'held-back')`)
		)
		.execute();
	await guard(db, 'mail_attempt', ALL);
	await index(db, 'mail_attempt', 'mail_delivery_id');

	// Before the tenant is known: digests and ids only, outside row security.
	for (const [table, digest, target] of [
		['link_lookup', 'secret_digest', 'invitation'],
		['join_code_lookup', 'code_digest', 'join_code']
	] as const) {
		await db.schema
			.createTable(table)
			.addColumn(digest, 'text', (c) => c.primaryKey())
			.addColumn('organization_id', 'text', (c) => c.notNull())
			.addColumn('intervention_id', 'text', (c) => c.notNull())
			.addColumn(`${target}_id`, 'text', (c) => c.notNull())
			.addForeignKeyConstraint(
				`${table}_of_${target}`,
				['organization_id', 'intervention_id', `${target}_id`],
				target,
				['organization_id', 'intervention_id', 'id'],
				(c) => c.onDelete('cascade')
			)
			.execute();
		await sql`grant ${sql.raw(ALL)} on ${sql.table(table)} to kinward_runtime`.execute(db);
		await index(db, table, `${target}_id`);
	}
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const tables = [
		'join_code_lookup',
		'link_lookup',
		'mail_attempt',
		'mail_delivery',
		'meeting_release',
		'member_device',
		'join_code',
		'spoken_code',
		'invitation_event',
		'invitation',
		'pledge',
		'safe_contact_decision',
		'safe_contact',
		'guardian_consent',
		'member_standing',
		'member'
	];
	for (const table of tables) await db.schema.dropTable(table).execute();
}
