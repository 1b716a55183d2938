import type { Facilitator } from '#lib/domain/actor.ts';
import type { CareAgreement } from '#lib/domain/care-agreement.ts';
import { ways } from '#lib/domain/model-way.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { PersonInvitationForm } from '#lib/domain/person-invitation.ts';
import type { Instant } from '#lib/domain/time.ts';
import { audit } from '#lib/server/db/audit.ts';
import { careAgreement, insertYes, takeYesBack } from '#lib/server/db/care-agreements.ts';
import { modelOf } from '#lib/server/db/documents.ts';
import { holdIntervention, mustBeAssigned } from '#lib/server/db/interventions.ts';
import { memberIn } from '#lib/server/db/members.ts';
import { insertPersonInvitation } from '#lib/server/db/person-invitations.ts';
import { write, type Scope } from '#lib/server/db/scope.ts';
import { insertVersion, newestVersion } from '#lib/server/db/versions.ts';
import { takeMeeting, type MeetingPlace } from './agendas.ts';

const about = (interventionId: string) => ({
	object: { kind: 'intervention', id: interventionId },
	interventionId
});

/** Comes in where the model agrees ahead. @throws {NotVisible} */
async function take(scope: Scope<Facilitator>, interventionId: string): Promise<void> {
	await mustBeAssigned(scope, interventionId);
	await holdIntervention(scope, interventionId);
	if (!ways[await modelOf(scope, interventionId)].agreesAhead) throw new NotVisible();
}

/** Writes down goals and ladder. Words that changed ask everybody for a new yes. @throws {NotVisible} */
export async function keepAgreement(
	actor: Facilitator,
	interventionId: string,
	agreement: CareAgreement,
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await take(scope, interventionId);
		const held = await newestVersion<CareAgreement>(scope, 'careAgreement', interventionId);
		if (held && JSON.stringify(held.value) === JSON.stringify(agreement)) return;
		const next = { value: agreement, number: (held?.number ?? 0) + 1 };
		await insertVersion(scope, 'careAgreement', interventionId, next, now);
		await audit(scope, now, { event: 'agreement-changed', ...about(interventionId) });
	});
}

/**
 * Notes that somebody said yes to the words as they stand, or took it back.
 * @param yes `agreementId` is the version that was read out; null is the person
 * @throws {NotVisible} also where the words changed meanwhile: those need a yes of their own
 */
export async function noteYes(
	actor: Facilitator,
	interventionId: string,
	yes: { agreementId: string; memberId: string | null; says: boolean },
	now: Instant
): Promise<void> {
	await write(actor, async (scope) => {
		await take(scope, interventionId);
		const { id, yeses } = await careAgreement(scope, interventionId);
		if (id === '' || id !== yes.agreementId) throw new NotVisible();
		if (yes.memberId !== null && !(await memberIn(scope, interventionId, yes.memberId))) {
			throw new NotVisible();
		}
		const stands = yeses.some(({ memberId }) => memberId === yes.memberId);
		if (stands === yes.says) return;
		await (yes.says ? insertYes : takeYesBack)(scope, interventionId, yes, now);
		const event = yes.says ? 'agreement-yes' : 'agreement-yes-taken-back';
		await audit(scope, now, { event, object: { kind: 'agreement', id }, interventionId });
	});
}

/** Notes how the person is asked to come to a meeting, and what they said. @throws {NotVisible} */
export async function notePersonInvitation(
	actor: Facilitator,
	place: MeetingPlace,
	given: PersonInvitationForm,
	now: Instant
): Promise<void> {
	const { interventionId, meetingId } = place;
	await write(actor, async (scope) => {
		await takeMeeting(scope, place);
		await insertPersonInvitation(scope, interventionId, meetingId, given, now);
		const object = { kind: 'meeting', id: meetingId };
		await audit(scope, now, { event: `person-${given.answer}`, object, interventionId });
	});
}
