import type { Facilitator } from '#lib/domain/actor.ts';
import type { IntakeWords } from '#lib/domain/intake.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertIntakeEntry } from '#lib/server/db/intake.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { write } from '#lib/server/db/scope.ts';

/** Adds what was told, topic by topic. What was told before stays. @throws {NotVisible} */
export async function noteIntake(
	actor: Facilitator,
	interventionId: string,
	told: readonly (IntakeWords & { topic: string })[],
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		for (const one of told) {
			await insertIntakeEntry(scope, interventionId, one, now);
			const object = { kind: 'intake-topic', id: one.topic };
			await audit(scope, now, { event: 'intake-noted', object, interventionId });
		}
	});
}
