import { redirect } from '@sveltejs/kit';
import { knowsLimits } from '#lib/domain/confidentiality.ts';
import { known } from '#lib/domain/education.ts';
import { mayBeAsked } from '#lib/domain/member.ts';
import { carryOut, isMend, typedIn, visible } from '#lib/server/answer.ts';
import { educationTicks } from '#lib/server/db/education-ticks.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { limitsToldIn } from '#lib/server/db/limits-told.ts';
import { teamOf } from '#lib/server/db/members.ts';
import { read } from '#lib/server/db/scope.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { memberPages } from '#lib/server/guidance/guidance.ts';
import { tickFor } from '#lib/server/services/education.ts';
import { tellLimits } from '#lib/server/services/private-flags.ts';

export const load = ({ locals, params, depends }) => {
	depends('notes:live');
	return visible(
		read(locals.facilitator, async (scope) => {
			const { intervention } = params;
			await mustBeAssigned(scope, intervention);
			const ticks = await educationTicks(scope, intervention);
			const limits = await limitsToldIn(scope, intervention);
			const team = (await teamOf(scope, intervention)).filter(mayBeAsked);
			return {
				zone: await zoneIn(scope, intervention),
				members: team.map(({ id, name }) => {
					const own = known(ticks, id);
					const told = knowsLimits(limits.filter(({ memberId }) => memberId === id));
					return {
						id,
						name,
						limits: told && { at: told.at, how: told.how },
						pages: memberPages().map(({ slug, title }) => {
							const tick = own.get(slug);
							return { slug, title, at: tick?.at ?? null, kind: tick?.kind ?? null };
						})
					};
				})
			};
		})
	);
};

export const actions = {
	limits: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const of = { interventionId: params.intervention, memberId: typed.member ?? '' };
		const done = await carryOut(typed, () => tellLimits(locals.facilitator, of, locals.now));
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/known#m${of.memberId}`);
	},
	tick: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const of = { interventionId: params.intervention, memberId: typed.member ?? '' };
		const kind = typed.kind === 'taken-back' ? 'taken-back' : 'told';
		const what = { page: typed.page ?? '', kind } as const;
		const done = await carryOut(typed, () => tickFor(locals.facilitator, of, what, locals.now));
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/known#m${of.memberId}`);
	}
};
