import type { Facilitator } from '#lib/domain/actor.ts';
import { capacityOf, type Capacity, type CapacityRecord } from '#lib/domain/capacity.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import { programFacts, type Program } from '#lib/domain/program.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { insertCapacity } from '#lib/server/db/capacities.ts';
import { holdProgram, insertProgram, programFor, updateProgram } from '#lib/server/db/programs.ts';
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

/**
 * Writes down how many places are free, and when that was said. What cannot be read is a draft.
 * @param typed as `parseCapacity` gives it back @throws {NotVisible}
 */
export function reportCapacity(
	actor: Facilitator,
	programId: string,
	typed: Typed,
	now: Instant
): Promise<Capacity> {
	return write(actor, async (scope) => {
		await holdProgram(scope, programId);
		const program = await programFor(scope, programId);
		if (!program) throw new NotVisible();
		const { zone } = programFacts(program.typed).facts;
		const record: CapacityRecord = { typed, zone, recordedAt: now, recordedBy: actor.accountId };
		await insertCapacity(scope, programId, record);
		const object = { kind: 'program', id: programId };
		await audit(scope, now, { event: 'capacity-reported', object });
		return capacityOf(record);
	});
}
