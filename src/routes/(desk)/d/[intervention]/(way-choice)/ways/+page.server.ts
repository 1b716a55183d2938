import { error, redirect } from '@sveltejs/kit';
import { gentlerPage, parseWayChoice, standingChoice } from '#lib/domain/way-choice.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { gentlerReadAt, wayChoices } from '#lib/server/db/way-choices.ts';
import { zoneIn } from '#lib/server/db/zone.ts';
import { facilitatorPage } from '#lib/server/guidance/guidance.ts';
import { chooseWay, readGentlerWays } from '#lib/server/services/way-choices.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return {
				guidance: facilitatorPage(gentlerPage) ?? error(404),
				readAt: await gentlerReadAt(scope),
				choice: standingChoice(await wayChoices(scope, params.intervention)),
				zone: await zoneIn(scope, params.intervention)
			};
		})
	);

export const actions = {
	read: async ({ locals, params }) => {
		const done = await carryOut({}, () => readGentlerWays(locals.facilitator, locals.now));
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/ways#choose`);
	},
	choose: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const form = parseWayChoice(typed);
		if (!form.ok) return mend(form.problems, typed);
		const done = await carryOut(typed, () =>
			chooseWay(locals.facilitator, params.intervention, form.value, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/ways`);
	}
};
