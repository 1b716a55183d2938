import type { Facilitator } from '#lib/domain/actor.ts';
import {
	planFrom,
	type PlanEnding,
	type PlanPlace,
	type PlanRecords
} from '#lib/domain/admission-plan.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { saidAgain } from '#lib/domain/plan-entry.ts';
import type { ItemKey } from '#lib/domain/plan-item.ts';
import {
	standingOf,
	standsUntil,
	type How,
	type PlanRecord,
	type ItemStanding
} from '#lib/domain/plan-record.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import { programFacts } from '#lib/domain/program.ts';
import { recheckAt } from '#lib/domain/recheck.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Instant } from '#lib/domain/time.ts';
import {
	admissionPlans,
	insertEntry,
	insertPlan,
	insertStep
} from '#lib/server/db/admission-plans.ts';
import { audit } from '#lib/server/db/audit.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { signal } from '#lib/server/db/signals.ts';
import { planRecheck } from './rechecks.ts';

/** All plans, held still while the transaction decides. @throws {NotVisible} */
async function takePlans(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<PlanRecords[]> {
	await mustBeAssigned(scope, interventionId);
	await holdIntervention(scope, interventionId);
	return admissionPlans(scope, interventionId);
}

/** @throws {NotVisible} no such plan @throws {Refusal} 'plan-let-go' when it ended */
function liveOf(plans: PlanRecords[], planId: string): PlanRecords {
	const plan = plans.find(({ id }) => id === planId);
	if (!plan) throw new NotVisible();
	if (plan.ended) throw new Refusal('plan-let-go');
	return plan;
}

/** Every change is on record, and open pages look again. */
async function noted(
	scope: Scope<Facilitator>,
	event: string,
	{ interventionId, planId }: { interventionId: string; planId: string },
	now: Instant
): Promise<void> {
	const object = { kind: 'admission-plan', id: planId };
	await audit(scope, now, { event, object, interventionId });
	await signal(scope, { kind: 'changed', intervention: interventionId });
}

/**
 * Plans a place, with the level of care that it is planned for if that is known.
 * @throws {NotVisible} unknown program @throws {Refusal} 'place-taken'
 */
export function addPlan(
	actor: Facilitator,
	interventionId: string,
	chosen: { programId: string; place: PlanPlace; level: Typed },
	now: Instant
): Promise<string> {
	return write(actor, async (scope) => {
		const plans = await takePlans(scope, interventionId);
		const isTaken = plans.some(({ place, ended }) => place === chosen.place && !ended);
		if (isTaken) throw new Refusal('place-taken');
		const planId = await insertPlan(scope, interventionId, chosen.programId, now);
		await insertStep(scope, interventionId, { planId, kind: chosen.place }, now);
		if (Object.keys(chosen.level).length > 0) {
			const entry = { item: 'level' as const, typed: chosen.level, zone: null };
			const record = { ...entry, recordedAt: now, recordedBy: actor.accountId };
			await insertEntry(scope, interventionId, planId, record, null);
		}
		await noted(scope, 'plan-added', { interventionId, planId }, now);
		return planId;
	});
}

/** Gives a plan another place; the plan that stands there takes its place in return. @throws {NotVisible} */
export async function movePlan(
	actor: Facilitator,
	interventionId: string,
	planId: string,
	place: PlanPlace,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		const plans = await takePlans(scope, interventionId);
		const plan = liveOf(plans, planId);
		if (plan.place === place) return;
		const other = plans.find((one) => one.place === place && !one.ended);
		await insertStep(scope, interventionId, { planId, kind: place }, now);
		if (other) {
			await insertStep(scope, interventionId, { planId: other.id, kind: plan.place }, now);
		}
		await noted(scope, 'plan-moved', { interventionId, planId }, now);
	});
}

/** The person went there, or the place was given back. @throws {NotVisible} @throws {Refusal} */
export async function endPlan(
	actor: Facilitator,
	interventionId: string,
	planId: string,
	ending: PlanEnding,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		liveOf(await takePlans(scope, interventionId), planId);
		await insertStep(scope, interventionId, { planId, kind: ending }, now);
		await noted(scope, `plan-${ending}`, { interventionId, planId }, now);
	});
}

type Place = { interventionId: string; planId: string; item: ItemKey };

async function addEntry(
	scope: Scope<Facilitator>,
	plan: PlanRecords,
	{ interventionId, planId, item }: Place,
	typed: Typed,
	now: Instant
): Promise<ItemStanding> {
	const { zone } = programFacts(plan.program.typed).facts;
	const record: PlanRecord = {
		item,
		typed,
		zone,
		recordedAt: now,
		recordedBy: scope.actor.accountId
	};
	const standing = standingOf(record, zone);
	const stands =
		standing.is === 'confirmed'
			? { at: standing.confirmation.at, recheckBy: standsUntil(item, standing.confirmation) }
			: null;
	await insertEntry(scope, interventionId, planId, record, stands);
	const after = planFrom({ ...plan, records: [...plan.records, record] });
	const dueAt = recheckAt(after, item);
	if (dueAt !== null) await planRecheck(scope, { interventionId, planId }, dueAt, now);
	await noted(scope, 'plan-entry', { interventionId, planId }, now);
	return standing;
}

/**
 * Adds an entry about one item, whatever it says: what cannot be read is kept as a draft.
 * @param typed as `parseEntry` gives it back
 * @returns where the item stands by it
 * @throws {NotVisible} @throws {Refusal} 'plan-let-go'
 */
export function keepEntry(
	actor: Facilitator,
	place: Place,
	typed: Typed,
	now: Instant
): Promise<ItemStanding> {
	return write(actor, async (scope) => {
		const plan = liveOf(await takePlans(scope, place.interventionId), place.planId);
		return addEntry(scope, plan, place, typed, now);
	});
}

/**
 * The same answer was given again just now, by the same person. Where a time to ask again was set,
 * the next one is as far away as the last one was.
 * @param how by which means this time; as before when it is not said
 * @throws {NotVisible} also when there is nothing yet to say again @throws {Refusal} 'plan-let-go'
 */
export function confirmAgain(
	actor: Facilitator,
	place: Place,
	now: Instant,
	how?: How
): Promise<ItemStanding> {
	return write(actor, async (scope) => {
		const plan = liveOf(await takePlans(scope, place.interventionId), place.planId);
		const last = plan.records.find(({ item }) => item === place.item);
		if (!last) throw new NotVisible();
		const { zone } = programFacts(plan.program.typed).facts;
		const typed = saidAgain(last.typed, standingOf(last, zone), { now, zone });
		return addEntry(scope, plan, place, how ? { ...typed, how } : typed, now);
	});
}
