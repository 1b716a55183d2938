import { idOf, type Facilitator } from '#lib/domain/actor.ts';
import type { IntakeEntry, IntakeWords } from '#lib/domain/intake.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'intakeEntry';

/** Everything noted in the intake, the oldest first. */
export async function intakeEntries(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<IntakeEntry[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('intakeEntry')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map(({ id, topic, at: notedAt, by, words }) => ({
		...openWords<IntakeWords>(key, { table: TABLE, id }, words),
		id,
		topic,
		at: notedAt,
		by
	}));
}

export async function insertIntakeEntry(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ topic, values, from }: IntakeWords & { topic: string },
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	await scope.db
		.insertInto('intakeEntry')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			topic,
			at: at(now),
			by: idOf(scope.actor),
			words: sealWords(key, { table: TABLE, id }, { values, from })
		})
		.execute();
}
