import { sql, type Transaction } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import { database } from './client.ts';
import { KeyRing } from './keys.ts';
import type { Schema } from './schema/index.ts';

/**
 * Who asks, and the transaction they ask in. Every query takes one first: having it means that the
 * actor is known, the role is the one without rights of its own, and rows of other organizations
 * do not exist.
 */
export interface Scope<A extends Actor = Actor> {
	readonly actor: A;
	readonly db: Transaction<Schema>;
	readonly keys: KeyRing;
}

/** The database role every transaction of the running app takes. It owns nothing. */
export const RUNTIME_ROLE = 'kinward_runtime';

async function enter(db: Transaction<Schema>, organizationId: string): Promise<void> {
	await sql`select set_config('role', ${RUNTIME_ROLE}, true),
		set_config('kinward.organization', ${organizationId}, true)`.execute(db);
}

/** Reads: one transaction that sees one moment and changes nothing. */
export function read<A extends Actor, T>(
	actor: A,
	work: (scope: Scope<A>) => Promise<T>
): Promise<T> {
	const start = database().kysely.transaction().setIsolationLevel('repeatable read');
	return start.execute(async (db) => {
		await enter(db, actor.organizationId);
		return work({ actor, db, keys: new KeyRing(db, actor.organizationId) });
	});
}

/** Writes: one transaction, on the disk before it is acknowledged. */
export async function write<A extends Actor, T>(
	actor: A,
	work: (scope: Scope<A>) => Promise<T>
): Promise<T> {
	const open = database();
	const result = await open.kysely.transaction().execute(async (db) => {
		await enter(db, actor.organizationId);
		return work({ actor, db, keys: new KeyRing(db, actor.organizationId) });
	});
	await open.flush();
	return result;
}

/**
 * Before the tenant is known: sessions, links, sign-in. No organization is set, so that only the
 * small look-up tables outside row-level security answer (a test lists them).
 */
export function lookUp<T>(work: (db: Transaction<Schema>) => Promise<T>): Promise<T> {
	return database()
		.kysely.transaction()
		.execute(async (db) => {
			await enter(db, '');
			return work(db);
		});
}

/** As `lookUp`, and on the disk before it is acknowledged. */
export async function lookUpAndChange<T>(
	work: (db: Transaction<Schema>) => Promise<T>
): Promise<T> {
	const result = await lookUp(work);
	await database().flush();
	return result;
}

/** Once a look-up has told the organization, the same transaction may see its rows. */
export async function enterOrganization(
	db: Transaction<Schema>,
	organizationId: string
): Promise<void> {
	await enter(db, organizationId);
}
