import { lentReadings } from '#lib/server/db/proxy-readings.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals }) =>
	read(locals.member, async (scope) => ({ readings: await lentReadings(scope) }));
