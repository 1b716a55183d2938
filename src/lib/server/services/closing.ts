import type { Facilitator } from '#lib/domain/actor.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { purgeAt } from '#lib/domain/retention.ts';
import type { Instant } from '#lib/domain/time.ts';
import { machineOf } from '#lib/server/auth/actors.ts';
import { audit } from '#lib/server/db/audit.ts';
import {
	closureOf,
	endClosure,
	insertClosure,
	purgesDue,
	takePurge
} from '#lib/server/db/closures.ts';
import { exportOf } from '#lib/server/db/export.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { purgeIntervention } from '#lib/server/db/purge.ts';
import { write } from '#lib/server/db/scope.ts';
import { enqueue, queueRuns } from '#lib/server/jobs/queue.ts';

/** The job that removes what is due. */
export const PURGE = 'purge';

const about = (id: string) => ({ object: { kind: 'intervention', id }, interventionId: id });

/** Closes the work; everything is removed when the days are over. @throws {NotVisible} */
export async function close(
	actor: Facilitator,
	id: string,
	retentionDays: number,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, id);
		await holdIntervention(scope, id);
		if (await closureOf(scope, id)) return;
		await insertClosure(scope, id, retentionDays, now);
		const { organizationId } = actor;
		const due = purgeAt({ id, closedAt: now, retentionDays });
		// Without a queue the start finds what is due.
		if (queueRuns()) await enqueue(scope, PURGE, { organizationId, interventionId: id, id }, due);
		await audit(scope, now, { event: 'closed', ...about(id) });
	});
}

/** Opens it again and calls the removal off. @throws {NotVisible} */
export async function reopen(actor: Facilitator, id: string, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, id);
		await endClosure(scope, id, now);
		await audit(scope, now, { event: 'reopened', ...about(id) });
	});
}

/** Everything in one file; that it was taken is recorded. @throws {NotVisible} */
export function exportIntervention(
	actor: Facilitator,
	id: string,
	now: Instant
): Promise<Record<string, unknown>> {
	return write(actor, async (scope) => {
		const file = await exportOf(scope, id, now);
		await audit(scope, now, { event: 'exported', ...about(id) });
		return file;
	});
}

/** Removes everything now, without waiting. @throws {NotVisible} */
export async function purgeNow(actor: Facilitator, id: string, now: Instant): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, id);
		if (!(await purgeIntervention(scope, id, now))) throw new NotVisible();
		await audit(scope, now, { event: 'purged', ...about(id) });
	});
}

/**
 * Removes everything whose day has come. Running it again, or in two processes at once, changes
 * nothing more.
 * @returns how many interventions were removed
 */
export async function purgeDue(now: Instant): Promise<number> {
	let removed = 0;
	for (const { organizationId, interventionId } of await purgesDue(now)) {
		await write(machineOf(organizationId), async (scope) => {
			if (!(await takePurge(scope, interventionId, now))) return;
			if (!(await purgeIntervention(scope, interventionId, now))) return;
			await audit(scope, now, { event: 'purged', ...about(interventionId) });
			removed++;
		});
	}
	return removed;
}
