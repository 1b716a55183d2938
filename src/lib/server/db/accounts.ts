import type { Account } from '#lib/domain/account.ts';
import { addressKey } from '#lib/domain/account.ts';
import type { AccountRole, Facilitator } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { keyedDigest } from '#lib/server/crypto/digest.ts';
import { at } from './instants.ts';
import { newDataKey, theInstanceKey } from './keys.ts';
import { enterOrganization, lookUp, type Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

interface AccountWords {
	name: string;
	email: string;
	/** Missing in rows from before there was a number. */
	phone?: string;
}

/** What an address is looked up by; nobody without the instance key can make or read it. */
export const addressDigest = (address: string): string =>
	keyedDigest(theInstanceKey(), 'address', addressKey(address));

/** Is there an account on this instance yet? */
export function hasAccounts(): Promise<boolean> {
	return lookUp(async (db) => {
		const any = await db.selectFrom('signInLookup').select('accountId').limit(1).executeTakeFirst();
		return any !== undefined;
	});
}

/** The hash to check a password against, and whose it is. The same statements for any address (R07). */
export function credentialsOf(address: string): Promise<{
	organizationId: string;
	accountId: string;
	passwordHash: string;
} | null> {
	return lookUp(async (db) => {
		const known = await db
			.selectFrom('signInLookup')
			.select(['organizationId', 'accountId'])
			.where('addressDigest', '=', addressDigest(address))
			.executeTakeFirst();
		await enterOrganization(db, known?.organizationId ?? '');
		const account = await db
			.selectFrom('account')
			.select('passwordHash')
			.where('organizationId', '=', known?.organizationId ?? '')
			.where('id', '=', known?.accountId ?? '')
			.executeTakeFirst();
		return known && account?.passwordHash ? { ...known, passwordHash: account.passwordHash } : null;
	});
}

/** Everyone of the practice, the oldest account first. */
export async function accountsOf(scope: Scope): Promise<Account[]> {
	const key = await scope.keys.organization();
	const rows = await scope.db
		.selectFrom('account')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		role: row.role,
		createdAt: row.createdAt,
		waiting: row.passwordHash === null,
		phone: '',
		...openWords<AccountWords>(key, { table: 'account', ...row }, row.words)
	}));
}

/** One account of the practice, held to the end of the transaction. `waiting`: it has no password yet. */
export async function holdAccount(scope: Scope, id: string): Promise<{ waiting: boolean } | null> {
	const row = await scope.db
		.selectFrom('account')
		.select('passwordHash')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? { waiting: row.passwordHash === null } : null;
}

/** The name of the account that asks. */
export async function accountName(scope: Scope<Facilitator>): Promise<string> {
	const { accountId } = scope.actor;
	return (await accountsOf(scope)).find(({ id }) => id === accountId)?.name ?? '';
}

/** The name a practice goes by. */
export async function practiceName(scope: Scope): Promise<string> {
	const key = await scope.keys.organization();
	const { organizationId } = scope.actor;
	const row = await scope.db
		.selectFrom('organization')
		.select(['revision', 'words'])
		.where('organizationId', '=', organizationId)
		.executeTakeFirstOrThrow();
	const place = { table: 'organization', id: organizationId, revision: row.revision };
	return openWords<{ name: string }>(key, place, row.words).name;
}

export async function insertOrganization(scope: Scope, name: string, now: Instant): Promise<void> {
	const { organizationId } = scope.actor;
	const row = {
		organizationId,
		dataKey: newDataKey('organization', organizationId),
		createdAt: at(now)
	};
	const place = { table: 'organization', id: organizationId };
	await scope.db
		.insertInto('organization')
		.values({ ...row, words: Buffer.alloc(0) })
		.execute();
	const words = sealWords(await scope.keys.organization(), place, { name });
	await scope.db
		.updateTable('organization')
		.set({ words })
		.where('organizationId', '=', organizationId)
		.execute();
}

/** @returns false when the address has an account already, in any practice */
export async function insertAccount(
	scope: Scope,
	account: {
		id: string;
		role: AccountRole;
		name: string;
		email: string;
		passwordHash: string | null;
	},
	now: Instant,
	createdBy: string
): Promise<boolean> {
	const { id, role, name, email, passwordHash } = account;
	const { organizationId } = scope.actor;
	const words = sealWords(
		await scope.keys.organization(),
		{ table: 'account', id },
		{ name, email }
	);
	await scope.db
		.insertInto('account')
		.values({ organizationId, id, role, createdAt: at(now), createdBy, words, passwordHash })
		.execute();
	const known = await scope.db
		.insertInto('signInLookup')
		.values({ addressDigest: addressDigest(email), organizationId, accountId: id })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return known.numInsertedOrUpdatedRows === 1n;
}

export async function setPasswordHash(
	scope: Scope,
	id: string,
	passwordHash: string
): Promise<void> {
	await scope.db
		.updateTable('account')
		.set({ passwordHash })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.execute();
}
