import { sql } from 'kysely';
import type { Database } from './client.ts';
import { RUNTIME_ROLE } from './scope.ts';

/** Lets the runtime role add jobs to the queue's schema inside its own transactions. */
export async function grantQueue(database: Database, schema: string): Promise<void> {
	const name = sql.raw(schema);
	const role = sql.raw(RUNTIME_ROLE);
	await sql`grant usage on schema ${name} to ${role}`.execute(database.owner);
	await sql`grant select, insert, update, delete on all tables in schema ${name} to ${role}`.execute(
		database.owner
	);
}
