import { visible } from '#lib/server/answer.ts';
import { exportIntervention } from '#lib/server/services/closing.ts';

/** One file with everything the facilitator may take along. Its name says nothing. */
export const GET = async ({ locals, params }) => {
	const file = await visible(
		exportIntervention(locals.facilitator, params.intervention, locals.now)
	);
	return new Response(JSON.stringify(file, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="notes.json"'
		}
	});
};
