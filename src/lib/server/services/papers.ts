import type { Facilitator } from '#lib/domain/actor.ts';
import { planBundle } from '#lib/domain/fhir-bundle.ts';
import type { Resource } from '#lib/domain/fhir-values.ts';
import { NotVisible } from '#lib/domain/not-visible.ts';
import type { FileSource } from '#lib/domain/part-two.ts';
import { nextMeeting } from '#lib/domain/planned-meeting.ts';
import type { Instant } from '#lib/domain/time.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { audit } from '#lib/server/db/audit.ts';
import { interventionFor } from '#lib/server/db/interventions.ts';
import { papersOf, type PaperSet } from '#lib/server/db/papers.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { write } from '#lib/server/db/scope.ts';

/**
 * The papers of a meeting, opened to be printed: a paper is a copy out of our hands, so that is on
 * the record (R48).
 * @throws {NotVisible}
 */
export function openPapers(
	actor: Facilitator,
	interventionId: string,
	asked: string | null,
	now: Instant
): Promise<PaperSet> {
	return write(actor, async (scope) => {
		const set = await papersOf(scope, interventionId, asked, now);
		const object = { kind: 'meeting', id: set.meeting.id };
		await audit(scope, now, { event: 'papers-opened', object, interventionId });
		return set;
	});
}

/**
 * The plan for one place as FHIR R4, to be taken along; that it was, and whether the statement of
 * 42 CFR 2.32 went with it, is on the record.
 * @throws {NotVisible}
 */
export function tellPlan(
	actor: Facilitator,
	at: { interventionId: string; planId: string },
	source: FileSource,
	now: Instant
): Promise<Resource> {
	const { interventionId, planId } = at;
	return write(actor, async (scope) => {
		const person = await interventionFor(scope, interventionId);
		const plans = person ? await admissionPlans(scope, interventionId) : [];
		const plan = plans.find(({ id }) => id === planId);
		if (!person || !plan) throw new NotVisible();
		const next = nextMeeting(await plannedMeetings(scope, interventionId), now);
		const { startsAt, minutes } = next ?? { startsAt: null, minutes: 0 };
		const author = (await accountsOf(scope)).find(({ id }) => id === actor.accountId);
		const event = source === 'place' ? 'plan-told-with-notice' : 'plan-told';
		const object = { kind: 'admission-plan', id: planId };
		await audit(scope, now, { event, object, interventionId });
		return planBundle({
			plan,
			plans,
			meeting: startsAt === null ? null : { startsAt, minutes },
			person,
			author: { name: author?.name ?? '' },
			source,
			now
		});
	});
}
