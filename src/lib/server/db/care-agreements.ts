import type { Facilitator } from '#lib/domain/actor.ts';
import {
	starterAgreement,
	thePerson,
	type AgreementYes,
	type CareAgreement
} from '#lib/domain/care-agreement.ts';
import type { Intervention } from '#lib/domain/intervention.ts';
import { ways } from '#lib/domain/model-way.ts';
import type { Room } from '#lib/domain/room.ts';
import type { Instant } from '#lib/domain/time.ts';
import { newId } from '#lib/server/crypto/random.ts';
import { at } from './instants.ts';
import type { Scope } from './scope.ts';
import { newestVersion } from './versions.ts';

export interface AgreementInHand {
	/** Empty while none was kept. */
	id: string;
	agreement: CareAgreement;
	/** To these very words: a changed word asks everybody again. */
	yeses: AgreementYes[];
}

/** What was agreed ahead, with every yes that stands. Who may see it is decided by the caller. */
export async function careAgreement(
	scope: Scope<Facilitator>,
	interventionId: string
): Promise<AgreementInHand> {
	const kept = await newestVersion<CareAgreement>(scope, 'careAgreement', interventionId);
	if (!kept) return { id: '', agreement: starterAgreement, yeses: [] };
	const yeses = await scope.db
		.selectFrom('careAgreementYes')
		.select(['memberId', 'at'])
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('careAgreementId', '=', kept.id)
		.where('takenBackAt', 'is', null)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return { id: kept.id, agreement: kept.value, yeses };
}

/** Goals by name and the ladder, for the room; nothing where the model agrees on nothing ahead. */
export async function aheadFor(
	scope: Scope<Facilitator>,
	{ id, model, name }: Pick<Intervention, 'id' | 'model' | 'name'>,
	team: readonly { id: string; name: string }[]
): Promise<NonNullable<Room['ahead']> | null> {
	if (!ways[model].agreesAhead) return null;
	const { agreement } = await careAgreement(scope, id);
	const goals = [...team, { id: thePerson, name }].flatMap((one) => {
		const goal = agreement.goals[one.id];
		return goal ? [{ name: one.name, goal }] : [];
	});
	return { goals, ladder: agreement.ladder };
}

export async function insertYes(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ agreementId, memberId }: { agreementId: string; memberId: string | null },
	now: Instant
): Promise<void> {
	await scope.db
		.insertInto('careAgreementYes')
		.values({
			organizationId: scope.actor.organizationId,
			interventionId,
			id: newId(),
			careAgreementId: agreementId,
			memberId,
			at: at(now),
			by: scope.actor.accountId,
			takenBackAt: null,
			takenBackBy: null
		})
		.execute();
}

export async function takeYesBack(
	scope: Scope<Facilitator>,
	interventionId: string,
	{ agreementId, memberId }: { agreementId: string; memberId: string | null },
	now: Instant
): Promise<void> {
	await scope.db
		.updateTable('careAgreementYes')
		.set({ takenBackAt: at(now), takenBackBy: scope.actor.accountId })
		.where('organizationId', '=', scope.actor.organizationId)
		.where('interventionId', '=', interventionId)
		.where('careAgreementId', '=', agreementId)
		.where('memberId', memberId === null ? 'is' : '=', memberId)
		.where('takenBackAt', 'is', null)
		.execute();
}
