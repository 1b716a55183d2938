import { sql, type Kysely } from 'kysely';

const KINDS = 'admission_plan_step_kind_check';

async function allow(db: Kysely<unknown>, kinds: string): Promise<void> {
	await sql`alter table admission_plan_step drop constraint ${sql.ref(KINDS)}`.execute(db);
	await sql`alter table admission_plan_step add constraint ${sql.ref(KINDS)}
		check (kind in (${sql.raw(kinds)}))`.execute(db);
}

/** A plan may stand after the first choice: the place that follows detox. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await allow(db, `'first', 'next', 'backup', 'plan-b', 'used', 'released'`);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql`delete from admission_plan_step where kind = 'next'`.execute(db);
	await allow(db, `'first', 'backup', 'plan-b', 'used', 'released'`);
}
