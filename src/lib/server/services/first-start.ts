import type { Instant } from '#lib/domain/time.ts';
import { config } from '#lib/server/config.ts';
import { startDatabase } from '#lib/server/db/start.ts';
import { offerSetup } from './accounts.ts';
import { purgeDue } from './closing.ts';

/**
 * Opens everything Kinward needs before it answers the first request.
 * @returns the one-time set-up address where nobody has an account yet
 * @throws {CannotStart}
 */
export async function start(now: Instant): Promise<string | null> {
	await startDatabase(now);
	// What came due while nothing ran is removed before anybody can ask for it.
	await purgeDue(now);
	const secret = await offerSetup(now);
	return secret ? `${config().ORIGIN}/setup#${secret}` : null;
}
