import { redirect } from '@sveltejs/kit';
import { parseClose, RETENTION_DAYS } from '#lib/domain/retention.ts';
import { carryOut, isMend, mend, typedIn, visible } from '#lib/server/answer.ts';
import { closureOf } from '#lib/server/db/closures.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { close, purgeNow, reopen } from '#lib/server/services/closing.ts';

export const load = ({ locals, params }) =>
	visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return { closure: await closureOf(scope, params.intervention), usual: RETENTION_DAYS };
		})
	);

export const actions = {
	close: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		const form = parseClose(typed);
		if (!form.ok) return mend(form.problems, typed);
		const { retentionDays } = form.value;
		const done = await carryOut(typed, () =>
			close(locals.facilitator, params.intervention, retentionDays, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}/close`);
	},
	reopen: async ({ locals, params }) => {
		const done = await carryOut({}, () =>
			reopen(locals.facilitator, params.intervention, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, `/d/${params.intervention}`);
	},
	remove: async ({ request, locals, params }) => {
		const typed = await typedIn(request);
		if (typed.sure !== 'yes') {
			return mend([{ field: 'sure', says: 'Tick the box to say that you mean it.' }], typed);
		}
		const done = await carryOut(typed, () =>
			purgeNow(locals.facilitator, params.intervention, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/d');
	}
};
