import { capacities } from '#lib/server/db/capacities.ts';
import { programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = ({ locals }) =>
	read(locals.facilitator, async (scope) => ({
		now: locals.now,
		programs: await programs(scope),
		capacities: await capacities(scope)
	}));
