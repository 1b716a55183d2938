import type { Instant } from '#lib/domain/time.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import { at } from './instants.ts';
import { lookUp, lookUpAndChange, type Scope } from './scope.ts';

/** What a one-time set-up link is for: the first owner, or the account named. */
export interface SetupLink {
	organizationId: string | null;
	accountId: string | null;
}

/** A new link for the first owner; an older one stops working. */
export async function replaceOwnerLink(
	secret: string,
	createdAt: Instant,
	expiresAt: Instant
): Promise<void> {
	await lookUpAndChange(async (db) => {
		await db.deleteFrom('setupLink').where('organizationId', 'is', null).execute();
		const times = { createdAt: at(createdAt), expiresAt: at(expiresAt), usedAt: null };
		await db
			.insertInto('setupLink')
			.values({ secretDigest: digest(secret), organizationId: null, accountId: null, ...times })
			.execute();
	});
}

/** A new link for an account; older ones of that account stop working. */
export async function replaceAccountLink(
	scope: Scope,
	accountId: string,
	link: { secret: string; createdAt: Instant; expiresAt: Instant }
): Promise<void> {
	const { organizationId } = scope.actor;
	await scope.db
		.deleteFrom('setupLink')
		.where('organizationId', '=', organizationId)
		.where('accountId', '=', accountId)
		.execute();
	await scope.db
		.insertInto('setupLink')
		.values({
			secretDigest: digest(link.secret),
			organizationId,
			accountId,
			createdAt: at(link.createdAt),
			expiresAt: at(link.expiresAt),
			usedAt: null
		})
		.execute();
}

/** The link behind a secret while it is unused and alive. */
export function liveLink(secret: string, now: Instant): Promise<SetupLink | null> {
	return lookUp(async (db) => {
		const link = await db
			.selectFrom('setupLink')
			.select(['organizationId', 'accountId'])
			.where('secretDigest', '=', digest(secret))
			.where('usedAt', 'is', null)
			.where('expiresAt', '>', at(now))
			.executeTakeFirst();
		return link ?? null;
	});
}

/** Spends a link inside the transaction that acts on it. @returns false when another was faster */
export async function spendLink(scope: Scope, secret: string, now: Instant): Promise<boolean> {
	const spent = await scope.db
		.updateTable('setupLink')
		.set({ usedAt: at(now) })
		.where('secretDigest', '=', digest(secret))
		.where('usedAt', 'is', null)
		.where('expiresAt', '>', at(now))
		.executeTakeFirst();
	return spent.numUpdatedRows === 1n;
}
