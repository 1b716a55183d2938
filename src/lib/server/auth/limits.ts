import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooOften } from './sign-in.ts';

/**
 * What one process counts in memory. A link's own count of wrong codes is in the database and holds
 * for all processes; these only slow down whoever tries many links.
 */
const limiters = {
	/** Failed tries from one address, in an hour. A household shares one, so it is generous (R12). */
	door: new RateLimiterMemory({ points: 60, duration: 60 * 60 }),
	/** New links of one facilitator in an hour (R12). */
	invite: new RateLimiterMemory({ points: 20, duration: 60 * 60 })
};

export type Limit = keyof typeof limiters;

/** @throws {TooOften} when the count is used up */
export async function mustBeWithin(limit: Limit, key: string): Promise<void> {
	const used = await limiters[limit].get(key);
	if (used && used.remainingPoints <= 0) throw new TooOften(Math.ceil(used.msBeforeNext / 1000));
}

export async function count(limit: Limit, key: string): Promise<void> {
	await limiters[limit].consume(key).catch((reason: unknown) => {
		if (!(reason instanceof RateLimiterRes)) throw reason;
	});
}

/** For tests: forgets all counts. */
export async function forgetCounts(key: string): Promise<void> {
	for (const limiter of Object.values(limiters)) await limiter.delete(key);
}
