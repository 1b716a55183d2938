import type { Facilitator } from '#lib/domain/actor.ts';
import {
	isPlanPlace,
	placesInOrder,
	planFrom,
	type PlanEnding,
	type PlanPlace,
	type PlanRecords
} from '#lib/domain/admission-plan.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import { offerOf } from '#lib/domain/offer.ts';
import type { PlanRecord } from '#lib/domain/plan-record.ts';
import type { Typed } from '#lib/domain/plan-value.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { askings } from './askings.ts';
import { at, atOrNull } from './instants.ts';
import { teamAgreement } from './offer-agreements.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const ENTRY = 'planEntry';

type Step = { planId: string; kind: PlanPlace | PlanEnding };
type EntryWords = Pick<PlanRecord, 'typed' | 'zone'>;

/**
 * All plans of an intervention with the latest entry of each item, in order of place; those that
 * ended come last. The first choice says how the team stands to its offer, each plan
 * what is on record with its place. Who may see them is
 * decided by the caller. A constant number of queries.
 */
export async function admissionPlans(scope: Scope, interventionId: string): Promise<PlanRecords[]> {
	const asked = await askings(scope, interventionId);
	const plans = (await plansAlone(scope, interventionId)).map((plan) => ({
		...plan,
		askings: asked.filter(({ program }) => program.id === plan.program.id)
	}));
	const first = plans.find(({ place, ended }) => place === 'first' && !ended);
	const offer = first && offerOf(planFrom(first));
	if (!first || !offer) return plans;
	const team = await teamAgreement(scope, interventionId, offer);
	return plans.map((plan) => (plan === first ? { ...plan, team } : plan));
}

/** The plans without the team, for whom the team is none of their business. */
export async function plansAlone(scope: Scope, interventionId: string): Promise<PlanRecords[]> {
	const { organizationId } = scope.actor;
	const organizationKey = await scope.keys.organization();
	const plans = await scope.db
		.selectFrom('admissionPlan')
		.innerJoin('program', (join) =>
			join
				.onRef('program.organizationId', '=', 'admissionPlan.organizationId')
				.onRef('program.id', '=', 'admissionPlan.programId')
		)
		.select(['admissionPlan.id', 'program.id as programId', 'program.revision', 'program.words'])
		.where('admissionPlan.organizationId', '=', organizationId)
		.where('admissionPlan.interventionId', '=', interventionId)
		.orderBy('admissionPlan.createdAt')
		.orderBy('admissionPlan.id')
		.execute();
	const steps = await scope.db
		.selectFrom('admissionPlanStep')
		.select(['planId', 'kind'])
		.where('organizationId', '=', organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('planId')
		.orderBy('number')
		.execute();
	const entries = await latestEntries(scope, interventionId);
	return plans
		.map(({ id, programId, revision, words }) => ({
			id,
			...whereItStands(steps.filter(({ planId }) => planId === id)),
			program: {
				id: programId,
				revision,
				typed: openWords<Typed>(
					organizationKey,
					{ table: 'program', id: programId, revision },
					words
				)
			},
			records: entries.flatMap(({ planId, record }) => (planId === id ? record : []))
		}))
		.sort((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = ({ place, ended }: Pick<PlanRecords, 'place' | 'ended'>) =>
	placesInOrder.indexOf(place) + (ended ? placesInOrder.length : 0);

/** The last place a plan took, and how it ended if that came after. */
function whereItStands(steps: Step[]): { place: PlanPlace; ended: PlanEnding | null } {
	let place: PlanPlace = 'backup';
	let ended: PlanEnding | null = null;
	for (const { kind } of steps) {
		if (isPlanPlace(kind)) [place, ended] = [kind, null];
		else ended = kind;
	}
	return { place, ended };
}

async function latestEntries(
	scope: Scope,
	interventionId: string
): Promise<{ planId: string; record: PlanRecord }[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('planEntry')
		.distinctOn(['planId', 'item'])
		.select(['id', 'planId', 'item', 'recordedAt', 'recordedBy', 'words'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('planId')
		.orderBy('item')
		.orderBy('number', 'desc')
		.execute();
	return rows.map(({ id, planId, item, recordedAt, recordedBy, words }) => ({
		planId,
		record: {
			item,
			recordedAt,
			recordedBy,
			...openWords<EntryWords>(key, { table: ENTRY, id }, words)
		}
	}));
}

/** Adds a plan without a place: `insertStep` gives it one. @throws {NotVisible} unknown program */
export async function insertPlan(
	scope: Scope<Facilitator>,
	interventionId: string,
	programId: string,
	now: Instant
): Promise<string> {
	const { organizationId, accountId } = scope.actor;
	const program = await scope.db
		.selectFrom('program')
		.select('id')
		.where('organizationId', '=', organizationId)
		.where('id', '=', programId)
		.executeTakeFirst();
	if (!program) throw new NotVisible();
	const id = newId();
	await scope.db
		.insertInto('admissionPlan')
		.values({
			organizationId,
			interventionId,
			id,
			programId,
			createdAt: at(now),
			createdBy: accountId
		})
		.execute();
	return id;
}

export async function insertStep(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ planId, kind }: Step,
	now: Instant
): Promise<void> {
	const { organizationId, accountId } = scope.actor;
	await scope.db
		.insertInto('admissionPlanStep')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			planId,
			number: await nextNumber(scope, 'admissionPlanStep', interventionId, planId),
			kind,
			steppedAt: at(now),
			steppedBy: accountId
		})
		.execute();
}

/** The caller holds the plans, so that no two rows get one number. */
async function nextNumber(
	scope: Scope<Facilitator>,
	table: 'admissionPlanStep' | 'planEntry',
	interventionId: string,
	planId: string
): Promise<number> {
	const last = await scope.db
		.selectFrom(table)
		.select(({ fn }) => fn.max('number').as('number'))
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('planId', '=', planId)
		.executeTakeFirst();
	return (last?.number ?? 0) + 1;
}

/** Adds an entry; `stands` are the instants of its confirmation where it is confirmed. */
export async function insertEntry(
	scope: Scope<Facilitator>,
	interventionId: string,
	planId: string,
	record: PlanRecord,
	stands: { at: Instant; recheckBy: Instant | null } | null
): Promise<void> {
	const { organizationId } = scope.actor;
	const id = newId();
	const { item, typed, zone, recordedAt, recordedBy } = record;
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('planEntry')
		.values({
			organizationId,
			interventionId,
			id,
			planId,
			number: await nextNumber(scope, 'planEntry', interventionId, planId),
			item,
			recordedAt: at(recordedAt),
			recordedBy,
			confirmedAt: atOrNull(stands?.at ?? null),
			recheckBy: atOrNull(stands?.recheckBy ?? null),
			words: sealWords(key, { table: ENTRY, id }, { typed, zone })
		})
		.execute();
}
