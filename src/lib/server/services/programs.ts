import type { Facilitator } from '#lib/domain/actor.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import type { Program } from '#lib/domain/program.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertProgram, updateProgram } from '#lib/server/db/programs.ts';
import { write } from '#lib/server/db/scope.ts';

/** Adds a program to those of the practice. @param typed as `parseProgram` gives it back */
export function addProgram(actor: Facilitator, typed: Typed, now: Instant): Promise<string> {
	return write(actor, async (scope) => {
		const id = await insertProgram(scope, typed, now);
		await audit(scope, now, { event: 'program-added', object: { kind: 'program', id } });
		return id;
	});
}

/**
 * Changes a program, as it was read at `revision`.
 * @throws {NotVisible} @throws {Refusal} 'changed-meanwhile'
 */
export async function changeProgram(
	actor: Facilitator,
	program: Program,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		if (!(await updateProgram(scope, program, now))) throw new Refusal('changed-meanwhile');
		const object = { kind: 'program', id: program.id };
		await audit(scope, now, { event: 'program-changed', object });
	});
}
