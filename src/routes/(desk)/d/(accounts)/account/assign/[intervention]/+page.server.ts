import { error, redirect } from '@sveltejs/kit';
import { carryOut, isMend } from '#lib/server/answer.ts';
import { accountsOf } from '#lib/server/db/accounts.ts';
import { interventionsFor } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { assign } from '#lib/server/services/interventions.ts';

export const load = ({ locals, params }) =>
	read(locals.facilitator, async (scope) => {
		const row = (await interventionsFor(scope)).find(({ id }) => id === params.intervention);
		if (!row) error(404, 'There is no page here.');
		return { accounts: await accountsOf(scope), assigned: row.facilitators };
	});

export const actions = {
	default: async ({ request, locals, params }) => {
		const chosen = (await request.formData()).getAll('accounts').map(String);
		const done = await carryOut({}, () =>
			assign(locals.facilitator, params.intervention, chosen, locals.now)
		);
		if (isMend(done)) return done;
		redirect(303, '/d');
	}
};
