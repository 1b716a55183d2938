import type { Facilitator } from '#lib/domain/actor.ts';
import { writes } from '#lib/domain/member.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { countWords } from '#lib/domain/statement.ts';
import { deskOf } from './desk.ts';
import { teamOf } from './members.ts';
import type { Scope } from './scope.ts';

/** Words a minute at the middle of the range of reading aloud (Brysbaert 2019 and slower readers). */
const PACE = 150;

/**
 * The approved statements in the order they will be heard: the approved text, and nothing else, of
 * exactly those that stand approved now. A writer who does not come is read by their proxy once the
 * writer has agreed.
 * @throws {NotVisible}
 */
export async function readingsOf(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<Reading[]> {
	const names = new Map((await teamOf(scope, interventionId)).map(({ id, name }) => [id, name]));
	return (await deskOf(scope, interventionId)).flatMap(({ member, shared, standing, proxy }) => {
		if (!shared || standing.state !== 'approved' || !writes(member)) return [];
		const lent = proxy && proxy.consentedAt !== null ? names.get(proxy.readerId) : undefined;
		const words = countWords(shared.text);
		return [
			{
				statementId: shared.id,
				memberId: member.id,
				memberName: member.name,
				readerName: lent ?? member.name,
				text: shared.text,
				words,
				seconds: Math.round((words / PACE) * 60)
			}
		];
	});
}
