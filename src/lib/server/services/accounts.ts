import type { Facilitator } from '#lib/domain/actor.ts';
import type { ColleagueForm, OwnerForm } from '#lib/domain/account.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { hours, later, type Instant } from '#lib/domain/time.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import {
	facilitatorSessionEnd,
	openSession,
	type SessionCookie
} from '#lib/server/auth/sessions.ts';
import { hashPassword } from '#lib/server/crypto/password.ts';
import { newId, newSecret } from '#lib/server/crypto/random.ts';
import {
	hasAccounts,
	holdAccount,
	insertAccount,
	insertOrganization,
	setPasswordHash
} from '#lib/server/db/accounts.ts';
import { audit } from '#lib/server/db/audit.ts';
import { updateOwnPhone } from '#lib/server/db/help-line.ts';
import { write } from '#lib/server/db/scope.ts';
import { seatForAccount } from '#lib/server/db/seats.ts';
import {
	liveLink,
	replaceAccountLink,
	replaceOwnerLink,
	spendLink
} from '#lib/server/db/setup-links.ts';

/** A set-up link that was never used stops working after three days. */
const LINK_LIFE = hours(72);

/**
 * On an instance without accounts: a new one-time secret that lets its holder become the owner.
 * @returns nothing where there is an owner already (R14)
 */
export async function offerSetup(now: Instant): Promise<string | null> {
	if (await hasAccounts()) return null;
	const secret = newSecret();
	await replaceOwnerLink(secret, now, later(now, LINK_LIFE));
	return secret;
}

/** What a set-up secret is good for now: a whole new practice, or the password of one account. */
export async function setupKind(
	secret: string,
	now: Instant
): Promise<'owner' | 'colleague' | null> {
	const link = await liveLink(secret, now);
	if (!link) return null;
	return link.accountId ? 'colleague' : 'owner';
}

/**
 * Makes the practice and its owner, and signs the owner in.
 * @throws {Refusal} 'setup-used' when the link is spent, expired or unknown
 */
export async function setUpOwner(
	secret: string,
	form: OwnerForm,
	now: Instant
): Promise<SessionCookie> {
	const link = await liveLink(secret, now);
	if (!link || link.accountId) throw new Refusal('setup-used');
	const organizationId = newId();
	const id = newId();
	const passwordHash = await hashPassword(form.password);
	const seat = await write(machineOf(organizationId), async (scope) => {
		if (!(await spendLink(scope, secret, now))) throw new Refusal('setup-used');
		await insertOrganization(scope, form.practice, now);
		const account = {
			id,
			role: 'owner' as const,
			name: form.name,
			email: form.email,
			passwordHash
		};
		await insertAccount(scope, account, now, id);
		await audit(scope, now, { event: 'organization-made', object: { kind: 'account', id } });
		return seatForAccount(scope, id, now);
	});
	return openSession('facilitator', { id: seat, organizationId }, facilitatorSessionEnd(now), now);
}

/**
 * Adds a facilitator to the practice.
 * @returns the secret of the set-up link to hand to them
 * @throws {Refusal} 'owners-only', 'address-taken'
 */
export async function addColleague(
	actor: Facilitator,
	form: ColleagueForm,
	now: Instant
): Promise<string> {
	if (actor.role !== 'owner') throw new Refusal('owners-only');
	const secret = newSecret();
	await write(actor, async (scope) => {
		const id = newId();
		const account = { id, role: 'facilitator' as const, ...form, passwordHash: null };
		if (!(await insertAccount(scope, account, now, actor.accountId))) {
			throw new Refusal('address-taken');
		}
		await seatForAccount(scope, id, now);
		await replaceAccountLink(scope, id, {
			secret,
			createdAt: now,
			expiresAt: later(now, LINK_LIFE)
		});
		await audit(scope, now, { event: 'account-made', object: { kind: 'account', id } });
	});
	return secret;
}

/**
 * A fresh set-up link for a colleague who has lost theirs and has no password yet: a link for an
 * account in use would be a second door to it.
 * @throws {NotVisible} no such account here @throws {Refusal} 'owners-only', 'account-in-use'
 */
export async function renewColleagueLink(
	actor: Facilitator,
	accountId: string,
	now: Instant
): Promise<string> {
	if (actor.role !== 'owner') throw new Refusal('owners-only');
	const secret = newSecret();
	await write(actor, async (scope) => {
		const account = await holdAccount(scope, accountId);
		if (!account) throw new NotVisible();
		if (!account.waiting) throw new Refusal('account-in-use');
		await replaceAccountLink(scope, accountId, {
			secret,
			createdAt: now,
			expiresAt: later(now, LINK_LIFE)
		});
		await audit(scope, now, {
			event: 'setup-link-made',
			object: { kind: 'account', id: accountId }
		});
	});
	return secret;
}

/**
 * The colleague chooses a password behind their link; they sign in with it afterwards.
 * @throws {Refusal} 'setup-used'
 */
export async function choosePassword(
	secret: string,
	password: string,
	now: Instant
): Promise<void> {
	const link = await liveLink(secret, now);
	if (!link?.accountId || !link.organizationId) throw new Refusal('setup-used');
	const id = link.accountId;
	const passwordHash = await hashPassword(password);
	await write(machineOf(link.organizationId), async (scope) => {
		if (!(await spendLink(scope, secret, now))) throw new Refusal('setup-used');
		await setPasswordHash(scope, id, passwordHash);
		await audit(scope, now, { event: 'password-set', object: { kind: 'account', id } });
	});
}

/** The number that members of one's own work see as their help line; empty takes it back. */
export async function givePhone(actor: Facilitator, phone: string, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await updateOwnPhone(scope, phone);
		const object = { kind: 'account', id: actor.accountId };
		await audit(scope, now, { event: 'phone-given', object });
	});
}
