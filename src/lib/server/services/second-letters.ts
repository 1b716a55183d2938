import type { Facilitator } from '#lib/domain/actor.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { DeskLetter } from '#lib/domain/second-letter.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { secondReadings } from '#lib/server/db/readings.ts';
import { write } from '#lib/server/db/scope.ts';
import { secondLetters } from '#lib/server/db/second-letters.ts';

/**
 * One writer's second letter for whoever answers it, or nothing. That its words were read is on the
 * record; of a sealed one there are no words to read.
 * @throws {NotVisible}
 */
export function readSecondLetter(
	actor: Facilitator,
	interventionId: string,
	memberId: string,
	now: Instant
): Promise<DeskLetter | null> {
	return write(actor, async (scope) => {
		const all = await secondLetters(scope, interventionId);
		const row = all.find(({ member }) => member.id === memberId) ?? null;
		if (row?.shared && !row.sealed) {
			const object = { kind: 'statement', id: row.shared.id };
			await audit(scope, now, { event: 'second-letter-read', object, interventionId });
		}
		return row;
	});
}

/**
 * The approved letters for the envelopes of the day. A paper is a copy out of our hands: it is on the
 * record, for each letter.
 * @throws {NotVisible}
 */
export function printSecondLetters(
	actor: Facilitator,
	interventionId: string,
	now: Instant
): Promise<Reading[]> {
	return write(actor, async (scope) => {
		const letters = await secondReadings(scope, interventionId);
		for (const { statementId: id } of letters) {
			const object = { kind: 'statement', id };
			await audit(scope, now, { event: 'second-letter-printed', object, interventionId });
		}
		return letters;
	});
}
