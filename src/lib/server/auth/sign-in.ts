import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '#lib/domain/account.ts';
import type { Instant } from '#lib/domain/time.ts';
import { digest } from '#lib/server/crypto/digest.ts';
import { hashPassword, isWeak, passwordFits } from '#lib/server/crypto/password.ts';
import { credentialsOf, setPasswordHash } from '#lib/server/db/accounts.ts';
import { audit, auditFailedSignIn } from '#lib/server/db/audit.ts';
import { write } from '#lib/server/db/scope.ts';
import { seatOfAccount } from '#lib/server/db/seats.ts';
import { machineOf } from './actors.ts';
import { facilitatorSessionEnd, openSession, type SessionCookie } from './sessions.ts';

/** Thrown when somebody has tried too often; says after how many seconds to come back. */
export class TooOften extends Error {
	readonly seconds: number;
	constructor(seconds: number) {
		super('too often');
		this.name = 'TooOften';
		this.seconds = seconds;
	}
}

// Five failures in a quarter of an hour for one account from one place; thirty an hour from a place (R12).
const perAccount = new RateLimiterMemory({ points: 5, duration: 15 * 60 });
const perPlace = new RateLimiterMemory({ points: 30, duration: 60 * 60 });

/** Counts a try before it is made: of many at once, no more than these are made at all. */
async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
	try {
		await limiter.consume(key);
	} catch (reason) {
		if (!(reason instanceof RateLimiterRes)) throw reason;
		throw new TooOften(Math.ceil(reason.msBeforeNext / 1000));
	}
}

let decoy: Promise<string> | undefined;

/**
 * Signs in with address and password. An unknown address costs the same work as a known one, so
 * that neither answer nor time tells which it was (R07).
 * @param place the network address the try comes from
 * @returns the cookie of a new session, or nothing where the two do not fit
 * @throws {TooOften}
 */
export async function signIn(
	typed: { email: string; password: string },
	place: string,
	now: Instant
): Promise<SessionCookie | null> {
	const key = digest(`${addressKey(typed.email)}\0${place}`);
	await take(perAccount, key);
	await take(perPlace, place);
	const known = await credentialsOf(typed.email);
	decoy ??= hashPassword('nobody has this password');
	const fits = await passwordFits(typed.password, known?.passwordHash ?? (await decoy));
	if (!known || !fits) {
		await write(machineOf(known?.organizationId ?? ''), (scope) =>
			auditFailedSignIn(scope, known?.accountId ?? '', now)
		);
		return null;
	}
	await perAccount.delete(key);
	await perPlace.reward(place);
	const fresh = isWeak(known.passwordHash) ? await hashPassword(typed.password) : null;
	const seat = await write(machineOf(known.organizationId), async (scope) => {
		if (fresh) await setPasswordHash(scope, known.accountId, fresh);
		const object = { kind: 'account', id: known.accountId };
		await audit(scope, now, { event: 'sign-in', object });
		return seatOfAccount(scope, known.accountId);
	});
	if (!seat) return null;
	return openSession(
		'facilitator',
		{ id: seat, organizationId: known.organizationId },
		facilitatorSessionEnd(now),
		now
	);
}
