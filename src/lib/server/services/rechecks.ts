import { planFrom } from '#lib/domain/admission-plan.ts';
import { recheckMailAhead, rechecks } from '#lib/domain/recheck.ts';
import { hours, later, minutesBetween, type Instant } from '#lib/domain/time.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import { config } from '#lib/server/config.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { plansAlone } from '#lib/server/db/admission-plans.ts';
import { assignedTo } from '#lib/server/db/assignments.ts';
import { closureOf } from '#lib/server/db/closures.ts';
import { endNotice, insertNotice, lastTold } from '#lib/server/db/recheck-notices.ts';
import { read, write, type Scope } from '#lib/server/db/scope.ts';
import { enqueue, queueRuns, TryLater, type Payload } from '#lib/server/jobs/queue.ts';
import { againLetter } from '#lib/server/mail/again.ts';
import { compose, handOver, mailIsSet } from '#lib/server/mail/transport.ts';

export const RECHECK = 'recheck';

/** The least time between two such mails about one piece of work. A rule of this house. */
const apart = hours(6);

/** Puts a look at the plan on the calendar, a while before something on it runs out. */
export async function planRecheck(
	scope: Scope,
	{ interventionId, planId }: { interventionId: string; planId: string },
	dueAt: Instant,
	now: Instant
): Promise<void> {
	if (!queueRuns() || dueAt <= now) return;
	const { organizationId } = scope.actor;
	const start = later(dueAt, -recheckMailAhead);
	const payload = { organizationId, interventionId, id: planId };
	await enqueue(scope, RECHECK, payload, start > now ? start : null);
}

/**
 * Looks at the plans as they stand now, and mails those who work on them if something has to be
 * asked again. A job too many, or too early, sends nothing.
 * @throws {TryLater} for the queue to wait and try again
 */
export async function tellOfRechecks(
	{ organizationId, interventionId }: Payload,
	now: () => Instant
): Promise<void> {
	if (!mailIsSet()) return;
	const actor = machineOf(organizationId);
	const to = await read(actor, (scope) => whomToTell(scope, interventionId, now()));
	let again = false;
	for (const { id: accountId, email } of to) {
		const id = await write(actor, (scope) => insertNotice(scope, interventionId, accountId, now()));
		const words = againLetter('en', `${config().ORIGIN}/d/${interventionId}`);
		const outcome = await handOver(await compose(words, email, id), email);
		await write(actor, (scope) => endNotice(scope, interventionId, id, outcome));
		if (outcome === 'later') again = true;
	}
	if (again) throw new TryLater();
}

async function whomToTell(
	scope: Scope,
	interventionId: string,
	now: Instant
): Promise<{ id: string; email: string }[]> {
	const assigned = await assignedTo(scope, interventionId);
	// After a purge nobody is assigned, and there is no key to open anything with.
	if (assigned.length === 0 || (await closureOf(scope, interventionId))) return [];
	const plans = (await plansAlone(scope, interventionId)).map(planFrom);
	if (rechecks(plans, now, recheckMailAhead).length === 0) return [];
	const told = await lastTold(scope, interventionId);
	return (await accountsOf(scope)).filter(({ id }) => {
		const last = told.get(id);
		return assigned.includes(id) && (last === undefined || minutesBetween(last, now) >= apart);
	});
}
