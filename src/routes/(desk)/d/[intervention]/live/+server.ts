import { error } from '@sveltejs/kit';
import { instant } from '#lib/domain/time.ts';
import { visible } from '#lib/server/answer.ts';
import { stillHere } from '#lib/server/auth/still-here.ts';
import { config } from '#lib/server/config.ts';
import { mustBeAssigned } from '#lib/server/db/interventions.ts';
import { read } from '#lib/server/db/scope.ts';
import { streamFor } from '#lib/server/live/stream.ts';

/** Says that something changed in one intervention, never what; to our own pages only (R25). */
export const GET = async ({ locals, params, request }) => {
	const origin = request.headers.get('origin');
	if (origin !== null && origin !== config().ORIGIN) error(403, 'Please open the page again.');
	await visible(
		read(locals.facilitator, async (scope) => {
			await mustBeAssigned(scope, params.intervention);
			return true;
		})
	);
	const actor = locals.facilitator;
	const here = () => stillHere(actor, instant(Date.now()));
	return streamFor({ interventionId: params.intervention }, here, request);
};
