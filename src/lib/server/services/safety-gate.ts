import type { Facilitator } from '#lib/domain/actor.ts';
import type { GivenAnswer } from '#lib/domain/safety-form.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { gateOf, insertSafetyAnswer } from '#lib/server/db/safety-answers.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';

/**
 * Adds dated answers. One that says the same as the one that stands is added too: it was given
 * again, today.
 * @throws {NotVisible}
 */
export async function answerSafety(
	actor: Facilitator,
	interventionId: string,
	given: readonly GivenAnswer[],
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await mustBeAssigned(scope, interventionId);
		for (const answer of given) {
			await insertSafetyAnswer(scope, interventionId, answer, now);
			const object = { kind: 'safety-question', id: answer.question };
			await audit(scope, now, { event: 'safety-answered', object, interventionId });
		}
	});
}

/** Stands before every invitation. @throws {Refusal} 'gate-holds' */
export async function mustBeSafe(scope: Scope<Facilitator>, interventionId: string): Promise<void> {
	if (!(await gateOf(scope, interventionId)).open) throw new Refusal('gate-holds');
}
