import type { Member } from '#lib/domain/actor.ts';
import type { Choice } from '#lib/domain/choice.ts';
import type { Alternative } from '#lib/domain/merge.ts';
import type { OpenChoice } from '#lib/domain/save.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'statementAlternative';

/** A paragraph kept in two ways: `revision` is the text it was found in. */
export type KeptAlternative = Alternative & { id: string; revision: number; chosen: boolean };

export async function insertAlternatives(
	scope: Scope<Member>,
	statementId: string,
	revision: number,
	alternatives: readonly Alternative[],
	now: Instant
): Promise<void> {
	if (alternatives.length === 0) return;
	const { organizationId, interventionId } = scope.actor;
	const key = await scope.keys.intervention(interventionId);
	const rows = alternatives.map((alternative) => {
		const id = newId();
		return {
			organizationId,
			interventionId,
			id,
			statementId,
			revision,
			foundAt: at(now),
			words: sealWords(key, { table: TABLE, id }, alternative)
		};
	});
	await scope.db.insertInto('statementAlternative').values(rows).execute();
}

/**
 * What waited for a choice when the text stood at `revision`, the oldest first. For an older
 * revision it is the answer of that time, whatever was chosen since.
 */
export async function openChoices(
	scope: Scope<Member>,
	statementId: string,
	revision: number
): Promise<OpenChoice[]> {
	const key = await scope.keys.intervention(scope.actor.interventionId);
	const rows = await alternatives(scope, statementId)
		.where('statementAlternative.revision', '<=', revision)
		.where((eb) =>
			eb.or([
				eb('statementChoice.revision', 'is', null),
				eb('statementChoice.revision', '>', revision)
			])
		)
		.orderBy('statementAlternative.revision')
		.orderBy('statementAlternative.id')
		.execute();
	return rows.map(({ id, words }) => {
		const { mine, theirs } = openWords<Alternative>(key, { table: TABLE, id }, words);
		return { id, mine, theirs };
	});
}

/** One alternative of the writer's own statement. */
export async function alternativeOf(
	scope: Scope<Member>,
	statementId: string,
	id: string
): Promise<KeptAlternative | null> {
	const row = await alternatives(scope, statementId)
		.where('statementAlternative.id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	const key = await scope.keys.intervention(scope.actor.interventionId);
	const words = openWords<Alternative>(key, { table: TABLE, id }, row.words);
	return { ...words, id, revision: row.revision, chosen: row.chosenIn !== null };
}

function alternatives({ db, actor }: Scope<Member>, statementId: string) {
	return db
		.selectFrom('statementAlternative')
		.leftJoin('statementChoice', (join) =>
			join
				.onRef('statementChoice.organizationId', '=', 'statementAlternative.organizationId')
				.onRef('statementChoice.interventionId', '=', 'statementAlternative.interventionId')
				.onRef('statementChoice.statementAlternativeId', '=', 'statementAlternative.id')
		)
		.select([
			'statementAlternative.id',
			'statementAlternative.revision',
			'statementAlternative.words',
			'statementChoice.revision as chosenIn'
		])
		.where('statementAlternative.organizationId', '=', actor.organizationId)
		.where('statementAlternative.interventionId', '=', actor.interventionId)
		.where('statementAlternative.statementId', '=', statementId);
}

export async function insertChoice(
	scope: Scope<Member>,
	chosen: { alternativeId: string; choice: Choice; revision: number },
	now: Instant
): Promise<void> {
	const { organizationId, interventionId, memberId } = scope.actor;
	await scope.db
		.insertInto('statementChoice')
		.values({
			organizationId,
			interventionId,
			id: newId(),
			statementAlternativeId: chosen.alternativeId,
			choice: chosen.choice,
			revision: chosen.revision,
			chosenAt: at(now),
			chosenBy: memberId
		})
		.execute();
}
