import type { Member } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import { mayRead } from '#lib/domain/proxy-reader.ts';
import { accountsOf } from './accounts.ts';
import { memberIn } from './members.ts';
import { proxyFor } from './proxy-readers.ts';
import type { Scope } from './scope.ts';

/** Who can read what this member shares, by name (R29). */
export type Readers = { facilitators: string[]; proxy: string | null };

export async function readersOf(
	scope: Scope<Member>,
	document: DocumentKind = 'statement'
): Promise<Readers> {
	const { organizationId, interventionId } = scope.actor;
	const assigned = await scope.db
		.selectFrom('assignment')
		.select('accountId')
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.where('endedAt', 'is', null)
		.execute();
	const ids = new Set(assigned.map(({ accountId }) => accountId));
	const accounts = await accountsOf(scope);
	// A second letter is lent to nobody.
	const lent = document === 'statement' ? await proxyFor(scope) : null;
	const reader =
		lent && mayRead(lent) ? await memberIn(scope, interventionId, lent.readerId) : null;
	return {
		facilitators: accounts.filter(({ id }) => ids.has(id)).map(({ name }) => name),
		proxy: reader?.name ?? null
	};
}
