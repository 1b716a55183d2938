import { idOf, type Facilitator } from '#lib/domain/actor.ts';
import type { GivenAnswer } from '#lib/domain/safety-form.ts';
import { safetyGate, type Gate, type SafetyAnswer } from '#lib/domain/safety-gate.ts';
import { safetyQuestions } from '#lib/domain/safety-questions.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import { unreadFlags } from './private-flags.ts';
import type { Scope } from './scope.ts';
import { openWords, sealWords } from './words.ts';

const TABLE = 'safetyAnswer';

/** Rows from before there were parts have a note alone. */
type Noted = Pick<SafetyAnswer, 'note' | 'parts'>;

/** Every answer ever given, the oldest first. */
async function safetyAnswers(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<SafetyAnswer[]> {
	const key = await scope.keys.intervention(interventionId);
	const rows = await scope.db
		.selectFrom('safetyAnswer')
		.selectAll()
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.orderBy('answeredAt')
		.orderBy('id')
		.execute();
	return rows.map(({ id, words, question, answer, answeredAt, answeredBy }) => ({
		question,
		answer,
		answeredAt,
		answeredBy,
		...openWords<Noted>(key, { table: TABLE, id }, words)
	}));
}

export async function insertSafetyAnswer(
	scope: Scope<Facilitator>,
	interventionId: string,
	given: GivenAnswer,
	now: Instant
): Promise<void> {
	const id = newId();
	const key = await scope.keys.intervention(interventionId);
	const { question, answer, note, parts = {} } = given;
	await scope.db
		.insertInto('safetyAnswer')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id,
			question,
			answer,
			answeredAt: at(now),
			answeredBy: idOf(scope.actor),
			words: sealWords(key, { table: TABLE, id }, { note, parts })
		})
		.execute();
}

/** The gate as the records have it now. */
export async function gateOf(scope: Scope<Facilitator>, interventionId: string): Promise<Gate> {
	const answers = await safetyAnswers(scope, interventionId);
	return safetyGate(safetyQuestions, answers, await unreadFlags(scope, interventionId));
}
