import type { Facilitator } from '#lib/domain/actor.ts';
import { readAct, type ActRecord, type AskingActKind } from '#lib/domain/asking-act.ts';
import {
	againstPath,
	isEnding,
	isOver,
	nextActs,
	pathOf,
	type AskingPath,
	type AskingRecords
} from '#lib/domain/asking.ts';
import type { LevelKey } from '#lib/domain/level-of-care.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { programFacts, type Program } from '#lib/domain/program.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import { askings, endAsking, insertAct, insertAsking } from '#lib/server/db/askings.ts';
import { audit } from '#lib/server/db/audit.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { programFor } from '#lib/server/db/programs.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';

type Place = { interventionId: string; askingId: string };
type Step = { kind: AskingActKind; typed: Typed };

/** All askings, held still while the transaction decides. @throws {NotVisible} */
async function takeAskings(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<AskingRecords[]> {
	await mustBeAssigned(scope, interventionId);
	await holdIntervention(scope, interventionId);
	return askings(scope, interventionId);
}

/** The other living paths to the same place: what it holds for us besides. */
function besides(all: AskingRecords[], programId: string, askingId: string, now: Instant) {
	return all
		.filter(({ id, program }) => id !== askingId && program.id === programId)
		.map((asking) => pathOf(asking, now))
		.filter(({ state }) => !isOver(state));
}

/** Adds an act, whatever it says: what cannot count is kept as a draft, with the reasons. */
async function addAct(
	scope: Scope<Facilitator>,
	place: Place,
	{ kind, typed }: Step,
	about: { program: Program; number: number; path: AskingPath; others: AskingPath[] },
	now: Instant
): Promise<Problem[]> {
	const { zone } = programFacts(about.program.typed).facts;
	const { number, path, others } = about;
	const given = { number, kind, typed, zone, recordedAt: now, recordedBy: scope.actor.accountId };
	const read = readAct(given);
	const problems = read.ok ? againstPath(read.value, path, { others, zone }) : read.problems;
	const record: ActRecord = { ...given, problems };
	await insertAct(scope, place, record, read.ok ? read.value.until : null);
	const object = { kind: 'asking', id: place.askingId };
	const event = problems.length > 0 ? 'asking-draft' : `asking-${kind}`;
	await audit(scope, now, { event, object, interventionId: place.interventionId });
	await signal(scope, { kind: 'changed', intervention: place.interventionId });
	return problems;
}

/**
 * Asks a program for a place at one level of care.
 * @param typed as `parseAct` gives it back
 * @returns the asking, and why its first act does not count yet, if it does not
 * @throws {NotVisible} unknown program @throws {Refusal} 'asked-already' while another path lives
 */
export function askProgram(
	actor: Facilitator,
	interventionId: string,
	chosen: { programId: string; level: LevelKey; typed: Typed },
	now: Instant
): Promise<{ askingId: string; problems: Problem[] }> {
	return write(actor, async (scope) => {
		const all = await takeAskings(scope, interventionId);
		const program = await programFor(scope, chosen.programId);
		if (!program) throw new NotVisible();
		const isAsked = all.some(
			(one) =>
				one.program.id === program.id &&
				one.level === chosen.level &&
				!isOver(pathOf(one, now).state)
		);
		if (isAsked) throw new Refusal('asked-already');
		const askingId = await insertAsking(scope, interventionId, chosen, now);
		const place = { interventionId, askingId };
		const path = pathOf({ program, acts: [] }, now);
		const others = besides(all, program.id, askingId, now);
		const step = { kind: 'asked' as const, typed: chosen.typed };
		const problems = await addAct(scope, place, step, { program, number: 1, path, others }, now);
		return { askingId, problems };
	});
}

/**
 * Writes down what happened next at a place that was asked.
 * @param step its words as `parseAct` gives them back
 * @returns why it does not count, empty where it does
 * @throws {NotVisible} @throws {Refusal} 'step-not-now' when this cannot follow
 */
export function addAskingAct(
	actor: Facilitator,
	place: Place,
	step: Step,
	now: Instant
): Promise<Problem[]> {
	return write(actor, async (scope) => {
		const all = await takeAskings(scope, place.interventionId);
		const asking = all.find(({ id }) => id === place.askingId);
		if (!asking) throw new NotVisible();
		const path = pathOf(asking, now);
		if (!nextActs[path.state].includes(step.kind)) throw new Refusal('step-not-now');
		const { program } = asking;
		const others = besides(all, program.id, asking.id, now);
		const number = (asking.acts.at(-1)?.number ?? 0) + 1;
		const problems = await addAct(scope, place, step, { program, number, path, others }, now);
		if (problems.length === 0 && isEnding(step.kind)) await endAsking(scope, place, now);
		return problems;
	});
}
