import { programs } from '#lib/server/db/programs.ts';
import { read } from '#lib/server/db/scope.ts';

export const load = async ({ locals }) => ({ programs: await read(locals.facilitator, programs) });
