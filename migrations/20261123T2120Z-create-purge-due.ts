import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Outside row security: ids and a date, so that the purge finds what is due in any organization. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('purge_due')
		.addColumn('organization_id', 'text', (c) => c.notNull())
		.addColumn('intervention_id', 'text', (c) => c.notNull())
		.addColumn('due_at', 'timestamptz', (c) => c.notNull())
		.addPrimaryKeyConstraint('purge_due_key', ['organization_id', 'intervention_id'])
		.execute();
	await sql`grant select, insert, update, delete on purge_due to kinward_runtime`.execute(db);
	await db.schema.createIndex('purge_due_by_date').on('purge_due').column('due_at').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropTable('purge_due').execute();
}
