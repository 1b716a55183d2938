import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// A member writes at most one statement and one boundary letter: the same rows, told apart here.
	await sql`alter table statement add column document text not null default 'statement'
		check (document in ('statement', 'boundary-letter'))`.execute(db);
	await sql`alter table statement alter column document drop default`.execute(db);
	await db.schema.dropIndex('statement_one_member_id').execute();
	await db.schema
		.createIndex('statement_one_document')
		.unique()
		.on('statement')
		.columns(['organization_id', 'intervention_id', 'member_id', 'document'])
		.execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql`delete from statement where document <> 'statement'`.execute(db);
	await db.schema.dropIndex('statement_one_document').execute();
	await db.schema.alterTable('statement').dropColumn('document').execute();
	await db.schema
		.createIndex('statement_one_member_id')
		.unique()
		.on('statement')
		.columns(['organization_id', 'intervention_id', 'member_id'])
		.execute();
}
