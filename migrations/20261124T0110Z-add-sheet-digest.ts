import type { Kysely } from 'kysely';

/** Which state of the sheet a device was handed last, so that it shows when that has changed since. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('prepared_device').addColumn('sheet_digest', 'text').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('prepared_device').dropColumn('sheet_digest').execute();
}
