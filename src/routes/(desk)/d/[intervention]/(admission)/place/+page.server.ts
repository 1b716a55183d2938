import { redirect } from '@sveltejs/kit';
import { isPlanPlace, planEndings, type PlanEnding } from '#lib/domain/admission-plan.ts';
import { levelOf } from '#lib/domain/level-of-care.ts';
import { isOfferAnswer } from '#lib/domain/offer-agreement.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { carryOut, isMend, mend, typedIn, visible, type Typed } from '#lib/server/answer.ts';
import { admissionPlans } from '#lib/server/db/admission-plans.ts';
import { askings } from '#lib/server/db/askings.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { plannedMeetings } from '#lib/server/db/planned-meetings.ts';
import { programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { hearAnswer, showOffer, takeBackOffer } from '#lib/server/services/offer-agreements.ts';
import { addPlan, endPlan, movePlan } from '#lib/server/services/admission-plans.ts';

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return {
				now: locals.now,
				zone: await zoneIn(scope, params.intervention),
				plans: await admissionPlans(scope, params.intervention),
				askings: await askings(scope, params.intervention),
				meetings: await plannedMeetings(scope, params.intervention),
				programs: (await programs(scope)).map(({ id, typed }) => ({ id, name: typed.name ?? '' }))
			};
		})
	);
};

const isEnding = (text: string): text is PlanEnding => Object.hasOwn(planEndings, text);

/** Which plan and where to: both come from buttons, so that anything else is no page of ours. */
function parseAdding(typed: Typed) {
	const { place = '', program = '', level = '' } = typed;
	const problems: Problem[] = [];
	if (!program) problems.push({ field: `${place}-program`, says: 'Choose a place.' });
	if (level && !levelOf(level)) {
		problems.push({ field: `${place}-level`, says: 'Choose one of these levels.' });
	}
	if (!isPlanPlace(place)) problems.push({ field: '', says: 'Choose where it stands.' });
	if (problems.length > 0 || !isPlanPlace(place)) return { ok: false as const, problems };
	return {
		ok: true as const,
		value: { programId: program, place, level: level ? { choice: level } : ({} as Typed) }
	};
}

export const actions = {
	add: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const chosen = parseAdding(typed);
		if (!chosen.ok) return mend(chosen.problems, typed);
		const planId = await carryOut(typed, () =>
			addPlan(locals.facilitator, params.intervention, chosen.value, locals.now)
		);
		if (isMend(planId)) return planId;
		redirect(303, `/d/${params.intervention}/place/${planId}`);
	},
	move: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { plan = '', place = '' } = typed;
		if (!isPlanPlace(place)) return mend([{ field: '', says: 'Choose where it stands.' }], typed);
		const done = await carryOut(typed, () =>
			movePlan(locals.facilitator, params.intervention, plan, place, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place#${place}`);
	},
	end: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { plan = '', ending = '' } = typed;
		if (!isEnding(ending)) return mend([{ field: '', says: 'Choose how it ended.' }], typed);
		const done = await carryOut(typed, () =>
			endPlan(locals.facilitator, params.intervention, plan, ending, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place`);
	},
	show: async ({ request, locals, params }) => {
		const members = (await request.formData()).getAll('member').map(String);
		const done = await carryOut({}, async () => {
			for (const memberId of members) {
				const of = { interventionId: params.intervention, memberId };
				await showOffer(locals.facilitator, of, locals.now);
			}
		});
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place#team`);
	},
	hide: async ({ request, locals, params }) => {
		const { member = '' } = await typedIn(request);
		const of = { interventionId: params.intervention, memberId: member };
		const done = await carryOut({}, () => takeBackOffer(locals.facilitator, of, locals.now));
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place#team`);
	},
	heard: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const { member = '', kind = '', note = '' } = typed;
		if (!isOfferAnswer(kind)) return mend([{ field: '', says: 'Choose what they said.' }], typed);
		const of = { interventionId: params.intervention, memberId: member };
		const answer = { kind, note: note.slice(0, 2000) };
		const done = await carryOut(typed, () =>
			hearAnswer(locals.facilitator, of, answer, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/place#team`);
	}
};
