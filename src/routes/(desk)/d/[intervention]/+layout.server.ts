import { interventionFor } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { visible } from '#lib/server/answer.ts';

/** The intervention whose pages follow; 404 for anybody who is not assigned to it. */
export const load = async ({ locals, params }) => ({
	intervention: await visible(
		read(locals.facilitator, (scope) => interventionFor(scope, params.intervention))
	)
});
