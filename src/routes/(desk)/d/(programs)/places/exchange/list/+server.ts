import { zipOf } from '#lib/server/tables.ts';
import { exportPrograms } from '#lib/server/services/program-imports.ts';

/** The places of the practice as one file. Its name says nothing. */
export const GET = async ({ locals }) => {
	const tables = await exportPrograms(locals.facilitator, locals.now);
	return new Response(zipOf(tables), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="list.zip"'
		}
	});
};
