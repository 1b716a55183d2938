import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/** The channel on which processes tell each other that something changed; never what. */
export const CHANNEL = 'kinward_live';

/** `changed`: look again. `shut`: whoever sits on these seats has to go. Ids only. */
export type Signal =
	| { kind: 'changed'; intervention: string }
	| { kind: 'shut'; member: string }
	| { kind: 'shut'; device: string };

/** Rides in the transaction: nobody hears of it unless it was committed. */
export async function signal(scope: Scope, what: Signal): Promise<void> {
	await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(what)})`.execute(scope.db);
}
