import type { Facilitator } from '#lib/domain/actor.ts';
import type {
	BasicsForm,
	Intervention,
	InterventionRow,
	Model,
	Person
} from '#lib/domain/intervention.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { newDataKey } from './keys.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'intervention';

/** Rows of interventions that this facilitator is assigned to. */
function assigned(scope: Scope<Facilitator>) {
	return scope.db
		.selectFrom('assignment')
		.select('assignment.interventionId')
		.where('assignment.organizationId', '=', scope.actor.organizationId)
		.where('assignment.accountId', '=', scope.actor.accountId)
		.where('assignment.endedAt', 'is', null);
}

/**
 * Every read and write of a facilitator begins here: only who is assigned goes on.
 * @throws {NotVisible}
 */
export async function mustBeAssigned(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<void> {
	const row = await assigned(scope)
		.where('assignment.interventionId', '=', interventionId)
		.executeTakeFirst();
	if (!row) throw new NotVisible();
}

/** Holds an intervention until the transaction ends, so that what is decided about it comes in a row. */
export async function holdIntervention(scope: Scope<Facilitator>, id: string): Promise<void> {
	await scope.db
		.selectFrom('intervention')
		.select('id')
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.forNoKeyUpdate()
		.execute();
}

/** One intervention, or nothing where this facilitator is not assigned to it. */
export async function interventionFor(
	scope: Scope<Facilitator>,
	id: string
): Promise<Intervention | null> {
	const row = await scope.db
		.selectFrom('intervention')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('id', '=', id)
		.where('id', 'in', assigned(scope))
		.executeTakeFirst();
	if (!row) return null;
	const person = openWords<Person>(
		scope.keys.remember(id, row.dataKey),
		{ table: TABLE, ...row },
		row.words
	);
	return {
		id,
		model: row.model as Model,
		meetingsPlanned: row.meetingsPlanned,
		createdAt: row.createdAt,
		revision: row.revision,
		changedAt: row.changedAt,
		...person
	};
}

/** All that the facilitator is assigned to; for an owner also the others, without a name. */
export async function interventionsFor(scope: Scope<Facilitator>): Promise<InterventionRow[]> {
	const { organizationId, accountId, role } = scope.actor;
	const rows = await scope.db
		.selectFrom('intervention')
		.selectAll('intervention')
		.select((eb) => [
			eb
				.selectFrom('assignment')
				.select((inner) => inner.fn.agg<string[]>('array_agg', ['assignment.accountId']).as('ids'))
				.whereRef('assignment.organizationId', '=', 'intervention.organizationId')
				.whereRef('assignment.interventionId', '=', 'intervention.id')
				.where('assignment.endedAt', 'is', null)
				.as('facilitators'),
			eb
				.selectFrom('closure')
				.select((inner) => inner.fn.max('closure.closedAt').as('at'))
				.whereRef('closure.organizationId', '=', 'intervention.organizationId')
				.whereRef('closure.interventionId', '=', 'intervention.id')
				.where('closure.reopenedAt', 'is', null)
				.as('closedAt')
		])
		.where('intervention.organizationId', '=', organizationId)
		.$if(role !== 'owner', (query) => query.where('intervention.id', 'in', assigned(scope)))
		.orderBy('intervention.createdAt', 'desc')
		.orderBy('intervention.id')
		.limit(200)
		.execute();
	return rows.map((row) => {
		const facilitators = row.facilitators ?? [];
		const key = scope.keys.remember(row.id, row.dataKey);
		const mine = facilitators.includes(accountId);
		const person = mine ? openWords<Person>(key, { table: TABLE, ...row }, row.words) : null;
		return {
			id: row.id,
			name: person?.name ?? '',
			model: row.model as Model,
			createdAt: row.createdAt,
			facilitators,
			closedAt: row.closedAt
		};
	});
}

const personIn = ({ name, pronouns, loves, concerns, mustNotKnow }: BasicsForm): Person => ({
	name,
	pronouns,
	loves,
	concerns,
	mustNotKnow
});

export async function insertIntervention(
	scope: Scope<Facilitator>,
	basics: BasicsForm,
	now: Instant
): Promise<string> {
	const id = newId();
	const { organizationId, accountId } = scope.actor;
	const dataKey = newDataKey('intervention', id);
	const words = sealWords(scope.keys.remember(id, dataKey), { table: TABLE, id }, personIn(basics));
	await scope.db
		.insertInto('intervention')
		.values({
			organizationId,
			id,
			dataKey,
			createdAt: at(now),
			createdBy: accountId,
			model: basics.model,
			meetingsPlanned: basics.meetingsPlanned,
			changedAt: at(now),
			changedBy: accountId,
			words
		})
		.execute();
	return id;
}

/**
 * Writes the basics anew, as the next revision.
 * @returns false when they are no longer at the revision that was read
 */
export async function updateIntervention(
	scope: Scope<Facilitator>,
	{ id, revision: seen }: { id: string; revision: number },
	basics: BasicsForm,
	now: Instant
): Promise<boolean> {
	const { organizationId, accountId } = scope.actor;
	const held = await scope.db
		.selectFrom('intervention')
		.select('revision')
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (held.revision !== seen) return false;
	const revision = seen + 1;
	const key = await scope.keys.intervention(id);
	await scope.db
		.updateTable('intervention')
		.set({
			model: basics.model,
			meetingsPlanned: basics.meetingsPlanned,
			revision,
			changedAt: at(now),
			changedBy: accountId,
			words: sealWords(key, { table: TABLE, id, revision }, personIn(basics))
		})
		.where('organizationId', '=', organizationId)
		.where('id', '=', id)
		.execute();
	return true;
}
