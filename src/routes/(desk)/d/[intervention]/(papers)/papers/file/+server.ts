import { fileSource } from '#lib/domain/part-two.ts';
import { visible } from '#lib/server/answer.ts';
import { tellPlan } from '#lib/server/services/papers.ts';

/** The plan for one place in a file whose name says nothing. That it was taken is on the record. */
export const GET = async ({ locals, params, url }) => {
	const planId = url.searchParams.get('plan') ?? '';
	const source = fileSource(url.searchParams.get('from'));
	const at = { interventionId: params.intervention, planId };
	const file = await visible(tellPlan(locals.facilitator, at, source, locals.now));
	return new Response(JSON.stringify(file, null, '\t'), {
		headers: {
			'content-type': 'application/fhir+json; charset=utf-8',
			'content-disposition': 'attachment; filename="notes.json"'
		}
	});
};
